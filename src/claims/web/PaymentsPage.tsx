import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useMe } from '#access/web/index.tsx'
import { liabilityWords } from '#insurance/model/product.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { askBank, listPayments } from '../model/contract.ts'
import { paymentStateWords } from '../model/payment.ts'
import { officeWords } from './claim-words.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

function ask() {
  return call(listPayments, {})
}

type Waiting = Awaited<ReturnType<typeof ask>>['payments'][number]

/** Payments on which somebody has to look: the bank has not said, or returned them. */
export function PaymentsPage() {
  const w = useWords(words)
  const o = useWords(officeWords)
  const { language } = useLanguage()
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const role = useMe().me?.actor.role
  const payments = useQuery({
    queryKey: keys.payments,
    queryFn: ask,
  })
  const asking = useMutation({
    mutationFn: (input: Pick<Waiting, 'insuredId' | 'id'>) =>
      call(askBank, { insuredId: input.insuredId, paymentId: input.id }),
    onSuccess: () => {
      void message.success(o.bankAsked)
      void queries.invalidateQueries({ queryKey: keys.payments })
    },
  })
  return (
    <ListPage
      title={w.payments}
      lead={
        <>
          {o.paymentsLead}
          {asking.error && <Problem error={asking.error} />}
        </>
      }
      rows={payments.data?.payments}
      rowKey={({ id }) => id}
      to={({ insuredId, claimId }) => `/claims/${insuredId}/${claimId}`}
      columns={[
        {
          ...{ key: 'who', title: w.who, card: 'title' as const },
          render: ({ name, number }) => `${name} · ${number}`,
        },
        {
          ...{ key: 'state', title: w.state },
          render: ({ state, reason }) => (
            <Tag tone={state === 'failed' ? 'vermilion' : 'amber'}>
              {[paymentStateWords[state][language], reason].filter(Boolean).join(' · ')}
            </Tag>
          ),
        },
        { key: 'amount', title: w.amount, end: true, render: ({ amount }) => w.yuan(amount) },
        {
          ...{ key: 'for', title: w.what },
          render: ({ liability }) => liabilityWords[liability][language],
        },
        { key: 'since', title: o.since, render: ({ since }) => dates.full(since) },
        {
          ...{ key: 'ask', title: o.askBank },
          render: ({ insuredId, id, state }) =>
            role === 'insurance-reviewer' &&
            state !== 'failed' && (
              <Button loading={asking.isPending} onClick={() => asking.mutate({ insuredId, id })}>
                {o.askBank}
              </Button>
            ),
        },
      ]}
      empty={{ text: w.nonePayments }}
      error={payments.error}
      onRetry={() => void payments.refetch()}
    />
  )
}
