import { useState } from 'react'
import {
  DateField,
  FormDrawer,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { chooseNorm } from '../../model/contract.ts'
import { NORMS } from '../../model/norms.ts'
import { useSettled } from '../settled.ts'
import { words } from './words.ts'

const NONE = 'none'

/** A norm from a day, or none; what was chosen before stays on record. */
export function ChooseNormForm({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const today = dayInBeijing(useNow())
  const [code, setCode] = useState<string>()
  const [from, setFrom] = useState<string>(today)
  const [reason, setReason] = useState('')
  const sending = useSending({
    labels: { normCode: w.norm, from: w.fromDay, reason: w.reason },
    content: { code, from, reason },
    check: () => ({
      ...{ normCode: !code && w.needed, from: from === '' && w.needed },
      reason: reason.trim() === '' && w.needed,
    }),
    send: (idempotencyKey) => {
      const normCode = code === NONE || !code ? null : code
      return call(chooseNorm, { normCode, from: from as Day, reason }, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.chosen)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.choose} onClose={onClose}>
      <SendForm label={w.choose} sending={sending} action={w.choose}>
        <OneOf
          name="normCode"
          label={w.norm}
          shape="tile"
          value={code}
          onChoose={setCode}
          options={[
            ...NORMS.map((norm) => ({
              ...{ value: norm.code, label: norm.title[language], hint: norm.source[language] },
            })),
            { value: NONE, label: w.noNormChoice, hint: w.noNormHint },
          ]}
        />
        <DateField name="from" label={w.fromDay} value={from} onChange={setFrom} />
        <TextField
          name="reason"
          label={w.reason}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={setReason}
        />
      </SendForm>
    </FormDrawer>
  )
}
