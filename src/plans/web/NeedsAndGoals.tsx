import { domainWords } from '#casework/model/code-lists.ts'
import { LinkButton, OPENED } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { GoalServed } from '../model/contract.ts'
import css from './Plans.module.css'
import type { PartProps } from './plan-on-page.ts'
import { words } from './words.ts'

/** Each need with its goals, the gravest first, and what has served each goal so far. */
export function NeedsAndGoals({ page: { caseId, needs, goals, isCaseClosed } }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const others = goals.filter(({ domain }) => !needs.some((need) => need.domain === domain))
  return (
    <Section
      title={w.needsAndGoals}
      actions={
        // The form lies over the case; closing it leads back to the plan.
        !isCaseClosed && (
          <LinkButton to={`/cases/${caseId}?form=goal`} state={OPENED}>
            {w.addGoal}
          </LinkButton>
        )
      }
    >
      {needs.length === 0 && <p className={css.soft}>{w.noNeeds}</p>}
      <ul className={css.list}>
        {needs.map(({ domain, severity, note }) => {
          const served = goals.filter((goal) => goal.domain === domain)
          return (
            <li key={domain}>
              <p className={css.need}>
                <strong>{domainWords[domain][language]}</strong>
                <span className={css.soft}>{w.severity(severity)}</span>
                {note && <span className={css.soft}>{note}</span>}
              </p>
              {served.length === 0 && <p className={css.soft}>{w.noGoal}</p>}
              {served.map((goal) => (
                <Goal key={goal.id} goal={goal} />
              ))}
            </li>
          )
        })}
        {others.length > 0 && (
          <li>
            {needs.length > 0 && <p className={css.soft}>{w.otherGoal}</p>}
            {others.map((goal) => (
              <Goal key={goal.id} goal={goal} />
            ))}
          </li>
        )}
      </ul>
    </Section>
  )
}

function Goal({ goal }: { readonly goal: GoalServed }) {
  const w = useWords(words)
  const dates = useDates()
  const { text, measure, due, attainment, notes, minutes } = goal
  const rated =
    attainment === null ? w.unrated : attainment > 0 ? `+${attainment}` : `${attainment}`
  return (
    <div className={css.goal}>
      <p className={css.quote}>{text}</p>
      {measure && <p className={css.soft}>{w.measure(measure)}</p>}
      <p className={css.row}>
        <span className={css.soft}>{notes > 0 ? w.served(notes, minutes) : w.notServed}</span>
        <span className={css.tags}>
          <span className={css.soft}>{w.by(dates.shortDay(due))}</span>
          <Tag
            {...(attainment !== null && {
              tone: attainment >= 0 ? ('leaf' as const) : ('amber' as const),
            })}
          >
            {rated.replace('-', '−')}
          </Tag>
        </span>
      </p>
    </div>
  )
}
