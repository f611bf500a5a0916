import { useState } from 'react'
import { DayField, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { handOverTask, type TaskOnPage } from '../../model/contract.ts'
import type { TaskOwner } from '../../model/task.ts'
import { useMyAccount } from '../me.ts'
import css from '../Plans.module.css'
import { words } from '../task-words.ts'
import { NO_OWNER, OwnerFields, ownerOf } from './OwnerFields.tsx'
import { usePlanSent } from './sent.ts'

interface Props {
  readonly task: TaskOnPage
  readonly close: () => void
}

const DISTANCES = [3, 7, 14]

/** Somebody else does it from now on. */
export function HandOverForm({ task, close }: Props) {
  const w = useWords(words)
  const me = useMyAccount()
  const sent = usePlanSent(task.caseId, close)
  const today = dayInBeijing(useNow())
  const [who, setWho] = useState(NO_OWNER)
  const [due, setDue] = useState<Day | ''>(task.due < today ? '' : task.due)
  const [why, setWhy] = useState('')
  const to = ownerOf(who, me)
  const { id: taskId, version } = task
  const sending = useSending({
    labels: { owner: w.whoKind, to: w.whoKind, due: w.when, why: w.why },
    content: { who, due, why, version },
    check: () => ({
      owner: !to && (who.ownerKind === 'colleague' ? w.whichNeeded : w.whoNeeded),
      due: !due && w.whenNeeded,
    }),
    send: (idempotencyKey) => {
      const input = { taskId, to: to as TaskOwner, due: due as Day, why, version }
      return call(handOverTask, input, { idempotencyKey })
    },
    onSent: () => sent(w.handedOver),
  })
  return (
    <SendForm label={w.handOver} sending={sending} action={w.handOverDo}>
      <p className={css.focus}>{task.text}</p>
      <OwnerFields value={who} change={(part) => setWho({ ...who, ...part })} />
      <DayField name="due" label={w.when} inDays={DISTANCES} value={due} onChange={setDue} />
      <TextField
        name="why"
        label={w.why}
        optional
        value={why}
        maxLength={300}
        onChange={(text) => setWhy(text)}
      />
    </SendForm>
  )
}
