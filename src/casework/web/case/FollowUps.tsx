import { Button } from 'antd'
import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import css from './CasePage.module.css'
import type { PartProps } from './part.ts'
import { words } from './words.ts'

/** What was promised for after the closure. */
export function FollowUps({ page: { followUps }, open }: PartProps) {
  const w = useWords(words)
  const dates = useDates()
  const today = dayInBeijing(useNow())
  if (followUps.length === 0) return null
  return (
    <Section title={w.followUps}>
      <ul className={css.list}>
        {followUps.map(({ id, due, doneAt, cancelledAt, cancelledWhy }) => (
          <li key={id}>
            <div className={css.row}>
              {doneAt ? (
                <Tag tone="leaf">{w.followUpDone(dates.shortDay(doneAt))}</Tag>
              ) : cancelledAt ? (
                <Tag>{w.followUpOff(dates.shortDay(due))}</Tag>
              ) : due < today ? (
                <Tag tone="amber">{w.pastDue(dates.shortDay(due))}</Tag>
              ) : (
                <span>{w.due(dates.shortDay(due))}</span>
              )}
              {!doneAt && !cancelledAt && (
                <Button size="small" onClick={() => open(`follow-up.${id}`)}>
                  {w.doFollowUp}
                </Button>
              )}
            </div>
            {cancelledWhy && <p className={css.soft}>{cancelledWhy}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
