import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type ContestId, contestStateWords } from '../../model/contest.ts'
import { type ContestPage as Contest, openContest } from '../../model/contract-contests.ts'
import { keys } from '../keys.ts'
import css from '../Stories.module.css'
import { ContestDeeds } from './ContestDeeds.tsx'
import { ContestReaders } from './ContestReaders.tsx'
import { Entries } from './Entries.tsx'
import { words } from './words.ts'

/** A contest: what is looked for, the entries that one may see, and what can be done. */
export function ContestPage() {
  const w = useWords(words)
  const contestId = useParams().contestId as ContestId
  const found = useQuery({
    queryKey: keys.contest(contestId),
    queryFn: () => call(openContest, { contestId }),
  })
  return (
    <Page
      title={found.data?.title ?? w.contest}
      lead={w.lead}
      trail={[{ label: w.contests, to: '/stories/contests' }]}
    >
      <Query of={found}>{(contest) => <Whole contest={contest} />}</Query>
    </Page>
  )
}

function Whole({ contest }: { readonly contest: Contest }) {
  const w = useWords(words)
  const dates = useDates()
  const labelled = useLabelled()
  const { language } = useLanguage()
  const { state, about, opensOn, closesOn, criteria } = contest
  return (
    <div className={css.stack}>
      <Section title={contestStateWords[state][language]}>
        {about && <p>{about}</p>}
        <p>{labelled(w.window, `${dates.day(opensOn)} – ${dates.day(closesOn)}`)}</p>
        <ContestDeeds contest={contest} />
      </Section>
      <Section title={w.entries}>
        <Entries contest={contest} />
      </Section>
      <Section title={w.criteria}>
        <ul className={css.list}>
          {criteria.map(({ name, weight, max }) => (
            <li key={name}>{w.criterion(name, weight, max)}</li>
          ))}
        </ul>
      </Section>
      <ContestReaders contest={contest} />
    </div>
  )
}
