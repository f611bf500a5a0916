import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { CaseState } from '../../model/case.ts'
import { type CaseLine, listCases } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { useMe } from '../me.ts'
import { CaseStateTag } from '../parts/CaseStateTag.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { usePlace } from '../parts/place.ts'
import { RiskTag } from '../parts/RiskTag.tsx'
import { usePersonFacts } from '../parts/who.ts'
import { CaseFilter, DESKS } from './CaseFilter.tsx'
import css from './CasesPage.module.css'
import { words } from './words.ts'

/** Mine; for the head of social work, those of the house. Last touched first. */
export function CasesPage() {
  const w = useWords(words)
  const dates = useDates()
  const place = usePlace()
  const factsOf = usePersonFacts()
  const isLead = useMe()?.actor.role === 'lead'
  const [filter, change] = useUrlFilter({ desk: 'open', state: '' })
  // Whatever stands in the address: only what is known is asked for.
  const desk = DESKS.find((one) => one === filter.desk) ?? 'open'
  const state = CaseState.safeParse(filter.state).data
  const cases = useInfiniteQuery({
    queryKey: [...keys.cases, desk, state],
    queryFn: ({ pageParam }) =>
      call(listCases, {
        desk,
        ...(state && { state }),
        ...(pageParam && { after: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = cases
  return (
    <ListPage<CaseLine>
      title={w.cases}
      filter={<CaseFilter desk={desk} state={state} change={change} />}
      rows={cases.data?.pages.flatMap(({ rows }) => rows)}
      rowKey={({ id }) => id}
      to={({ id }) => `/cases/${id}`}
      columns={[
        {
          key: 'client',
          title: w.client,
          card: 'title',
          render: ({ client }) => (
            <>
              {client.name}
              <span className={css.facts}>{factsOf(client).join(' · ')}</span>
            </>
          ),
        },
        { key: 'place', title: w.place, render: place },
        { key: 'state', title: w.state, render: ({ state }) => <CaseStateTag state={state} /> },
        { key: 'risk', title: w.risk, render: ({ riskLevel }) => <RiskTag level={riskLevel} /> },
        ...(isLead
          ? [{ key: 'owner', title: w.owner, render: ({ ownerName }: CaseLine) => ownerName }]
          : []),
        { key: 'number', title: w.number, card: 'none', render: ({ number }) => number },
        { key: 'touched', title: w.touched, render: ({ touchedAt }) => dates.short(touchedAt) },
      ]}
      empty={{ text: w.none, action: <LinkButton to="/desk">{w.toDesk}</LinkButton> }}
      error={cases.error}
      onRetry={() => void cases.refetch()}
      more={
        hasNextPage
          ? { onMore: () => void fetchNextPage(), pending: isFetchingNextPage }
          : undefined
      }
    />
  )
}
