import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { type Plan, reviewClock } from '../model/plan.ts'
import css from './Plans.module.css'
import { words } from './words.ts'

interface Props {
  readonly plan: Pick<Plan, 'reviewDue' | 'reviewSource'>
}

/** When it is looked at again; loud when that is near, and honest about who chose the day. */
export function ReviewTag({ plan: { reviewDue, reviewSource } }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const clock = reviewClock(reviewDue, useNow())
  const day = dates.shortDay(reviewDue)
  const said = { far: w.reviewBy(day), near: w.reviewNear(day), overdue: w.reviewOver(day) }[clock]
  return (
    <span className={css.tags}>
      <Tag {...(clock !== 'far' && { tone: 'amber' as const })}>{said}</Tag>
      {reviewSource === 'assumed' && <span className={css.soft}>{w.assumed}</span>}
    </span>
  )
}
