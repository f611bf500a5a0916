import { useQuery } from '@tanstack/react-query'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Contest, contestStateWords } from '../../model/contest.ts'
import { listContests } from '../../model/contract-contests.ts'
import { keys } from '../keys.ts'
import { StoriesNav } from '../StoriesNav.tsx'
import { words } from './words.ts'

const tones = { draft: 'amber', open: 'jade', scoring: 'azure', published: 'leaf' } as const

export function ContestsPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const isCity = useMe().me?.actor.role === 'city-officer'
  const found = useQuery({ queryKey: keys.contests, queryFn: () => call(listContests, {}) })
  const create = isCity && (
    <LinkButton type="primary" to="/stories/contests/new">
      {w.create}
    </LinkButton>
  )
  return (
    <ListPage<Contest>
      title={w.contests}
      lead={
        <>
          {w.lead}
          <StoriesNav />
        </>
      }
      actions={create}
      rows={found.data?.contests}
      rowKey={({ id }) => id}
      to={({ id }) => `/stories/contests/${id}`}
      columns={[
        { key: 'title', title: w.title, card: 'title', render: ({ title }) => title },
        {
          key: 'state',
          title: w.state,
          render: ({ state }) => (
            <Tag tone={tones[state]}>{contestStateWords[state][language]}</Tag>
          ),
        },
        {
          key: 'window',
          title: w.window,
          render: ({ opensOn, closesOn }) =>
            `${dates.shortDay(opensOn)} – ${dates.shortDay(closesOn)}`,
        },
      ]}
      empty={{ text: w.none, action: create }}
      error={found.error}
      onRetry={() => void found.refetch()}
    />
  )
}
