import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { proveSpending } from '../../model/contract-running.ts'
import type { Payment } from '../../model/money.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import { useDone } from '../done.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly payment: Payment
  readonly onClose: () => void
}

/** The paper for money that was spent. */
export function PaperDrawer({ file, payment, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const [evidence, setEvidence] = useState(payment.evidence)
  const done = useDone(onClose)
  const content = { projectId: file.id, paymentId: payment.id, evidence }
  const sending = useSending({
    labels: { evidence: w.voucher },
    content,
    check: () => ({ evidence: !evidence.trim() && c.needed }),
    send: (idempotencyKey) => call(proveSpending, content, { idempotencyKey }),
    onSent: done,
  })
  return (
    <FormDrawer title={w.namePaper} onClose={onClose}>
      <SendForm label={w.namePaper} sending={sending} action={c.save}>
        <TextField
          name="evidence"
          label={w.voucher}
          value={evidence}
          maxLength={200}
          onChange={setEvidence}
        />
      </SendForm>
    </FormDrawer>
  )
}
