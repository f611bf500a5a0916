import { Link } from 'react-router'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import { WhoCard } from '#platform/web/WhoCard.tsx'
import { caseKindWords, riskLevelWords } from '../../model/case.ts'
import { serviceLineWords } from '../../model/code-lists.ts'
import type { CasePage } from '../../model/contract.ts'
import { usePlace } from '../parts/place.ts'
import { usePersonFacts } from '../parts/who.ts'
import { words as partWords, riskTones } from '../parts/words.ts'
import { useWayToPerson } from './way-to-person.ts'
import { words } from './words.ts'

/** Whose case it is, what to be careful about, and whether there is a yes to the service. */
export function Who({ page }: { readonly page: CasePage }) {
  const w = useWords(words)
  const p = useWords(partWords)
  const dates = useDates()
  const { language } = useLanguage()
  const place = usePlace()
  const personFacts = usePersonFacts()
  const toPerson = useWayToPerson(page)
  const { client, riskLevel, isMinor, mayServe, legalBasis, intervals } = page

  const alerts: { tone: Tone; text: string }[] = []
  const riskTone = riskTones[riskLevel]
  if (riskTone) alerts.push({ tone: riskTone, text: riskLevelWords[riskLevel][language] })
  if (isMinor) alerts.push({ tone: 'azure', text: p.minor })
  if (!mayServe) alerts.push({ tone: 'amber', text: w.noConsent })

  const consent = legalBasis ? w.byLaw : mayServe ? w.consented : w.noConsent
  const fact = (label: string, value: string | undefined | null) =>
    value ? [{ label, value }] : []
  return (
    <WhoCard
      name={client.name}
      line={[...personFacts({ ...client, minor: false }), place(page)].join(' · ')}
      alerts={alerts}
      facts={[
        ...fact(w.consent, consent),
        ...fact(w.legalBasis, legalBasis),
        ...fact(w.owner, page.names[page.ownerId] ?? w.somebody),
        ...fact(w.kind, caseKindWords[page.kind][language]),
        ...fact(w.serviceLine, serviceLineWords[page.serviceLine][language]),
        ...fact(w.opened, dates.short(page.openedAt)),
        ...fact(w.pausedUntil, page.pausedUntil && dates.day(page.pausedUntil)),
        ...fact(w.closed, page.closedAt && dates.short(page.closedAt)),
        ...fact(w.state, intervals.length > 1 ? w.times(intervals.length) : undefined),
      ]}
      more={<Link {...toPerson}>{w.toPerson}</Link>}
    />
  )
}
