import { useQuery } from '@tanstack/react-query'
import { serviceLineWords } from '#casework/model/code-lists.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type AskedReading, listReadings } from '../../model/contract-readings.ts'
import { keys } from '../keys.ts'
import { StoriesNav } from '../StoriesNav.tsx'
import { words } from './words.ts'

/** What I am asked to read, and what I have read. */
export function ReadingsPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const found = useQuery({ queryKey: keys.readings, queryFn: () => call(listReadings, {}) })
  return (
    <ListPage<AskedReading>
      title={w.list}
      lead={
        <>
          {w.lead}
          <StoriesNav />
        </>
      }
      rows={found.data?.readings}
      rowKey={({ id }) => id}
      to={({ id }) => `/stories/readings/${id}`}
      columns={[
        { key: 'title', title: w.title, card: 'title', render: ({ title }) => title },
        {
          key: 'state',
          title: w.state,
          render: ({ verdict, isTurn }) =>
            verdict ? (
              <Tag tone={verdict === 'passed' ? 'leaf' : 'vermilion'}>{w[verdict]}</Tag>
            ) : (
              <Tag {...(isTurn && { tone: 'amber' as const })}>{isTurn ? w.turn : w.later}</Tag>
            ),
        },
        { key: 'seat', title: w.seat, render: ({ seat }) => w.seatN(seat) },
        { key: 'length', title: w.length, render: ({ length }) => w.lengthN(length) },
        { key: 'line', title: w.line, render: ({ line }) => serviceLineWords[line][language] },
        { key: 'since', title: w.since, render: ({ since }) => dates.shortDay(since) },
      ]}
      empty={{ text: w.none }}
      error={found.error}
      onRetry={() => void found.refetch()}
    />
  )
}
