import { useState } from 'react'
import type { CaseId } from '#casework/model/case.ts'
import { useSent } from '#casework/web/index.tsx'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { correctLine } from '../../model/contract-ledger.ts'
import type { Line } from '../../model/ledger.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'

interface Props {
  readonly caseId: CaseId
  readonly line: Line
  readonly onClose: () => void
}

/** Takes a wrong line back; both stay. */
export function CorrectForm({ caseId, line, onClose }: Props) {
  const w = useWords(words)
  const [reason, setReason] = useState('')
  const sent = useSent(caseId, onClose, keys.aid(caseId))
  const sending = useSending({
    labels: { reason: w.reason },
    content: { reason, line: line.id },
    check: () => ({ reason: !reason.trim() && w.needed }),
    send: (idempotencyKey) =>
      call(correctLine, { caseId, lineId: line.id, reason }, { idempotencyKey }),
    onSent: () => sent(w.booked),
  })
  const title = w.correctOne(`${line.source} ${w.yuan(line.amount)}`)
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.correct} danger>
        <TextField
          name="reason"
          label={w.reason}
          hint={w.correctHint}
          value={reason}
          maxLength={80}
          onChange={setReason}
        />
      </SendForm>
    </FormDrawer>
  )
}
