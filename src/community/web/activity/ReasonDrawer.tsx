import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type ActivityPage, stepActivity } from '../../model/contract.ts'
import { useSettled } from '../activity-page.ts'
import { words } from '../words.ts'

interface Props {
  readonly activity: ActivityPage
  readonly step: 'cancel' | 'reopen'
  readonly label: string
  readonly onClose: () => void
}

export function ReasonDrawer({ activity, step, label, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const [reason, setReason] = useState('')
  const { id: activityId, version } = activity
  const sending = useSending({
    labels: { reason: w.reason },
    content: { reason, step, version },
    check: () => ({ reason: reason.trim() === '' && w.needed }),
    send: (idempotencyKey) =>
      call(stepActivity, { activityId, step, reason, version }, { idempotencyKey }),
    onSent: () => {
      void settled(w.done)
      onClose()
    },
  })
  return (
    <FormDrawer title={label} onClose={onClose}>
      <SendForm label={label} sending={sending} action={label} danger={step === 'cancel'}>
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
