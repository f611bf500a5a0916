import { useState } from 'react'
import { NumberField, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { correctHours, decideHours } from '../../model/contract-hours.ts'
import type { HourEntry } from '../../model/hours.ts'
import { ShiftForm } from '../ShiftForm.tsx'
import { words } from './words.ts'

interface Props {
  readonly entry: HourEntry
  readonly step: 'reject' | 'correct'
  readonly onClose: () => void
}

/** Whatever is not simply true needs a reason: the person reads it. */
export function DecideForm({ entry: { id: entryId, minutes: before }, step, onClose }: Props) {
  const w = useWords(words)
  const [why, setWhy] = useState('')
  const [minutes, setMinutes] = useState(String(before))
  const isCorrecting = step === 'correct'
  return (
    <ShiftForm
      title={w[step]}
      action={w[step]}
      labels={{ why: w.why, minutes: w.minutes }}
      content={{ why, minutes }}
      check={() => ({ why: !why.trim() && w.needed, minutes: minutes === '' && w.needed })}
      send={(idempotencyKey) =>
        isCorrecting
          ? call(correctHours, { entryId, minutes: Number(minutes), why }, { idempotencyKey })
          : call(decideHours, { entryId, step: 'reject', why }, { idempotencyKey })
      }
      onClose={onClose}
    >
      {isCorrecting && (
        <NumberField whole name="minutes" label={w.minutes} value={minutes} onChange={setMinutes} />
      )}
      <TextField name="why" label={w.why} rows={3} maxLength={300} value={why} onChange={setWhy} />
    </ShiftForm>
  )
}
