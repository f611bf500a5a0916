import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type AuditPage, finishAudit } from '../../model/contract.ts'
import { useSettled } from '../settled.ts'
import { words } from './words.ts'

interface Props {
  readonly of: AuditPage
  readonly onClose: () => void
}

/** The end of an audit; what is missing is told. */
export function FinishForm({ of: { id, version }, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const [summary, setSummary] = useState('')
  const sending = useSending({
    labels: { summary: w.summary },
    content: { summary, id },
    send: (idempotencyKey) =>
      call(finishAudit, { auditId: id, summary, version }, { idempotencyKey }),
    onSent: () => {
      void settled(w.finished)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.finish} onClose={onClose}>
      <p>{w.finishHint}</p>
      <SendForm label={w.finish} sending={sending} action={w.finish}>
        <TextField
          name="summary"
          label={w.summary}
          optional
          value={summary}
          maxLength={2000}
          rows={4}
          onChange={setSummary}
        />
      </SendForm>
    </FormDrawer>
  )
}
