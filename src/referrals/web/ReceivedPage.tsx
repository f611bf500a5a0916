import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { listReceived } from '../model/contract.ts'
import { intentionWords, type Received, urgencyWords } from '../model/referral.ts'
import { keys } from './keys.ts'
import { words } from './receiver-words.ts'
import { DueTag, StateTag } from './StateTag.tsx'
import { words as sending } from './words.ts'

/** The inbox of a partner: what waits first. */
export function ReceivedPage() {
  const w = useWords({ ...sending, ...words })
  const { language } = useLanguage()
  const found = useQuery({ queryKey: keys.received, queryFn: () => call(listReceived, {}) })
  return (
    <ListPage<Received>
      title={w.title}
      rows={found.data?.rows}
      rowKey={({ id }) => id}
      to={({ id }) => `/received/${id}`}
      columns={[
        {
          key: 'from',
          title: w.from,
          card: 'title',
          render: ({ fromHouse, number }) => `${fromHouse} · ${number}`,
        },
        {
          key: 'intention',
          title: w.intention,
          render: ({ intention, urgency }) =>
            `${intentionWords[intention][language]} · ${urgencyWords[urgency][language]}`,
        },
        {
          key: 'state',
          title: w.state,
          render: ({ state }) => <StateTag state={state} isReceived />,
        },
        { key: 'due', title: w.due, render: (row) => <DueTag referral={row} /> },
      ]}
      empty={{ text: w.none }}
      error={found.error}
      onRetry={() => void found.refetch()}
    />
  )
}
