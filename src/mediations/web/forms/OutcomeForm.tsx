import { Notice } from '#casework/web/index.tsx'
import { DayField, OneOf, SendForm, TextField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { endMediation } from '../../model/contract.ts'
import { mediationStateWords, Outcome, ReferredTo, referredToWords } from '../../model/mediation.ts'
import {
  factsOf,
  findMediationObstacle,
  mediationObstacleWords,
  mediationSteps,
} from '../../model/mediation-steps.ts'
import { LawNote } from '../LawNote.tsx'
import { placeOf, type RunningFormProps, useMediationForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

const DISTANCES = [7, 14, 30]

/** How it ended. What stands in the way of an outcome is said as soon as it is chosen. */
export function OutcomeForm(props: RunningFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { mediation } = props
  const obstacleTo = (outcome: Outcome) => {
    const obstacle = findMediationObstacle(outcome, factsOf(mediation))
    return obstacle && mediationObstacleWords[obstacle][language]
  }
  const form = useMediationForm(props, {
    form: 'outcome',
    initial: {
      ...{ outcome: '' as Outcome | '', note: '' },
      ...{ referredTo: '' as ReferredTo | '', followUpOn: '' as Day | '' },
    },
    labels: {
      ...{ outcome: w.outcome, note: w.note },
      ...{ referredTo: w.referredTo, followUpOn: w.followUpOn },
    },
    check: ({ outcome, note, referredTo }) => ({
      outcome: outcome === '' ? w.choose : obstacleTo(outcome),
      referredTo: outcome === 'referred' && !referredTo && w.choose,
      note: !note.trim() && w.needed,
    }),
    send: ({ outcome, note, referredTo, followUpOn }, key) => {
      const rest = { referredTo: referredTo || null, followUpOn: followUpOn || null }
      const end = { outcome: outcome as Outcome, note, ...rest }
      return call(endMediation, { ...placeOf(mediation), ...end }, key)
    },
  })
  const { draft, content, change, sending } = form
  const { outcome } = content
  const obstacle = outcome && obstacleTo(outcome)
  const possible = Outcome.options.filter((one) => mediationSteps[mediation.state][one])
  return (
    <SendForm
      label={formTitles.outcome[language]}
      sending={sending}
      action={w.end}
      kept={{ draft, tell: ({ note }) => note, onThrownAway: props.close }}
    >
      <OneOf
        name="outcome"
        label={w.outcome}
        value={outcome || undefined}
        onChoose={(chosen) => change({ outcome: chosen })}
        options={possible.map((value) => ({ value, label: mediationStateWords[value][language] }))}
      />
      {obstacle && <Notice tone="amber">{obstacle}</Notice>}
      {(outcome === 'agreed' || outcome === 'partly') && <LawNote duty="inWriting" />}
      {(outcome === 'not-agreed' || outcome === 'referred') && <LawNote duty="ways" />}
      {outcome === 'referred' && (
        <OneOf
          name="referredTo"
          label={w.referredTo}
          value={content.referredTo || undefined}
          onChoose={(referredTo) => change({ referredTo })}
          options={ReferredTo.options.map((value) => ({
            value,
            label: referredToWords[value][language],
          }))}
        />
      )}
      <TextField
        name="note"
        label={w.note}
        hint={w.noteHint}
        value={content.note}
        maxLength={2000}
        rows={3}
        onChange={(note) => change({ note })}
      />
      <DayField
        name="followUpOn"
        label={w.followUpOn}
        hint={w.followUpHint}
        optional
        inDays={DISTANCES}
        value={content.followUpOn}
        onChange={(followUpOn) => change({ followUpOn })}
      />
    </SendForm>
  )
}
