import { useState } from 'react'
import { DayField, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { cancelFollowUp, type FollowUp, redateFollowUp } from '../../model/contract.ts'
import css from './CaseForms.module.css'
import type { CaseFormProps } from './form-props.ts'
import { useSent } from './sent.ts'
import { words } from './words.ts'

interface Props extends CaseFormProps {
  readonly followUp: FollowUp
}

const DISTANCES = [7, 14, 30]
/** Nothing long is written here: there is no draft to drop. */
const NO_DRAFT = { drop: async () => {} }

/** The follow-up falls on another day, or is not needed any more. */
export function FollowUpOtherwise(props: Props) {
  const w = useWords(words)
  return (
    <details className={css.otherwise}>
      <summary>{w.otherwise}</summary>
      <Move {...props} />
      <Cancel {...props} />
    </details>
  )
}

function Move({ page, close, followUp: { id: followUpId, version } }: Props) {
  const w = useWords(words)
  const sent = useSent(page.id, close)
  const [due, setDue] = useState<Day | ''>('')
  const sending = useSending({
    labels: { due: w.newDay },
    content: { due, version },
    check: () => ({ due: !due && w.dueNeeded }),
    send: (idempotencyKey) => {
      const input = { caseId: page.id, followUpId, due: due as Day, version }
      return call(redateFollowUp, input, { idempotencyKey })
    },
    onSent: () => sent(w.followUpMoved, NO_DRAFT),
  })
  return (
    <SendForm label={w.moveFollowUp} sending={sending} action={w.moveFollowUp}>
      <DayField name="due" label={w.newDay} inDays={DISTANCES} value={due} onChange={setDue} />
    </SendForm>
  )
}

function Cancel({ page, close, followUp: { id: followUpId, version } }: Props) {
  const w = useWords(words)
  const sent = useSent(page.id, close)
  const [why, setWhy] = useState('')
  const sending = useSending({
    labels: { why: w.whyNot },
    content: { why, version },
    check: () => ({ why: !why.trim() && w.needed }),
    send: (idempotencyKey) =>
      call(cancelFollowUp, { caseId: page.id, followUpId, why, version }, { idempotencyKey }),
    onSent: () => sent(w.followUpCancelled, NO_DRAFT),
  })
  return (
    <SendForm label={w.cancelFollowUp} sending={sending} action={w.cancelFollowUp} danger>
      <TextField
        name="why"
        label={w.whyNot}
        hint={w.whyNotHint}
        value={why}
        maxLength={300}
        onChange={(text) => setWhy(text)}
      />
    </SendForm>
  )
}
