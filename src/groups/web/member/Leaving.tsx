import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type GroupPage, leaveGroup } from '../../model/contract.ts'
import type { Member } from '../../model/member.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../member-words.ts'

interface Props {
  readonly group: GroupPage
  readonly member: Member
}

/** At any time, for any reason; what was written stays on record. */
export function Leaving({ group, member }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const which = { groupId: group.id, personId: member.person.id, version: member.version }
  const sending = useSending({
    labels: { reason: w.leaveWhy },
    content: { reason, ...which },
    check: () => ({ reason: reason.trim() === '' && w.needed }),
    send: (idempotencyKey) => call(leaveGroup, { ...which, reason }, { idempotencyKey }),
    onSent: () => {
      void settled(w.saved)
      setAsking(false)
    },
  })
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{w.leave}</Button>
      {isAsking && (
        <FormDrawer title={w.leave} onClose={() => setAsking(false)}>
          <SendForm label={w.leave} sending={sending} action={w.leave} danger>
            <TextField
              name="reason"
              label={w.leaveWhy}
              hint={w.leaveHint}
              value={reason}
              maxLength={300}
              rows={2}
              onChange={setReason}
            />
          </SendForm>
        </FormDrawer>
      )}
    </div>
  )
}
