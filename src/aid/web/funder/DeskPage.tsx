import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { listDesk } from '../../model/contract-funder.ts'
import { DueTag } from '../DueTag.tsx'
import { keys } from '../keys.ts'
import { StateTag } from '../StateTag.tsx'
import { JoinForm } from './JoinForm.tsx'
import { words } from './words.ts'

/** What was sent to the own funder; the nearest deadline lies on top. */
export function DeskPage() {
  const w = useWords(words)
  const [filter, change] = useUrlFilter({ pile: 'open' })
  const pile = filter.pile === 'over' ? 'over' : 'open'
  const desk = useQuery({
    queryKey: [...keys.desk, pile],
    queryFn: () => call(listDesk, { pile }),
  })
  if (desk.data && !desk.data.hasFunder)
    return (
      <Page title={w.join} lead={w.joinLead} width="form">
        <JoinForm />
      </Page>
    )
  return (
    <ListPage
      title={w.desk}
      lead={w.deskLead}
      filter={
        <Segmented
          aria-label={w.piles}
          value={pile}
          onChange={(value) => change({ pile: value })}
          options={[
            { value: 'open', label: w.open },
            { value: 'over', label: w.over },
          ]}
        />
      }
      rows={desk.data?.applications}
      rowKey={({ id }) => id}
      to={({ id }) => `/aid/desk/${id}`}
      columns={[
        {
          ...{ key: 'who', title: w.who, card: 'title' as const },
          render: ({ clientName, number }) => `${clientName} · ${number}`,
        },
        { key: 'programme', title: w.programme, render: ({ programmeName }) => programmeName },
        { key: 'state', title: w.state, render: ({ state }) => <StateTag state={state} /> },
        { key: 'due', title: w.due, render: ({ dueOn }) => <DueTag dueOn={dueOn} /> },
        {
          ...{ key: 'amounts', title: w.amounts, end: true },
          render: ({ asked, approved, paid }) => w.three(asked, approved, paid),
        },
      ]}
      empty={{ text: w.none }}
      error={desk.error}
      onRetry={() => void desk.refetch()}
    />
  )
}
