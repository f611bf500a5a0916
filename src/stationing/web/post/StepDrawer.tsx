import { useState } from 'react'
import { DateField, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { stepPost } from '../../model/contract-running.ts'
import type { PostFile } from '../../model/post.ts'
import type { PostStep } from '../../model/post-steps.ts'
import { useDone } from '../done.ts'
import css from '../Stationing.module.css'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: PostFile
  readonly step: PostStep
  readonly onClose: () => void
}

/** A step with its day, and what it needs. */
export function StepDrawer({ file, step, onClose }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const [on, setOn] = useState<Day | ''>(file.today)
  const [workerName, setWorker] = useState('')
  const [note, setNote] = useState('')
  const done = useDone(onClose)
  const isEarly = step === 'end' && file.state !== 'handover'
  const hasNote = step === 'hand-over' || isEarly
  const content = { postId: file.id, step, workerName, note, version: file.version }
  const sending = useSending({
    labels: { on: w.on, workerName: w.workerName, note: isEarly ? w.reason : w.plan },
    content: { ...content, on },
    check: () => ({
      on: !on && c.needed,
      workerName: step === 'place' && !workerName.trim() && c.needed,
      note: hasNote && !note.trim() && c.needed,
    }),
    send: (idempotencyKey) => call(stepPost, { ...content, on: on as Day }, { idempotencyKey }),
    onSent: done,
  })
  return (
    <FormDrawer title={w[step]} onClose={onClose}>
      <SendForm label={w[step]} sending={sending} action={w[step]} danger={isEarly}>
        {step === 'place' && (
          <TextField
            name="workerName"
            label={w.workerName}
            value={workerName}
            maxLength={40}
            onChange={setWorker}
          />
        )}
        <DateField name="on" label={w.on} max={file.today} value={on} onChange={setOn} />
        {hasNote && (
          <TextField
            name="note"
            label={isEarly ? w.reason : w.plan}
            hint={isEarly ? w.reasonHint : w.planHint}
            value={note}
            maxLength={isEarly ? 500 : 4000}
            rows={4}
            onChange={setNote}
          />
        )}
        {step === 'end' && <p className={css.soft}>{w.access}</p>}
      </SendForm>
    </FormDrawer>
  )
}
