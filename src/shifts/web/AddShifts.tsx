import { useState } from 'react'
import { MomentField, NumberField } from '#drafts/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { addShifts } from '../model/contract-offer.ts'
import type { Opportunity } from '../model/shift.ts'
import { ShiftForm } from './ShiftForm.tsx'
import { words } from './words.ts'

const fields = ['minutes', 'places', 'weeks'] as const

interface Props {
  readonly work: Opportunity
  readonly onClose: () => void
}

/** Once, or the same hour every week. */
export function AddShifts({ work, onClose }: Props) {
  const w = useWords(words)
  const [startsAt, setStart] = useState<Instant | ''>('')
  const [typed, setTyped] = useState({ minutes: '120', places: '4', weeks: '1' })
  return (
    <ShiftForm
      title={`${w.addShifts}：${work.title}`}
      action={w.addShifts}
      labels={{ startsAt: w.startsAt, minutes: w.minutes, places: w.places, weeks: w.weeks }}
      content={{ startsAt, typed }}
      check={() => ({
        startsAt: !startsAt && w.needed,
        ...Object.fromEntries(fields.map((field) => [field, !Number(typed[field]) && w.needed])),
      })}
      send={(idempotencyKey) =>
        call(
          addShifts,
          {
            ...{ opportunityId: work.id, startsAt: startsAt as Instant },
            ...{ minutes: Number(typed.minutes), places: Number(typed.places) },
            weeks: Number(typed.weeks),
          },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <MomentField name="startsAt" label={w.startsAt} value={startsAt} onChange={setStart} />
      {fields.map((field) => (
        <NumberField
          whole
          key={field}
          name={field}
          label={w[field]}
          value={typed[field]}
          onChange={(text) => setTyped({ ...typed, [field]: text })}
        />
      ))}
    </ShiftForm>
  )
}
