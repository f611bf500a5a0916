import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { type GroupLine, listGroups } from '../model/contract.ts'
import { GroupState, groupStateWords, phaseWords } from '../model/group.ts'
import { keys } from './keys.ts'
import { StateTag } from './StateTag.tsx'
import { words } from './words.ts'

/** Those I lead; for the head of social work, those of the house. */
export function GroupsPage() {
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  const [filter, change] = useUrlFilter({ state: '' })
  const asked = GroupState.safeParse(filter.state).data
  const groups = useQuery({
    queryKey: [...keys.groups, asked],
    queryFn: () => call(listGroups, asked ? { state: asked } : {}),
  })
  const create = (
    <LinkButton type="primary" to="/groups/new">
      {w.create}
    </LinkButton>
  )
  return (
    <ListPage<GroupLine>
      title={w.groups}
      actions={create}
      filter={
        <Select
          aria-label={w.state}
          value={asked ?? ''}
          onChange={(chosen: string) => change({ state: chosen })}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: w.allStates },
            ...GroupState.options.map((value) => ({
              value,
              label: groupStateWords[value][language],
            })),
          ]}
        />
      }
      rows={groups.data?.groups}
      rowKey={({ id }) => id}
      to={({ id }) => `/groups/${id}`}
      columns={[
        { key: 'title', title: w.title, card: 'title', render: ({ title }) => title },
        {
          key: 'state',
          title: w.state,
          render: ({ state, phase }) => (
            <>
              <StateTag state={state} /> {state === 'running' && phaseWords[phase][language]}
            </>
          ),
        },
        { key: 'members', title: w.members, render: ({ members }) => w.membersN(members) },
        { key: 'recorded', title: w.recorded, render: ({ recorded }) => w.sessionsN(recorded) },
        { key: 'next', title: w.next, render: ({ next }) => (next ? dates.short(next) : '—') },
        {
          key: 'leaders',
          title: w.leaders,
          card: 'none',
          render: ({ leaderNames }) => listing(leaderNames),
        },
      ]}
      empty={asked ? { text: w.noneHere } : { text: w.none, action: create }}
      error={groups.error}
      onRetry={() => void groups.refetch()}
    />
  )
}
