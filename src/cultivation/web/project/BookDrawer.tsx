import { useState } from 'react'
import {
  DateField,
  FormDrawer,
  MoneyField,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { readYuan } from '#insurance/model/fen.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { bookPayment } from '../../model/contract-running.ts'
import { type PaymentKind, paymentKindWords } from '../../model/money.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import { useDone } from '../done.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly role: Actor['role']
  readonly onClose: () => void
}

/** One amount: the hospital says what it spent, the foundation and the city what is planned and paid. */
export function BookDrawer({ file, role, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const kinds: readonly PaymentKind[] = role === 'lead' ? ['spent'] : ['paid', 'planned']
  const [kind, setKind] = useState<PaymentKind>(kinds[0] ?? 'paid')
  const [typed, setTyped] = useState('')
  const [on, setOn] = useState<Day | ''>(file.today)
  const [purpose, setPurpose] = useState('')
  const [evidence, setEvidence] = useState('')
  const amount = readYuan(typed)
  const done = useDone(onClose)
  const content = {
    projectId: file.id,
    kind,
    purpose,
    evidence: kind === 'planned' ? '' : evidence,
  }
  const sending = useSending({
    labels: { amount: w.amount, on: w.on, purpose: w.purpose, evidence: w.voucher, kind: w.kind },
    content: { ...content, typed, on },
    check: () => ({
      amount: !amount && c.wrongAmount,
      on: !on && c.needed,
      purpose: !purpose.trim() && c.needed,
      evidence: kind === 'paid' && !evidence.trim() && c.needed,
    }),
    send: (idempotencyKey) =>
      call(bookPayment, { ...content, amount: amount ?? 0, on: on as Day }, { idempotencyKey }),
    onSent: done,
  })
  return (
    <FormDrawer title={w.book} onClose={onClose}>
      <SendForm label={w.book} sending={sending} action={c.save}>
        {kinds.length > 1 && (
          <OneOf
            name="kind"
            label={w.kind}
            value={kind}
            onChoose={setKind}
            options={kinds.map((value) => ({ value, label: paymentKindWords[value][language] }))}
          />
        )}
        <MoneyField name="amount" label={w.amount} value={typed} onType={setTyped} />
        <DateField
          name="on"
          label={w.on}
          {...(kind !== 'planned' && { max: file.today })}
          value={on}
          onChange={setOn}
        />
        <TextField
          name="purpose"
          label={w.purpose}
          value={purpose}
          maxLength={120}
          onChange={setPurpose}
        />
        {kind !== 'planned' && (
          <TextField
            name="evidence"
            label={w.voucher}
            hint={w.voucherHint}
            optional={kind === 'spent'}
            value={evidence}
            maxLength={200}
            onChange={setEvidence}
          />
        )}
      </SendForm>
    </FormDrawer>
  )
}
