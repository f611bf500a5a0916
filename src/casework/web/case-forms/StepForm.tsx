import { DayField, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type CaseStep, caseObstacleWords, findCaseObstacle } from '../../model/case-steps.ts'
import { takeStep } from '../../model/contract.ts'
import { factsOf } from '../case/facts.ts'
import { stepWords } from '../case/step-words.ts'
import { draftOfCase } from '../form-names.ts'
import { Notice } from '../parts/Notice.tsx'
import css from './CaseForms.module.css'
import type { CaseFormProps } from './form-props.ts'
import { useSent } from './sent.ts'
import { words } from './words.ts'

export type PlainStep = Exclude<CaseStep, 'begin-closing'>

interface Props extends CaseFormProps {
  readonly step: PlainStep
}

const PAUSES = [7, 14, 30]

/** Says what the step will do, asks what it needs to know, then does it. */
export function StepForm({ page, close, step }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useSent(page.id, close)
  const draft = useServerDraft(draftOfCase(`step.${step}`, page.id), {
    note: '',
    until: '' as Day | '',
  })
  const { note, until } = draft.content
  const { button, deed = button, after, note: noteWords, needsNote } = stepWords[step]
  const noteLabel = noteWords?.[language] ?? ''
  const sending = useSending({
    labels: { note: noteLabel, until: w.until },
    content: { ...draft.content, version: page.version },
    check: () => ({ note: needsNote && !note.trim() && w.needed }),
    send: (idempotencyKey) => {
      const { id: caseId, version } = page
      const input = { caseId, step, note: note.trim(), version, ...(until && { until }) }
      return call(takeStep, input, { idempotencyKey })
    },
    onSent: () => sent(w.stepDone, draft),
  })
  const obstacle = findCaseObstacle(step, factsOf(page))
  if (obstacle) return <Notice tone="amber">{caseObstacleWords[obstacle][language]}</Notice>
  return (
    <SendForm
      label={button[language]}
      sending={sending}
      action={deed[language]}
      danger={step === 'client-refuses'}
      kept={{ draft, tell: (content) => content.note, onThrownAway: close }}
    >
      <p className={css.after}>{after[language]}</p>
      {step === 'pause' && (
        <DayField
          name="until"
          label={w.until}
          hint={w.untilHint}
          optional
          inDays={PAUSES}
          value={until}
          onChange={(day) => draft.change({ until: day })}
        />
      )}
      {noteWords && (
        <TextField
          name="note"
          label={noteLabel}
          optional={!needsNote}
          value={note}
          maxLength={2000}
          rows={3}
          onChange={(text) => draft.change({ note: text })}
        />
      )}
    </SendForm>
  )
}
