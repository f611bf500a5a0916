import { Link } from 'react-router'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { planStateWords } from '../model/plan.ts'
import { AgreedLine } from './AgreedLine.tsx'
import css from './Plans.module.css'
import type { PartProps } from './plan-on-page.ts'
import { words } from './words.ts'

/** Every version there was, each with its sheet as it was agreed on. */
export function Versions({ page: { caseId, plans } }: PartProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  if (plans.length === 0) return null
  return (
    <Section title={w.versions}>
      <ul className={css.list}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <p className={css.row}>
              <Link to={`/cases/${caseId}/plan/${plan.id}/print`}>{w.version(plan.n)}</Link>
              <span className={css.soft}>
                {planStateWords[plan.state][language]} · {dates.shortDay(plan.stateAt)}
              </span>
            </p>
            {plan.state !== 'agreed' && <AgreedLine plan={plan} />}
            {plan.endedWhy && <p className={css.soft}>{w.ended(plan.endedWhy)}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
