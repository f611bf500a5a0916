import { useQueryClient } from '@tanstack/react-query'
import { App, Input } from 'antd'
import { useState } from 'react'
import { Field, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type Submission, stepSubmission } from '../../model/contract.ts'
import type { IndicatorCode } from '../../model/figure.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

interface Props {
  readonly submission: Submission
  readonly code: IndicatorCode
  readonly onClose: () => void
}

/** Another number with its reason: before it is handed in, or beside what is locked. */
export function ChangeForm({ submission, code, onClose }: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [typed, type] = useState('')
  const [reason, setReason] = useState('')
  const { institutionId, version, period } = submission
  const step = submission.steps.includes('revise') ? 'revise' : 'adjust'
  const value = typed.trim() === '' ? Number.NaN : Number(typed)
  const title = `${w[step]} ${code}`
  const sending = useSending({
    labels: { value: w.newValue, reason: w.reason },
    content: { typed, reason },
    check: () => ({
      value: !Number.isFinite(value) && w.needed,
      reason: reason.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) =>
      call(
        stepSubmission,
        { institutionId, version, step, code, value, reason, period: period.period },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.all })
      onClose()
    },
  })
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w[step]}>
        <Field name="value" label={w.newValue}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={typed}
              onChange={({ target }) => type(target.value)}
            />
          )}
        </Field>
        <TextField
          name="reason"
          label={w.reason}
          hint={w.adjustHint}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </SendForm>
    </FormDrawer>
  )
}
