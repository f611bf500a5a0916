import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { OneOf, SendForm, SomeOf, useSending } from '#drafts/web/index.tsx'
import { tellYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { askBalance, pay } from '../model/contract.ts'
import type { InsuredId } from '../model/insured.ts'
import type { Offer } from '../model/shown.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

type Method = 'personal-account' | 'cash'

interface Props {
  readonly offers: readonly Offer[]
  readonly balance: number | null
}

/** For all of them, or for those whom the balance pays for. */
export function PayForm({ offers, balance }: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const isEmpty = balance !== null && balance < (offers[0]?.premium ?? 0)
  const [method, setMethod] = useState<Method>(isEmpty ? 'cash' : 'personal-account')
  const [chosen, setChosen] = useState<InsuredId[]>(offers.map(({ insuredId }) => insuredId))
  const paid = offers.filter(({ insuredId }) => chosen.includes(insuredId))
  const sum = paid.reduce((total, { premium }) => total + premium, 0)
  const isShort = method === 'personal-account' && balance !== null && sum > balance
  const sending = useSending({
    labels: { chosen: w.payFor, method: w.method },
    content: { method, chosen, balance },
    check: () => ({ chosen: (paid.length === 0 && w.whomNeeded) || (isShort && w.short) }),
    send: (idempotencyKey) =>
      call(
        pay,
        { method, chosen: paid.map(({ insuredId, policyId }) => ({ insuredId, policyId })) },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.paidOne)
      void queries.invalidateQueries({ queryKey: keys.mine })
    },
  })
  return (
    <SendForm label={w.payTitle} sending={sending} action={w.payNow(tellYuan(sum))}>
      <OneOf
        name="method"
        label={w.method}
        value={method}
        onChoose={setMethod}
        options={[
          { value: 'personal-account', label: w.account },
          { value: 'cash', label: w.cash },
        ]}
      />
      {method === 'personal-account' && (
        <Balance balance={balance} premium={offers[0]?.premium ?? 0} />
      )}
      <SomeOf
        name="chosen"
        label={w.payFor}
        values={chosen}
        onChoose={setChosen}
        options={offers.map(({ insuredId, name }) => ({ value: insuredId, label: name }))}
      />
    </SendForm>
  )
}

interface BalanceProps {
  readonly balance: number | null
  readonly premium: number
}

function Balance({ balance, premium }: BalanceProps) {
  const w = useWords(words)
  const queries = useQueryClient()
  const asking = useMutation({
    mutationFn: () => call(askBalance, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.mine }),
  })
  const said = asking.data
  return (
    <div className={css.row} role="status">
      {asking.error && <Problem error={asking.error} />}
      <span>
        {balance === null
          ? w.noBalance
          : w.balance(tellYuan(balance), premium > 0 ? Math.floor(balance / premium) : 0)}
      </span>
      {said?.isDemo && <span className={blocks.soft}>{w.demoBalance}</span>}
      {said && said.balance === null && <span className={blocks.soft}>{w.balanceAsked}</span>}
      <Button loading={asking.isPending} onClick={() => asking.mutate()}>
        {w.askBalance}
      </Button>
    </div>
  )
}
