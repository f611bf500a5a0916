import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type SessionPage, stepSession } from '../../model/contract.ts'
import type { SessionStep } from '../../model/session-steps.ts'
import { useDone } from '../parts/done.ts'
import { ActionFields, type TypedAction } from './ActionFields.tsx'
import { words } from './words.ts'

interface Props {
  readonly session: SessionPage
  readonly step: SessionStep
  readonly onClose: () => void
}

/** Write down, rewrite, agree, cancel: each with what it needs. */
export function StepForm({ session, step, onClose }: Props) {
  const w = useWords(words)
  const [minutes, setMinutes] = useState(String(session.minutes))
  const [points, setPoints] = useState(session.points)
  const [feeling, setFeeling] = useState(session.feeling)
  const [reason, setReason] = useState('')
  const [actions, setActions] = useState<readonly TypedAction[]>([])
  const isWriting = step === 'hold' || step === 'rewrite'
  const typed = actions.filter(({ text }) => text.trim() !== '')
  const content = {
    ...{ sessionId: session.id, step, reason, version: session.version },
    ...(isWriting && { points, feeling, minutes: Number(minutes), actions: typed as never[] }),
  }
  const sending = useSending({
    labels: { points: w.points, minutes: w.howLong, reason: w.reason, actions: w.newActions },
    content,
    check: () => ({
      points: isWriting && !points.trim() && w.needed,
      minutes: isWriting && !/^([1-9]\d|[1-5]\d\d|600)$/.test(minutes) && w.wrongMinutes,
      reason: step === 'cancel' && !reason.trim() && w.needed,
      ...Object.fromEntries(
        typed.flatMap(({ due }, n) => (due === '' ? [[`due-${n}`, w.needed]] : [])),
      ),
    }),
    send: (idempotencyKey) => call(stepSession, content, { idempotencyKey }),
    onSent: useDone(w.done, onClose),
  })
  return (
    <FormDrawer title={w[step]} onClose={onClose}>
      <SendForm label={w[step]} sending={sending} action={w[step]} danger={step === 'cancel'}>
        {isWriting && (
          <>
            <Field name="minutes" label={w.howLong}>
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  value={minutes}
                  onChange={({ target }) => setMinutes(target.value)}
                />
              )}
            </Field>
            <TextField
              name="points"
              label={w.points}
              hint={w.pointsHint}
              value={points}
              maxLength={4000}
              rows={6}
              onChange={setPoints}
            />
            {session.side === 'supervisee' && (
              <TextField
                name="feeling"
                label={w.feeling}
                hint={w.feelingHint}
                optional
                value={feeling}
                maxLength={1000}
                rows={2}
                onChange={setFeeling}
              />
            )}
            {actions.map((action, n) => (
              <ActionFields
                // Fields keep their place while the form is open.
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing is taken out or moved
                key={n}
                n={n}
                action={action}
                onChange={(changed) => setActions(actions.with(n, changed))}
              />
            ))}
            {actions.length < 10 && (
              <Button
                onClick={() => setActions([...actions, { text: '', owner: 'supervisee', due: '' }])}
              >
                {actions.length === 0 ? w.newActions : w.more}
              </Button>
            )}
          </>
        )}
        {step === 'agree' && <p>{session.points}</p>}
        {step === 'cancel' && (
          <TextField
            name="reason"
            label={w.reason}
            value={reason}
            maxLength={500}
            rows={3}
            onChange={setReason}
          />
        )}
      </SendForm>
    </FormDrawer>
  )
}
