import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { settleEvent } from '../../model/contract-events.ts'
import {
  type EventOutcome,
  eventObstacleWords,
  type PublicityEvent,
  reachByWords,
} from '../../model/publicity.ts'
import { useSettled } from '../story/story-page.ts'
import { words } from './words.ts'

interface Props {
  readonly event: PublicityEvent
  readonly onClose: () => void
}

/** How many were reached, how one knows, and what shows it; or why it was not held. */
export function OutcomeDrawer({ event: { id: eventId, version }, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const [state, setState] = useState<EventOutcome['state']>('done')
  const [reachBy, setReachBy] = useState<'counted' | 'estimated'>('counted')
  const [typed, setTyped] = useState({ reach: '', reachMethod: '', evidence: '', reason: '' })
  const { reach, reachMethod, evidence, reason } = typed
  const isDone = state === 'done'
  const method = reachBy === 'estimated' ? reachMethod : ''
  const outcome: EventOutcome = isDone
    ? { state, reach: Number(reach), reachBy, reachMethod: method, evidence }
    : { state, reason }
  const missing = (text: string) => text.trim() === '' && w.needed
  const sending = useSending({
    labels: { ...w } as never,
    content: { outcome, version },
    check: () => ({
      reach: isDone && !/^\d{1,9}$/.test(reach.trim()) && w.number,
      reachMethod:
        isDone &&
        reachBy === 'estimated' &&
        reachMethod.trim() === '' &&
        eventObstacleWords['method-missing'][language],
      evidence: isDone && missing(evidence),
      reason: !isDone && missing(reason),
    }),
    send: (idempotencyKey) => call(settleEvent, { eventId, outcome, version }, { idempotencyKey }),
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  const text = (name: keyof typeof typed, maxLength: number) => ({
    ...{ name, label: w[name], value: typed[name], maxLength },
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
  return (
    <FormDrawer title={w.outcome} onClose={onClose}>
      <SendForm label={w.outcome} sending={sending} action={w.save}>
        <OneOf<EventOutcome['state']>
          name="state"
          label={w.state}
          value={state}
          onChoose={setState}
          options={[
            { value: 'done', label: w.held },
            { value: 'cancelled', label: w.cancelled },
          ]}
        />
        {isDone ? (
          <>
            <TextField {...text('reach', 9)} />
            <OneOf
              name="reachBy"
              label={w.reachBy}
              value={reachBy}
              onChoose={setReachBy}
              options={(['counted', 'estimated'] as const).map((value) => ({
                value,
                label: reachByWords[value][language],
              }))}
            />
            {reachBy === 'estimated' && <TextField {...text('reachMethod', 200)} />}
            <TextField {...text('evidence', 300)} rows={2} />
          </>
        ) : (
          <TextField {...text('reason', 200)} rows={2} />
        )}
      </SendForm>
    </FormDrawer>
  )
}
