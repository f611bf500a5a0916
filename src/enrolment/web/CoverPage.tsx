import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type Cover, openCover } from '../model/contract-case.ts'
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
    // Each look is on record: one look is one.
    staleTime: Number.POSITIVE_INFINITY,
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
      <Query of={cover}>{(value) => <Answer cover={value} caseId={caseId} />}</Query>
    </Page>
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
        {!known && <p className={css.soft}>{w.notKnown}</p>}
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
