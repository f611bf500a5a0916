import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { districtName } from '#places/model/district.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { lockPeriod, openQueue, type QueueRow } from '../../model/contract.ts'
import type { PeriodName } from '../../model/period.ts'
import { SubmissionState, stateWords } from '../../model/submission.ts'
import { keys } from '../keys.ts'
import { periodName } from '../period-name.ts'
import { StateTag } from './StateTag.tsx'
import { words } from './words.ts'

/** Every house of the district or the city: what is missing comes first. */
export function QueuePage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const isCity = useMe().me?.actor.role === 'city-officer'
  const period = useParams().period as PeriodName
  const [{ state }, change] = useUrlFilter({ state: '' })
  const queue = useQuery({
    queryKey: keys.queue(period),
    queryFn: () => call(openQueue, { period }),
  })
  const locking = useMutation({
    mutationFn: () => call(lockPeriod, { period }),
    onSuccess: ({ locked }) => {
      void message.success(w.locked(locked))
      void queries.invalidateQueries({ queryKey: keys.all })
    },
  })
  const rows = queue.data?.rows.filter((row) => state === '' || row.state === state)
  const canLock = queue.data?.rows.some((row) => row.state === 'accepted')
  return (
    <ListPage<QueueRow>
      title={periodName(period, language)}
      {...(queue.data && { lead: w.due(dates.day(queue.data.period.dueOn)) })}
      {...(isCity &&
        canLock && {
          actions: (
            <Button loading={locking.isPending} onClick={() => locking.mutate()}>
              {w.lockAll}
            </Button>
          ),
        })}
      filter={
        <Select
          aria-label={w.state}
          style={{ minWidth: 180 }}
          value={state}
          onChange={(value) => change({ state: value })}
          options={[
            { value: '', label: w.all },
            ...SubmissionState.options.map((one) => ({
              value: one,
              label: stateWords[one][language],
            })),
          ]}
        />
      }
      rows={rows}
      below={locking.error && <Problem error={locking.error} />}
      rowKey={({ institutionId }) => institutionId}
      to={({ institutionId }) => `/indicators/periods/${period}/submissions/${institutionId}`}
      error={queue.error}
      onRetry={() => void queue.refetch()}
      empty={{ text: w.nobody }}
      columns={[
        { key: 'name', title: w.house, card: 'title', render: ({ name }) => name },
        {
          ...{ key: 'district', title: w.district },
          render: ({ districtCode }) => districtName(districtCode as never)[language],
        },
        {
          ...{ key: 'state', title: w.state },
          render: ({ state: at, daysLate }) => (
            <>
              <StateTag of={at} /> {daysLate > 0 && <Tag tone="amber">{w.late(daysLate)}</Tag>}
            </>
          ),
        },
        {
          ...{ key: 'submitted', title: w.submittedAt, card: 'none' as const },
          render: ({ submittedAt }) => (submittedAt ? dates.day(submittedAt) : ''),
        },
        { key: 'adjusted', title: w.adjusted, end: true, render: ({ adjusted }) => adjusted },
        { key: 'revisions', title: w.revisions, end: true, render: ({ revisions }) => revisions },
      ]}
    />
  )
}
