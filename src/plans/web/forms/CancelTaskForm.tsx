import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type TaskOnPage, takeTaskStep } from '../../model/contract.ts'
import css from '../Plans.module.css'
import { words } from '../task-words.ts'
import { usePlanSent } from './sent.ts'

interface Props {
  readonly task: TaskOnPage
  readonly close: () => void
}

/** It is not done, and why. */
export function CancelTaskForm({ task: { id: taskId, caseId, text, version }, close }: Props) {
  const w = useWords(words)
  const sent = usePlanSent(caseId, close)
  const [why, setWhy] = useState('')
  const sending = useSending({
    labels: { why: w.why },
    content: { why, version },
    check: () => ({ why: !why.trim() && w.whyNeeded }),
    send: (idempotencyKey) =>
      call(takeTaskStep, { taskId, step: 'cancel', why, version }, { idempotencyKey }),
    onSent: () => sent(w.cancelled),
  })
  return (
    <SendForm label={w.cancel} sending={sending} action={w.cancelDo}>
      <p className={css.focus}>{text}</p>
      <TextField
        name="why"
        label={w.why}
        value={why}
        maxLength={300}
        onChange={(text) => setWhy(text)}
      />
    </SendForm>
  )
}
