import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type AuditId, type Task, taskStateWords } from '../../model/audit.ts'
import { settleTask } from '../../model/contract.ts'
import { useSettled } from '../settled.ts'
import { words } from './words.ts'

interface Props {
  readonly auditId: AuditId
  readonly task: Task
  readonly onClose: () => void
}

const ENDS = ['done', 'dropped'] as const

/** What came of a task. */
export function SettleForm({ auditId, task, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const [state, setState] = useState<(typeof ENDS)[number]>()
  const [result, setResult] = useState('')
  const sending = useSending({
    labels: { state: w.settleState, result: w.settleResult },
    content: { state, result, id: task.id },
    check: () => ({ state: !state && w.needed, result: result.trim() === '' && w.needed }),
    send: (idempotencyKey) => {
      const end = { state: state as (typeof ENDS)[number], result, version: task.version }
      return call(settleTask, { auditId, taskId: task.id, ...end }, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  const title = w.settleOf(task.what)
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.save}>
        <OneOf
          name="state"
          label={w.settleState}
          value={state}
          onChoose={setState}
          options={ENDS.map((value) => ({ value, label: taskStateWords[value][language] }))}
        />
        <TextField
          name="result"
          label={w.settleResult}
          value={result}
          maxLength={500}
          rows={2}
          onChange={setResult}
        />
      </SendForm>
    </FormDrawer>
  )
}
