import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useOutletContext } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { Desk, type ListedReferral, listReferrals } from '../model/contract.ts'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { DueTag, StateTag } from './StateTag.tsx'
import { words } from './words.ts'

/** Mine; for the head those of the house, the late ones first. */
export function ReferralsPage() {
  const w = useWords({ ...words, title: pageWords.house })
  const isLead = useOutletContext<{ readonly actor: Actor } | null>()?.actor.role === 'lead'
  const [filter, change] = useUrlFilter({ desk: 'open' })
  const desk = Desk.safeParse(filter.desk).data ?? 'open'
  const found = useQuery({
    queryKey: keys.house(desk),
    queryFn: () => call(listReferrals, { desk }),
  })
  const labels = {
    ...{ open: w.openDesk, mine: w.mine, late: w.late, escalated: w.escalatedDesk, over: w.over },
  }
  return (
    <ListPage<ListedReferral>
      title={w.title}
      actions={isLead && <LinkButton to="/referrals/figures">{w.toFigures}</LinkButton>}
      filter={
        <Select<Desk>
          aria-label={w.desk}
          style={{ minWidth: 160 }}
          value={desk}
          onChange={(value) => change({ desk: value })}
          options={Desk.options.map((value) => ({ value, label: labels[value] }))}
        />
      }
      rows={found.data?.rows}
      rowKey={({ id }) => id}
      to={({ id, caseId }) => `/cases/${caseId}/referrals/${id}`}
      columns={[
        { key: 'to', title: w.to, card: 'title', render: ({ toName }) => toName },
        { key: 'client', title: w.client, render: ({ client }) => client },
        { key: 'state', title: w.state, render: ({ state }) => <StateTag state={state} /> },
        { key: 'due', title: w.due, render: (row) => <DueTag referral={row} /> },
        { key: 'number', title: w.number, card: 'none', render: ({ number }) => number },
      ]}
      empty={{ text: w.noneHere }}
      error={found.error}
      onRetry={() => void found.refetch()}
    />
  )
}
