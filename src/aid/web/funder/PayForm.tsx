import { Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  FormDrawer,
  MoneyField,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { type Fen, readYuan, toYuan } from '#insurance/model/fen.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import type { ApplicationFile } from '../../model/application.ts'
import { payApplication } from '../../model/contract-funder.ts'
import { words as common, stepWords } from '../words.ts'
import { useDone } from './done.ts'
import { words } from './words.ts'

interface Props {
  readonly file: ApplicationFile
  readonly onClose: () => void
}

/** One payment with its reference; never more than what is left of the approved amount. */
export function PayForm({ file, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const today = dayInBeijing(useNow())
  const left = file.approved - file.paid
  const [typed, setTyped] = useState(toYuan(left))
  const [paidOn, setPaidOn] = useState<Day | ''>(today)
  const [reference, setReference] = useState('')
  const amount = readYuan(typed)
  const done = useDone(file.id, onClose)
  const sending = useSending({
    labels: { amount: w.amount, paidOn: w.paidOn, reference: w.reference },
    content: { typed, paidOn, reference },
    check: () => ({
      amount: !amount && c.wrongAmount,
      paidOn: paidOn === '' && w.needed,
      reference: !reference.trim() && w.needed,
    }),
    send: (idempotencyKey) => {
      const payment = { amount: amount as Fen, paidOn: paidOn as Day, reference }
      return call(payApplication, { applicationId: file.id, ...payment }, { idempotencyKey })
    },
    onSent: done,
  })
  const title = stepWords.pay[language]
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={title}>
        <MoneyField
          name="amount"
          label={w.amount}
          hint={w.left(left)}
          value={typed}
          onType={setTyped}
        />
        <Field name="paidOn" label={w.paidOn}>
          {(control) => (
            <Input
              {...control}
              type="date"
              max={today}
              value={paidOn}
              onChange={({ target }) => setPaidOn(target.value as Day | '')}
            />
          )}
        </Field>
        <TextField
          name="reference"
          label={w.reference}
          hint={w.referenceHint}
          value={reference}
          maxLength={60}
          onChange={setReference}
        />
      </SendForm>
    </FormDrawer>
  )
}
