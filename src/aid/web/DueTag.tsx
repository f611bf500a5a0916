import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import type { ApplicationFile } from '../model/application.ts'
import { words } from './words.ts'

/** By when somebody has to do something; amber when the day is over. */
export function DueTag({ dueOn }: Pick<ApplicationFile, 'dueOn'>) {
  const w = useWords(words)
  const dates = useDates()
  const today = dayInBeijing(useNow())
  if (dueOn === null) return null
  const isOver = dueOn < today
  return (
    <Tag {...(isOver && { tone: 'amber' as const })}>
      {isOver ? w.overdue(dates.day(dueOn)) : w.due(dates.day(dueOn))}
    </Tag>
  )
}
