import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { listMyClaims } from '../model/contract.ts'
import { ClaimClock, ClaimStateTag } from './ClaimState.tsx'
import css from './Claims.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

type Mine = Awaited<ReturnType<typeof ask>>

function ask() {
  return call(listMyClaims, {})
}

/** What I have claimed, and where the money of the year is. */
export function MyClaimsPage() {
  const w = useWords(words)
  const dates = useDates()
  const mine = useQuery({ queryKey: keys.mine, queryFn: ask })
  const canReport = mine.data?.insured.some(({ years }) => years.length > 0) ?? false
  const report = <LinkButton to="/claims/new">{w.report}</LinkButton>
  return (
    <ListPage
      title={w.mine}
      {...(canReport && { actions: report })}
      lead={mine.data && <Sums mine={mine.data} />}
      rows={mine.data?.claims}
      rowKey={({ id }) => id}
      to={({ insuredId, id }) => `/claims/${insuredId}/${id}`}
      columns={[
        {
          ...{ key: 'what', title: w.what, card: 'title' as const },
          render: ({ what, name }) => (isSeveral(mine.data) ? `${name} · ${what}` : what),
        },
        { key: 'state', title: w.state, render: (line) => <ClaimStateTag {...line} /> },
        { key: 'clock', title: w.clock, render: (line) => <ClaimClock {...line} /> },
        {
          ...{ key: 'amount', title: w.amount, end: true },
          render: ({ amount, outcome }) => (outcome ? w.yuan(amount) : '—'),
        },
        { key: 'at', title: w.reported, render: ({ reportedAt }) => dates.day(reportedAt) },
        { key: 'number', title: w.number, render: ({ number }) => number },
      ]}
      empty={canReport ? { text: w.noneMine, action: report } : { text: w.noPolicy }}
      error={mine.error}
      onRetry={() => void mine.refetch()}
    />
  )
}

function isSeveral(mine: Mine | undefined) {
  return (mine?.insured.length ?? 0) > 1
}

function Sums({ mine }: { readonly mine: Mine }) {
  const w = useWords(words)
  return (
    <span className={css.sums}>
      {mine.money.map(({ insuredId, year, owed, paid, sending, receivable }) => (
        <span key={`${insuredId} ${year}`}>
          {isSeveral(mine) && `${mine.insured.find((one) => one.insuredId === insuredId)?.name} · `}
          <strong>{w.yearMoney(year)}</strong> {w.owedPaid(owed, paid)}
          {sending > 0 && w.onTheWay(sending)}
          {receivable > 0 && w.keptBack(receivable)}
        </span>
      ))}
    </span>
  )
}
