import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { FailureReason, failureWords } from '../model/failure.ts'
import { needsOf, type ReferralStep, type Saying } from '../model/referral-steps.ts'
import css from './Referrals.module.css'
import { stepWords } from './step-words.ts'
import { words } from './words.ts'

interface Props<Step extends ReferralStep> {
  readonly steps: readonly Step[]
  readonly version: number
  readonly send: (step: Step, saying: Saying, idempotencyKey: string) => Promise<unknown>
  readonly onDone: () => void
  /** The other side is asked; what could be done here is no next step. */
  readonly isWaiting?: boolean
}

const DANGER: readonly ReferralStep[] = ['cancel', 'decline', 'fail', 'give-up', 'drop']

/** What can be done now; a step that wants words opens a short form below. */
export function StepPanel<Step extends ReferralStep>(props: Props<Step>) {
  const { steps, version, isWaiting = false } = props
  const { language } = useLanguage()
  const [chosen, choose] = useState<Step>()
  const step = steps.find((one) => one === chosen)
  const isDanger = (one: Step) => DANGER.includes(one)
  // What leads on stands first, what ends it last.
  const ordered = [...steps.filter((one) => !isDanger(one)), ...steps.filter(isDanger)]
  return (
    <div className={css.stack}>
      <div className={css.deeds}>
        {ordered.map((one, n) => (
          <Button
            key={one}
            type={n === 0 && !step && !isWaiting && !isDanger(one) ? 'primary' : 'default'}
            danger={isDanger(one)}
            aria-expanded={one === step}
            onClick={() => choose(one)}
          >
            {stepWords[one]?.[language]}
          </Button>
        ))}
      </div>
      {step && <StepForm key={`${step} ${version}`} {...props} step={step} />}
    </div>
  )
}

function StepForm<Step extends ReferralStep>({
  step,
  version,
  send,
  onDone,
}: Props<Step> & { readonly step: Step }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [reason, setReason] = useState<FailureReason>()
  const [note, setNote] = useState('')
  const [holdUntil, setDay] = useState('')
  const needs = needsOf(step)
  const label = stepWords[step]?.[language] ?? step
  const saying: Saying = {
    reason: reason ?? null,
    note,
    holdUntil: (holdUntil || null) as Day | null,
  }
  const sending = useSending({
    labels: { reason: w.reason, note: w.note, holdUntil: w.holdUntil },
    content: { step, version, ...saying },
    check: () => ({
      reason: needs.reason && !reason && w.needed,
      note: needs.note && !note.trim() && w.needed,
      holdUntil: needs.day && !holdUntil && w.needed,
    }),
    send: (key) => send(step, saying, key),
    onSent: onDone,
  })
  return (
    <SendForm label={label} sending={sending} action={label} danger={DANGER.includes(step)}>
      {needs.reason && (
        <OneOf
          name="reason"
          label={w.reason}
          value={reason}
          onChoose={setReason}
          options={FailureReason.options.map((value) => ({
            value,
            label: failureWords[value][language],
          }))}
        />
      )}
      {needs.day && (
        <Field name="holdUntil" label={w.holdUntil}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={holdUntil}
              onChange={({ target }) => setDay(target.value)}
            />
          )}
        </Field>
      )}
      <TextField
        name="note"
        label={w.note}
        optional={!needs.note}
        value={note}
        maxLength={500}
        rows={2}
        onChange={setNote}
      />
    </SendForm>
  )
}
