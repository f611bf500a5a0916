import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { decideFact } from '../../model/contract.ts'
import type { Fact } from '../../model/fact.ts'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'

interface Props {
  readonly fact: Fact
  readonly title: string
  readonly onClose: () => void
}

/** Back to the house, with the reason. */
export function ReturnForm({ fact, title, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const [reason, setReason] = useState('')
  const decision = { factId: fact.id, confirms: false, reason, version: fact.version }
  const sending = useSending({
    labels: { reason: w.reason },
    content: decision,
    check: () => ({ reason: reason.trim() === '' && w.needed }),
    send: (idempotencyKey) => call(decideFact, decision, { idempotencyKey }),
    onSent: () => {
      void settled(w.returned)
      onClose()
    },
  })
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.giveBack}>
        <TextField
          name="reason"
          label={w.reason}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={setReason}
        />
      </SendForm>
    </FormDrawer>
  )
}
