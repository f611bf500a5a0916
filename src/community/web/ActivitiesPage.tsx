import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import {
  ActivityKind,
  ActivityState,
  activityKindWords,
  activityStateWords,
} from '../model/activity.ts'
import { type ActivityLine, listActivities } from '../model/contract.ts'
import { keys } from './keys.ts'
import { useReach } from './reach.ts'
import { StateTag } from './StateTag.tsx'
import { words } from './words.ts'

/** Those I organise; for the head of social work, those of the house. */
export function ActivitiesPage() {
  const w = useWords(words)
  const dates = useDates()
  const reachOf = useReach()
  const { language } = useLanguage()
  const [filter, change] = useUrlFilter({ kind: '', state: '' })
  // Whatever stands in the address: only what is known is asked for.
  const kind = ActivityKind.safeParse(filter.kind).data
  const state = ActivityState.safeParse(filter.state).data
  const activities = useQuery({
    queryKey: [...keys.activities, kind, state],
    queryFn: () => call(listActivities, { ...(kind && { kind }), ...(state && { state }) }),
  })
  const create = (
    <LinkButton type="primary" to="/activities/new">
      {w.create}
    </LinkButton>
  )
  return (
    <ListPage<ActivityLine>
      title={w.activities}
      actions={create}
      filter={
        <>
          <Select
            aria-label={w.kind}
            value={kind ?? ''}
            onChange={(chosen: string) => change({ kind: chosen })}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: w.allKinds },
              ...ActivityKind.options.map((value) => ({
                value,
                label: activityKindWords[value][language],
              })),
            ]}
          />
          <Select
            aria-label={w.state}
            value={state ?? ''}
            onChange={(chosen: string) => change({ state: chosen })}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: w.allStates },
              ...ActivityState.options.map((value) => ({
                value,
                label: activityStateWords[value][language],
              })),
            ]}
          />
        </>
      }
      rows={activities.data?.activities}
      rowKey={({ id }) => id}
      to={({ id }) => `/activities/${id}`}
      columns={[
        { key: 'title', title: w.title, card: 'title', render: ({ title }) => title },
        { key: 'kind', title: w.kind, render: (one) => activityKindWords[one.kind][language] },
        { key: 'when', title: w.when, render: ({ startsAt }) => dates.short(startsAt) },
        {
          key: 'place',
          title: w.place,
          card: 'none',
          render: ({ outOfTown, place }) => [outOfTown, place].filter(Boolean).join(' '),
        },
        { key: 'reach', title: w.reach, render: reachOf },
        { key: 'state', title: w.state, render: (one) => <StateTag state={one.state} /> },
      ]}
      empty={{ text: w.none, action: create }}
      error={activities.error}
      onRetry={() => void activities.refetch()}
    />
  )
}
