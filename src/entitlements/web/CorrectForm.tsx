import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { correctUse, type EntryId, type RightsOfYear } from '../model/contract.ts'
import { words } from './words.ts'

interface Props {
  readonly insuredId: InsuredId
  readonly entryId: EntryId
  readonly onDone: (rights: RightsOfYear) => void
}

/** A counter-entry needs a reason. */
export function CorrectForm({ insuredId, entryId, onDone }: Props) {
  const w = useWords(words)
  const [reason, setReason] = useState('')
  const sending = useSending({
    labels: { reason: w.reason },
    content: { entryId, reason },
    check: () => ({ reason: reason.trim() === '' && w.needed }),
    send: (idempotencyKey) => call(correctUse, { insuredId, entryId, reason }, { idempotencyKey }),
    onSent: onDone,
  })
  return (
    <SendForm label={w.takeBack} sending={sending} action={w.takeBack}>
      <TextField
        name="reason"
        label={w.reason}
        hint={w.reasonHint}
        value={reason}
        maxLength={200}
        rows={2}
        onChange={setReason}
      />
    </SendForm>
  )
}
