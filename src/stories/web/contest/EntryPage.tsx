import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { ContestId, EntryId } from '../../model/contest.ts'
import { openEntry } from '../../model/contract-contests.ts'
import { keys } from '../keys.ts'
import css from '../Stories.module.css'
import type { Entry } from './entry.ts'
import { ScoreForm } from './ScoreForm.tsx'
import { words } from './words.ts'

/** The nameless text of an entry, and the points that one gives. */
export function EntryPage() {
  const w = useWords(words)
  const params = useParams()
  const [contestId, entryId] = [params.contestId as ContestId, params.entryId as EntryId]
  const found = useQuery({
    queryKey: keys.entry(entryId),
    queryFn: () => call(openEntry, { contestId, entryId }),
  })
  const contest = found.data?.contest
  return (
    <Page
      title={found.data?.title ?? w.entry}
      width="read"
      trail={[
        { label: w.contests, to: '/stories/contests' },
        { label: contest?.title ?? w.contest, to: `/stories/contests/${contestId}` },
      ]}
    >
      <Query of={found}>
        {(entry) => (
          <div className={css.stack}>
            <Section title={w.number(entry.n)}>
              <p className={css.text}>{entry.body}</p>
            </Section>
            <Section title={w.yourScore}>
              <Scoring entry={entry} />
            </Section>
          </div>
        )}
      </Query>
    </Page>
  )
}

function Scoring({ entry }: { readonly entry: Entry }) {
  const w = useWords(words)
  const { named, isOwn, contest, mine } = entry
  if (!named) return <p className={blocks.soft}>{w.notReader}</p>
  if (isOwn) return <p>{w.own}</p>
  if (contest.state !== 'scoring') return <p className={blocks.soft}>{w.notNow}</p>
  return (
    <>
      {mine && <p>{mine.total === null ? w.aside : w.mine(mine.total)}</p>}
      <ScoreForm key={mine?.version ?? 0} entry={entry} />
    </>
  )
}
