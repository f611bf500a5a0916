import { useState } from 'react'
import { dayIn, OneOf, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { addProgramme } from '../model/contract-offer.ts'
import type { RoundingRule } from '../model/hours.ts'
import { ShiftForm } from './ShiftForm.tsx'
import { words } from './words.ts'

type Way = 'byMinute' | 'quarter' | 'half'
const ways: Record<Way, Pick<RoundingRule, 'unit' | 'mode'>> = {
  byMinute: { unit: 1, mode: 'down' },
  quarter: { unit: 15, mode: 'nearest' },
  half: { unit: 30, mode: 'down' },
}

export function AddProgramme({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const [name, setName] = useState('')
  const [way, choose] = useState<Way>('byMinute')
  return (
    <ShiftForm
      title={w.addProgramme}
      action={w.save}
      labels={{ name: w.programmeName, rounding: w.rounding }}
      content={{ name, way }}
      check={() => ({ name: !name.trim() && w.needed })}
      send={(idempotencyKey) =>
        call(
          addProgramme,
          { name, rounding: [{ from: dayIn(0), ...ways[way] }] },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <TextField
        name="name"
        label={w.programmeName}
        maxLength={60}
        value={name}
        onChange={setName}
      />
      <OneOf
        name="rounding"
        label={w.rounding}
        hint={w.roundingHint}
        value={way}
        onChoose={choose}
        options={(Object.keys(ways) as Way[]).map((value) => ({ value, label: w[value] }))}
      />
    </ShiftForm>
  )
}
