import { useState } from 'react'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { filePlanSheet } from '../../model/contract.ts'
import type { Plan } from '../../model/plan.ts'
import { words } from '../words.ts'
import { usePlanSent } from './sent.ts'

interface Props {
  readonly plan: Plan
  readonly close: () => void
}

/** Where the signed sheet was put. */
export function SheetForm({ plan: { id: planId, caseId, version, sheetPlace }, close }: Props) {
  const w = useWords(words)
  const sent = usePlanSent(caseId, close)
  const [place, setPlace] = useState(sheetPlace)
  const sending = useSending({
    labels: { place: w.sheetPlace },
    content: { place, version },
    check: () => ({ place: !place.trim() && w.sheetNeeded }),
    send: (idempotencyKey) =>
      call(filePlanSheet, { caseId, planId, place, version }, { idempotencyKey }),
    onSent: () => sent(w.sheetSaved),
  })
  return (
    <SendForm label={w.fileSheet} sending={sending} action={w.fileSheet}>
      <TextField
        name="place"
        label={w.sheetPlace}
        value={place}
        maxLength={60}
        onChange={(text) => setPlace(text)}
      />
    </SendForm>
  )
}
