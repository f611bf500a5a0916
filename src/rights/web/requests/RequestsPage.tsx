import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { listRightsRequests } from '../../model/contract.ts'
import { askerWords, type RequestLine, rightWords } from '../../model/request.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'
import { StateTag } from './StateTag.tsx'

/** What people have asked, what waits first. */
export function RequestsPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const requests = useQuery({
    queryKey: keys.requests,
    queryFn: () => call(listRightsRequests, {}),
  })
  const record = (
    <LinkButton type="primary" to="/rights/new">
      {w.record}
    </LinkButton>
  )
  return (
    <ListPage<RequestLine>
      title={w.requests}
      lead={w.requestsLead}
      actions={record}
      rows={requests.data?.requests}
      rowKey={({ id }) => id}
      to={({ id }) => `/rights/requests/${id}`}
      columns={[
        {
          ...{ key: 'who', title: w.who, card: 'title' },
          render: ({ person }) => person.name,
        },
        { key: 'right', title: w.right, render: ({ right }) => rightWords[right][language] },
        { key: 'asker', title: w.asker, render: ({ asker }) => askerWords[asker][language] },
        { key: 'received', title: w.received, render: ({ receivedAt }) => dates.day(receivedAt) },
        { key: 'state', title: w.state, render: ({ state }) => <StateTag state={state} /> },
      ]}
      empty={{ text: w.none, action: record }}
      error={requests.error}
      onRetry={() => void requests.refetch()}
      below={
        <p className={blocks.row}>
          <LinkButton to="/rights/keeping">{w.toKeeping}</LinkButton>
          <LinkButton to="/rules">{w.toRules}</LinkButton>
        </p>
      }
    />
  )
}
