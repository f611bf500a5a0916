import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { consentObstacleWords } from '#people/model/consent-words.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type Cover, type CoverAnswer, openCover } from '../model/contract-case.ts'
import { policyStateWords } from '../model/policy.ts'
import { coverWords } from './cover-words.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'

/** At the bedside: is she insured, as what, and how quiet were the years before. */
export function CoverPage() {
  const w = useWords(coverWords)
  const caseId = useParams().caseId as CaseId
  const cover = useQuery({
    queryKey: keys.cover(caseId),
    queryFn: () => call(openCover, { caseId }),
    // Each look is on record: one look is one. Without a yes nothing is looked at.
    staleTime: ({ state }) => (state.data?.agreed ? Number.POSITIVE_INFINITY : 0),
    retry: false,
  })
  return (
    <Page
      title={w.tool}
      lead={w.lead}
      width="read"
      trail={[
        { label: w.cases, to: '/cases' },
        { label: w.back, to: `/cases/${caseId}` },
      ]}
    >
      <Query of={cover}>
        {(value) =>
          value.agreed ? <Answer cover={value} caseId={caseId} /> : <NotAgreed answer={value} />
        }
      </Query>
    </Page>
  )
}

/** No fault of anybody: the client is asked first. */
function NotAgreed({ answer }: { readonly answer: Extract<CoverAnswer, { agreed: false }> }) {
  const w = useWords(coverWords)
  const { language } = useLanguage()
  return (
    <Section title={w.notAgreed}>
      <p>{consentObstacleWords[answer.missing][language]}</p>
      <p>
        <Link to={`/people/${answer.clientId}/consents/new`}>{w.giveConsent}</Link>
      </p>
    </Section>
  )
}

function Answer({ cover, caseId }: { readonly cover: Cover; readonly caseId: CaseId }) {
  const w = useWords(coverWords)
  const dates = useDates()
  const { language } = useLanguage()
  const { year, insured, known, state, coverFrom, coverTo, healthClass, quietYears } = cover
  if (!insured)
    return (
      <Section title={w.notInsured(year)}>
        {!known && <p className={blocks.soft}>{w.notKnown}</p>}
      </Section>
    )
  const facts = [
    [w.state, state ? policyStateWords[state][language] : ''],
    [w.cover, coverFrom && coverTo ? `${dates.day(coverFrom)} ${w.to} ${dates.day(coverTo)}` : ''],
    [w.class, w.classOf(healthClass)],
    [w.quiet, w.quietYears(quietYears ?? 0)],
  ] as const
  return (
    <Section title={w.insured(year)}>
      <dl className={css.facts}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to={`/cases/${caseId}/ladder`}>{w.ladder}</Link>
      </p>
    </Section>
  )
}
