import { App, Input } from 'antd'
import { useState } from 'react'
import { dayIn, Field, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { readYuan } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type RightsOfYear, recordUse } from '../model/contract.ts'
import { Channel, channelWords, Entitlement, entitlementWords } from '../model/entitlement.ts'
import css from './Entitlements.module.css'
import { words } from './words.ts'

interface Props {
  readonly insuredId: InsuredId
  readonly onDone: (rights: RightsOfYear) => void
}

interface Typed {
  readonly entitlement: Entitlement
  readonly day: Day | ''
  readonly amount: string
  readonly channel: Channel
  readonly what: string
  readonly receipt: string
}

const nothing: Typed = {
  ...{ entitlement: 'drug-subsidy', day: '', amount: '', channel: 'offline' },
  ...{ what: '', receipt: '' },
}

/** One use: what, when, how much, and the receipt that makes it count once. */
export function RecordForm({ insuredId, onDone }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [typed, setTyped] = useState(nothing)
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next })
  const { entitlement, day, channel, what, receipt } = typed
  const isSubsidy = entitlement === 'drug-subsidy'
  const amount = readYuan(typed.amount)
  const sending = useSending({
    labels: {
      ...{ entitlement: w.which, day: w.day, amount: w.amount, channel: w.channel },
      ...{ what: isSubsidy ? w.shop : w.serviceName, receipt: w.receipt },
    },
    content: typed,
    check: () => ({
      day: day === '' && w.needed,
      amount: isSubsidy && !amount && w.badAmount,
      what: what.trim() === '' && w.needed,
      receipt: receipt.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) => {
      const money = isSubsidy
        ? { amount: amount ?? null, channel }
        : { amount: null, channel: null }
      const use = { insuredId, entitlement, day: day as Day, what, receipt, ...money }
      return call(recordUse, use, { idempotencyKey })
    },
    onSent: (rights) => {
      void message.success(w.recorded)
      setTyped(nothing)
      onDone(rights)
    },
  })
  return (
    <SendForm label={w.record} sending={sending} action={w.save}>
      <div className={css.stack}>
        <OneOf
          name="entitlement"
          label={w.which}
          value={entitlement}
          onChoose={(next) => change({ entitlement: next })}
          options={Entitlement.options.map((value) => ({
            ...{ value, label: entitlementWords[value][language] },
          }))}
        />
        <Field name="day" label={w.day}>
          {(control) => (
            <Input
              {...control}
              type="date"
              max={dayIn(0)}
              value={day}
              onChange={({ target }) => change({ day: target.value as Typed['day'] })}
            />
          )}
        </Field>
        {isSubsidy && (
          <>
            <Field name="amount" label={w.amount} hint={w.amountHint}>
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  autoComplete="off"
                  suffix={w.yuan}
                  maxLength={12}
                  value={typed.amount}
                  onChange={({ target }) => change({ amount: target.value })}
                />
              )}
            </Field>
            <OneOf
              name="channel"
              label={w.channel}
              value={channel}
              onChoose={(next) => change({ channel: next })}
              options={Channel.options.map((value) => ({
                ...{ value, label: channelWords[value][language] },
              }))}
            />
          </>
        )}
        <TextField
          name="what"
          label={isSubsidy ? w.shop : w.serviceName}
          hint={isSubsidy ? undefined : w.serviceHint}
          value={what}
          maxLength={60}
          onChange={(text) => change({ what: text })}
        />
        <TextField
          name="receipt"
          label={w.receipt}
          value={receipt}
          maxLength={40}
          onChange={(text) => change({ receipt: text })}
        />
      </div>
    </SendForm>
  )
}
