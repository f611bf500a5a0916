import { useState } from 'react'
import { OneOf, SendForm, SomeOf, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { decideReading, type ReadingPage } from '../../model/contract-readings.ts'
import { Check, checkWords, type Verdict } from '../../model/story.ts'
import { storyObstacleWords } from '../../model/story-steps.ts'
import { useSettled } from '../story/story-page.ts'
import { words } from './words.ts'

/** Each point is confirmed by itself; what cannot be confirmed goes back with a reason. */
export function VerdictForm({
  reading: { id: readingId, version },
}: {
  readonly reading: ReadingPage
}) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const [verdict, setVerdict] = useState<Verdict>('passed')
  const [checks, setChecks] = useState<Check[]>([])
  const [reason, setReason] = useState('')
  const passes = verdict === 'passed'
  const content = { readingId, verdict, checks, reason: passes ? '' : reason, version }
  const sending = useSending({
    labels: { checks: w.checks, reason: w.reason },
    content,
    check: () => ({
      checks:
        passes &&
        checks.length < Check.options.length &&
        storyObstacleWords['checks-missing'][language],
      reason: !passes && reason.trim() === '' && storyObstacleWords['reason-missing'][language],
    }),
    send: (idempotencyKey) => call(decideReading, content, { idempotencyKey }),
    onSent: () => void settled(w.done),
  })
  return (
    <SendForm label={w.verdict} sending={sending} action={passes ? w.pass : w.back}>
      <SomeOf<Check>
        name="checks"
        label={w.checks}
        values={checks}
        onChoose={setChecks}
        options={Check.options.map((value) => ({ value, label: checkWords[value][language] }))}
      />
      <OneOf<Verdict>
        name="verdict"
        label={w.how}
        value={verdict}
        onChoose={setVerdict}
        options={[
          { value: 'passed', label: w.pass },
          { value: 'returned', label: w.back },
        ]}
      />
      {!passes && (
        <TextField
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          value={reason}
          maxLength={1000}
          rows={3}
          onChange={setReason}
        />
      )}
    </SendForm>
  )
}
