import { useQuery } from '@tanstack/react-query'
import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { useWide } from '#platform/web/wide.ts'
import { DeskQueue, listDesk } from '../model/contract.ts'
import { ClaimClock, ClaimStateTag } from './ClaimState.tsx'
import css from './Claims.module.css'
import { CalendarWarning } from './calendar/CalendarWarning.tsx'
import { keys } from './keys.ts'
import { queueWords, words } from './words.ts'

const LOOK_AGAIN_MS = 30_000

/** The piles of the office; on each the clock that runs out first lies on top. */
export function DeskPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const isWide = useWide()
  const isClerk = useMe().me?.actor.role === 'insurance-clerk'
  const [filter, change] = useUrlFilter({ pile: 'incoming' })
  const [number, find] = useState('')
  const queue = DeskQueue.catch('incoming').parse(filter.pile)
  const desk = useQuery({
    queryKey: keys.desk(queue, number),
    queryFn: () => call(listDesk, { queue, number }),
    refetchInterval: LOOK_AGAIN_MS,
  })
  const calendars = desk.data?.calendars ?? { missing: [], waiting: [] }
  const isWarned = calendars.missing.length > 0
  const piles = {
    'aria-label': w.piles,
    value: queue,
    onChange: (pile: DeskQueue) => change({ pile }),
    options: DeskQueue.options.map((value) => ({
      value,
      label: `${queueWords[value][language]} ${desk.data?.counts[value] ?? ''}`,
    })),
  }
  return (
    <ListPage
      title={w.desk}
      lead={isWarned && <CalendarWarning {...calendars} />}
      actions={
        <>
          {isClerk && <LinkButton to="/claims/counter">{w.counter}</LinkButton>}
          <LinkButton to="/working-days">{w.calendars}</LinkButton>
        </>
      }
      filter={
        <>
          {isWide ? <Segmented {...piles} /> : <Select {...piles} className={css.pile ?? ''} />}
          <Input.Search
            className={css.number ?? ''}
            aria-label={w.findNumber}
            placeholder={w.findNumber}
            maxLength={20}
            allowClear
            onSearch={(text) => find(text.trim())}
          />
        </>
      }
      rows={desk.data?.claims}
      rowKey={({ id }) => id}
      to={({ insuredId, id }) => `/claims/${insuredId}/${id}`}
      columns={[
        {
          ...{ key: 'who', title: w.who, card: 'title' as const },
          render: ({ name, number }) => `${name} · ${number}`,
        },
        { key: 'what', title: w.what, render: ({ what }) => what },
        { key: 'state', title: w.state, render: (line) => <ClaimStateTag {...line} /> },
        { key: 'clock', title: w.clock, render: (line) => <ClaimClock {...line} /> },
        {
          ...{ key: 'amount', title: w.amount, end: true },
          render: ({ amount, outcome }) => (outcome ? w.yuan(amount) : '—'),
        },
        { key: 'at', title: w.reported, render: ({ reportedAt }) => dates.day(reportedAt) },
      ]}
      empty={{ text: number ? w.noneOfNumber : w.noneOnPile }}
      error={desk.error}
      onRetry={() => void desk.refetch()}
    />
  )
}
