import { Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { CaseId } from '#casework/model/case.ts'
import { useSent } from '#casework/web/index.tsx'
import {
  Field,
  FormDrawer,
  MoneyField,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { readYuan } from '#insurance/model/fen.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { addLine } from '../../model/contract-ledger.ts'
import { type Line, LineKind, LineStatus, lineKindWords } from '../../model/ledger.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'
import { useStatusName } from './line-words.ts'

/** For an item that stands in the ledger, or for a new one. */
export type Booking = Pick<Line, 'item' | 'kind' | 'source'> | 'new'

interface Props {
  readonly caseId: CaseId
  readonly booking: Booking
  readonly onClose: () => void
}

/** One event of the money. */
export function LineForm({ caseId, booking, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const statusName = useStatusName()
  const today = dayInBeijing(useNow())
  const given = booking === 'new' ? undefined : booking
  const [kind, setKind] = useState<LineKind | undefined>(given?.kind)
  const [status, setStatus] = useState<LineStatus>()
  const [source, setSource] = useState(given?.source ?? '')
  const [typed, setTyped] = useState('')
  const [on, setOn] = useState<Day | ''>(today)
  const [evidence, setEvidence] = useState('')
  const amount = readYuan(typed)
  const sent = useSent(caseId, onClose, keys.aid(caseId))
  const content = { item: given?.item ?? null, kind, source, status, amount, on, evidence }
  const labels = {
    ...{ kind: w.kind, status: w.status, source: w.source, amount: w.amount },
    ...{ on: w.on, evidence: w.evidence },
  }
  const sending = useSending({
    labels,
    content,
    check: () => ({
      kind: !kind && w.needed,
      source: !source.trim() && w.needed,
      status: !status && w.needed,
      amount: !amount && w.wrongAmount,
      on: !on && w.needed,
      evidence: status === 'received' && !evidence.trim() && w.needed,
    }),
    send: (idempotencyKey) =>
      call(addLine, { ...content, caseId } as z.input<typeof addLine.input>, { idempotencyKey }),
    onSent: () => sent(w.booked),
  })
  const statuses = LineStatus.options.filter((one) => kind !== 'cost' || one !== 'approved')
  return (
    <FormDrawer title={given ? w.bookFor(given.source) : w.book} onClose={onClose}>
      <SendForm label={w.book} sending={sending} action={w.book}>
        {!given && (
          <>
            <OneOf
              name="kind"
              label={w.kind}
              value={kind}
              onChoose={setKind}
              options={LineKind.options.map((value) => ({
                value,
                label: lineKindWords[value][language],
              }))}
            />
            <TextField
              name="source"
              label={w.source}
              hint={w.sourceHint}
              value={source}
              maxLength={60}
              onChange={setSource}
            />
          </>
        )}
        <OneOf
          name="status"
          label={w.status}
          value={status}
          onChoose={setStatus}
          options={statuses.map((value) => ({
            value,
            label: statusName({ kind: kind ?? 'aid', status: value }),
          }))}
        />
        <MoneyField name="amount" label={w.amount} value={typed} onType={setTyped} />
        <Field name="on" label={w.on}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={on}
              onChange={({ target }) => setOn(target.value as Day | '')}
            />
          )}
        </Field>
        <TextField
          name="evidence"
          label={w.evidence}
          hint={w.evidenceHint}
          optional={status !== 'received'}
          value={evidence}
          maxLength={80}
          onChange={setEvidence}
        />
      </SendForm>
    </FormDrawer>
  )
}
