import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { caseStateWords, riskLevelWords } from '../../model/case.ts'
import { closureReasonWords } from '../../model/closure.ts'
import { domainWords, serviceLineWords } from '../../model/code-lists.ts'
import type { CasePage } from '../../model/contract.ts'
import { attainmentWords } from '../case/step-words.ts'
import { usePlace } from '../parts/place.ts'
import { usePersonFacts } from '../parts/who.ts'
import css from './CasePrintPage.module.css'
import { words } from './words.ts'

/** Who, which needs, which goals, how it ended. */
export function CaseSheet({ page }: { readonly page: CasePage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const place = usePlace()
  const factsOf = usePersonFacts()
  const { client, needs, goals, closure, closedAt } = page
  const facts: [string, string][] = [
    [w.client, [client.name, ...factsOf(client)].join(' · ')],
    [w.place, place(page)],
    [w.owner, page.names[page.ownerId] ?? ''],
    [w.serviceLine, serviceLineWords[page.serviceLine][language]],
    [w.state, caseStateWords[page.state][language]],
    [w.risk, riskLevelWords[page.riskLevel][language]],
    [w.opened, dates.day(page.openedAt)],
    [w.closed, closedAt ? dates.day(closedAt) : w.none],
  ]
  const attained = (attainment: number | null) =>
    attainment === null ? w.unrated : (attainmentWords[attainment]?.[language] ?? '')
  return (
    <div className={css.section}>
      <dl className={css.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {needs.length > 0 && (
        <>
          <h3>{w.needs}</h3>
          <ul>
            {needs.map(({ domain, severity, note }) => (
              <li key={domain}>
                {domainWords[domain][language]} {w.points(severity)} {note}
              </li>
            ))}
          </ul>
        </>
      )}
      {goals.length > 0 && (
        <>
          <h3>{w.goals}</h3>
          <ul>
            {goals.map(({ id, text, due, attainment }) => (
              <li key={id}>{w.goal(text, dates.day(due), attained(attainment) ?? w.unrated)}</li>
            ))}
          </ul>
        </>
      )}
      {closure && (
        <>
          <h3>{w.closure}</h3>
          <p>{closureReasonWords[closure.reason][language]}</p>
          <p className={css.text}>{closure.summary}</p>
        </>
      )}
    </div>
  )
}
