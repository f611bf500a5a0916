import { useState } from 'react'
import { DateField, FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { endDesignation } from '../../model/contract.ts'
import type { Designation } from '../../model/designation.ts'
import { useSettled } from '../settled.ts'
import { words } from './words.ts'

interface Props {
  readonly of: Designation
  readonly onClose: () => void
}

/** From a day it is a base or unit no more, for a reason. */
export function EndForm({ of: { id, institution, version }, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const today = dayInBeijing(useNow())
  const [until, setUntil] = useState<string>(today)
  const [reason, setReason] = useState('')
  const sending = useSending({
    labels: { until: w.until, reason: w.endReason },
    content: { until, reason, id, version },
    check: () => ({
      ...{ until: until === '' && w.needed, reason: reason.trim() === '' && w.needed },
    }),
    send: (idempotencyKey) => {
      const end = { designationId: id, until: until as Day, reason, version }
      return call(endDesignation, end, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.ended)
      onClose()
    },
  })
  const title = w.endOf(institution)
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={w.end}>
        <DateField name="until" label={w.until} value={until} onChange={setUntil} />
        <TextField
          name="reason"
          label={w.endReason}
          value={reason}
          maxLength={300}
          rows={2}
          onChange={setReason}
        />
      </SendForm>
    </FormDrawer>
  )
}
