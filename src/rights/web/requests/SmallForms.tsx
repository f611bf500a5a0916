import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { grantRightsRequest, liftRestriction, withdrawRightsRequest } from '../../model/contract.ts'
import type { RightsRequest } from '../../model/request.ts'
import { useKept } from '../kept.ts'
import { LawNote } from '../LawNote.tsx'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'

export interface StepFormProps {
  readonly of: RightsRequest
  readonly title: string
  readonly onClose: () => void
}

/** What was done; of a request to erase, that the record is only kept from now on. */
export function GrantForm({ of, title, onClose }: StepFormProps) {
  const w = useWords(words)
  const settled = useSettled()
  const { draft, content, change, sending } = useKept<{ readonly done: string }, unknown>({
    form: `rights-grant.${of.id}`,
    initial: { done: '' },
    labels: { done: w.done },
    on: { version: of.version },
    check: ({ done }) => ({ done: done.trim() === '' && w.needed }),
    send: ({ done }, key) =>
      call(grantRightsRequest, { rightsRequestId: of.id, version: of.version, done }, key),
    onSent: () => {
      void settled(w.answered)
      onClose()
    },
  })
  const isErasing = of.right === 'delete'
  return (
    <SendForm
      label={title}
      sending={sending}
      action={title}
      kept={{ draft, tell: ({ done }) => done, onThrownAway: onClose }}
    >
      <p>{isErasing ? w.deleteHint : w.grantHint}</p>
      {isErasing && <LawNote article="47" />}
      <TextField
        name="done"
        label={w.done}
        value={content.done}
        maxLength={1000}
        rows={3}
        onChange={(done) => change({ done })}
      />
    </SendForm>
  )
}

/** Whoever asked does not want it any more. */
export function WithdrawForm({ of, title, onClose }: StepFormProps) {
  const w = useWords(words)
  const settled = useSettled()
  const which = { rightsRequestId: of.id, version: of.version }
  const sending = useSending({
    ...{ labels: {}, content: which },
    send: (idempotencyKey) => call(withdrawRightsRequest, which, { idempotencyKey }),
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  return (
    <SendForm label={title} sending={sending} action={w.withdraw}>
      <p>{w.withdrawHint}</p>
    </SendForm>
  )
}

/** The record is used again, and why. */
export function LiftForm({ of, title, onClose }: StepFormProps) {
  const w = useWords(words)
  const settled = useSettled()
  const [why, setWhy] = useState('')
  const which = { rightsRequestId: of.id, version: of.version, why }
  const sending = useSending({
    ...{ labels: { why: w.liftWhy }, content: which },
    check: () => ({ why: why.trim() === '' && w.needed }),
    send: (idempotencyKey) => call(liftRestriction, which, { idempotencyKey }),
    onSent: () => {
      void settled(w.lifted)
      onClose()
    },
  })
  return (
    <SendForm label={title} sending={sending} action={w.lift}>
      <TextField
        name="why"
        label={w.liftWhy}
        value={why}
        maxLength={500}
        rows={2}
        onChange={setWhy}
      />
    </SendForm>
  )
}
