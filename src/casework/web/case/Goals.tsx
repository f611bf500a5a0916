import { Button } from 'antd'
import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { domainWords } from '../../model/code-lists.ts'
import css from './CasePage.module.css'
import type { PartProps } from './part.ts'
import { RateGoal } from './RateGoal.tsx'
import { words } from './words.ts'

/** What was agreed on, in the client's own words, and how far it was reached. */
export function Goals({ page, open }: PartProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const today = dayInBeijing(useNow())
  const { goals, closedAt, id } = page
  return (
    <Section
      title={w.goals}
      actions={closedAt === null && <Button onClick={() => open('goal')}>{w.addGoal}</Button>}
    >
      {goals.length === 0 ? (
        <p className={css.soft}>{w.noGoals}</p>
      ) : (
        <ul className={css.list}>
          {goals.map((goal) => (
            <li key={goal.id}>
              <p className={css.quote}>{goal.text}</p>
              <p className={css.row}>
                <span className={css.soft}>{domainWords[goal.domain][language]}</span>
                {goal.attainment === null && goal.due < today ? (
                  <Tag tone="amber">{w.pastDue(dates.shortDay(goal.due))}</Tag>
                ) : (
                  <span className={css.soft}>{w.due(dates.shortDay(goal.due))}</span>
                )}
              </p>
              {goal.measure && <p className={css.soft}>{w.measure(goal.measure)}</p>}
              <RateGoal caseId={id} goal={goal} isClosed={closedAt !== null} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
