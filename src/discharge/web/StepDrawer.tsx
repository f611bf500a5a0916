import { Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  FormDrawer,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import { type Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { moveDischarge, stepPlan } from '../model/contract.ts'
import type { DischargePlan } from '../model/plan.ts'
import { itemsMissing } from '../model/readiness.ts'
import { words } from './words.ts'

export type Asking = 'discharge' | 'cancel' | 'move'

interface Props {
  readonly plan: DischargePlan
  readonly asking: Asking
  readonly onDone: () => void
  readonly onClose: () => void
}

/** On which day, and why, where a reason is owed. */
export function StepDrawer({ plan, asking, onDone, onClose }: Props) {
  const w = useWords(words)
  const today = dayInBeijing(toInstant(new Date()))
  const [dischargedOn, setDay] = useState<Day | ''>(plan.dischargedOn ?? today)
  const { id: dischargePlanId, caseId, version } = plan
  const draft = useServerDraft(`discharge-step.${caseId}.${dischargePlanId}.${asking}`, {
    reason: '',
  })
  const { reason } = draft.content
  const missing = itemsMissing(plan.content.readiness).length
  const isReasonAsked = asking === 'cancel' || (asking === 'discharge' && missing > 0)
  const label = { discharge: w.discharge, cancel: w.cancel, move: w.move }[asking]
  const which = { caseId, dischargePlanId, version }
  const sending = useSending({
    labels: { dischargedOn: w.dischargedOn, reason: w.reason },
    content: { asking, dischargedOn, reason, version },
    check: () => ({
      dischargedOn: asking !== 'cancel' && dischargedOn === '' && w.needed,
      reason: isReasonAsked && !reason.trim() && w.needed,
    }),
    send: async (idempotencyKey): Promise<unknown> => {
      const key = { idempotencyKey }
      if (asking === 'cancel') return call(stepPlan, { ...which, step: asking, reason }, key)
      const day = dischargedOn as Day
      if (asking === 'move') return call(moveDischarge, { ...which, dischargedOn: day }, key)
      return call(stepPlan, { ...which, step: asking, reason, dischargedOn: day }, key)
    },
    onSent: () => {
      void draft.drop()
      onDone()
    },
  })
  return (
    <FormDrawer title={label} onClose={onClose}>
      <SendForm
        label={label}
        sending={sending}
        action={label}
        danger={asking === 'cancel'}
        {...(isReasonAsked && {
          kept: { draft, tell: (content: { reason: string }) => content.reason },
        })}
      >
        {asking !== 'cancel' && (
          <Field name="dischargedOn" label={w.dischargedOn}>
            {(control) => (
              <Input
                {...control}
                type="date"
                max={today}
                value={dischargedOn}
                onChange={({ target }) => setDay(target.value as Day | '')}
              />
            )}
          </Field>
        )}
        {isReasonAsked && (
          <TextField
            name="reason"
            label={w.reason}
            {...(asking === 'discharge' && { hint: w.reasonForMissing(missing) })}
            value={reason}
            maxLength={500}
            onChange={(text) => draft.change({ reason: text })}
            rows={3}
          />
        )}
      </SendForm>
    </FormDrawer>
  )
}
