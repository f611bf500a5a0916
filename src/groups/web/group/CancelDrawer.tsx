import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type GroupPage, stepGroup } from '../../model/contract.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../words.ts'

interface Props {
  readonly group: GroupPage
  readonly onClose: () => void
}

/** One sentence: why the group is not held. */
export function CancelDrawer({ group: { id: groupId, version }, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const [reason, setReason] = useState('')
  const sending = useSending({
    labels: { reason: w.reason },
    content: { reason, version },
    check: () => ({ reason: reason.trim() === '' && w.needed }),
    send: (idempotencyKey) =>
      call(stepGroup, { groupId, step: 'cancel', reason, version }, { idempotencyKey }),
    onSent: () => {
      void settled(w.done)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.cancel} onClose={onClose}>
      <SendForm label={w.cancel} sending={sending} action={w.cancel} danger>
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
