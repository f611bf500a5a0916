import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { cancelSession, type GroupPage } from '../../model/contract.ts'
import type { GroupSession } from '../../model/session.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../session-words.ts'

interface Props {
  readonly group: GroupPage
  readonly session: GroupSession
  readonly onClose: () => void
}

export function NotHeldDrawer({ group, session, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const [reason, setReason] = useState('')
  const which = { groupId: group.id, sessionId: session.id, version: session.version }
  const sending = useSending({
    labels: { reason: w.reason },
    content: { reason, ...which },
    check: () => ({ reason: reason.trim() === '' && w.needed }),
    send: (idempotencyKey) => call(cancelSession, { ...which, reason }, { idempotencyKey }),
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.notHeld} onClose={onClose}>
      <SendForm label={w.notHeld} sending={sending} action={w.notHeld} danger>
        <TextField
          name="reason"
          label={w.reason}
          value={reason}
          maxLength={300}
          rows={2}
          onChange={setReason}
        />
      </SendForm>
    </FormDrawer>
  )
}
