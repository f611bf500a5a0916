import { SendForm, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Decision } from '../../model/conference.ts'
import { amendConference, cancelConference, finishDecision } from '../../model/contract.ts'
import { type ConferenceFormProps, placeOf, useConferenceForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

/** It does not take place, and why. */
export function CancelForm(props: ConferenceFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { conference, close } = props
  const form = useConferenceForm(props, {
    form: `cancellation.${conference.id}`,
    version: conference.version,
    initial: { why: '' },
    labels: { why: w.why },
    check: ({ why }) => ({ why: !why.trim() && w.needed }),
    send: ({ why }, key) => call(cancelConference, { ...placeOf(conference), why }, key),
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles.cancellation[language]}
      sending={sending}
      action={w.cancel}
      kept={{ draft, tell: ({ why }) => why, onThrownAway: close }}
    >
      <TextField
        name="why"
        label={w.why}
        value={content.why}
        maxLength={500}
        rows={2}
        onChange={(why) => change({ why })}
      />
    </SendForm>
  )
}

/** What was written stays; the amendment stands below it. */
export function AmendForm(props: ConferenceFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { conference, close } = props
  const form = useConferenceForm(props, {
    form: `amendment.${conference.id}`,
    version: conference.amendments.length,
    initial: { reason: '', text: '' },
    labels: { reason: w.reason, text: w.text },
    check: ({ reason, text }) => ({
      text: !text.trim() && w.needed,
      reason: !reason.trim() && w.needed,
    }),
    send: (amendment, key) => {
      const { version, ...which } = placeOf(conference)
      return call(amendConference, { ...which, ...amendment }, key)
    },
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles.amendment[language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ text }) => text, onThrownAway: close }}
    >
      <TextField
        name="text"
        label={w.text}
        value={content.text}
        maxLength={2000}
        rows={3}
        onChange={(text) => change({ text })}
      />
      <TextField
        name="reason"
        label={w.reason}
        value={content.reason}
        maxLength={300}
        onChange={(reason) => change({ reason })}
      />
    </SendForm>
  )
}

interface DecisionProps extends ConferenceFormProps {
  readonly decision: Decision
}

/** What came of a task. */
export function DecisionForm({ decision, ...props }: DecisionProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { conference, close } = props
  const form = useConferenceForm(props, {
    form: `decision.${conference.id}.${decision.id}`,
    version: decision.version,
    initial: { result: '' },
    labels: { result: w.result },
    check: ({ result }) => ({ result: !result.trim() && w.needed }),
    send: ({ result }, key) => {
      const done = { decisionId: decision.id, result, version: decision.version }
      return call(finishDecision, { ...placeOf(conference), ...done }, key)
    },
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles.decision[language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ result }) => result, onThrownAway: close }}
    >
      <p>
        <strong>{decision.what}</strong>
      </p>
      <TextField
        name="result"
        label={w.result}
        value={content.result}
        maxLength={500}
        rows={2}
        onChange={(result) => change({ result })}
      />
    </SendForm>
  )
}
