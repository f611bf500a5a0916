import { useState } from 'react'
import { DayField, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type AuditPage, addTask } from '../../model/contract.ts'
import { useSettled } from '../settled.ts'
import { words } from './words.ts'

interface Props {
  readonly of: AuditPage
  readonly clause: string
  readonly onClose: () => void
}

/** What is to be done about a clause, and by when. */
export function TaskForm({ of, clause, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const [what, setWhat] = useState('')
  const [due, setDue] = useState<Day | ''>('')
  const sending = useSending({
    labels: { what: w.what, due: w.due },
    content: { what, due, clause },
    check: () => ({ what: what.trim() === '' && w.needed, due: due === '' && w.needed }),
    send: (idempotencyKey) => {
      const task = { auditId: of.id, clause, what, due: due as Day }
      return call(addTask, task, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  const title = w.addTaskOf(clause)
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.addTask}>
        <TextField
          name="what"
          label={w.what}
          value={what}
          maxLength={500}
          rows={2}
          onChange={setWhat}
        />
        <DayField name="due" label={w.due} inDays={[30, 90, 180]} value={due} onChange={setDue} />
      </SendForm>
    </FormDrawer>
  )
}
