import { Input } from 'antd'
import { useState } from 'react'
import { dayIn, Field, NumberField, OneOf, SomeOf, TextField } from '#drafts/web/index.tsx'
import { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addOpportunity } from '../model/contract-offer.ts'
import { type ProgrammeId, Timing, timingWords } from '../model/shift.ts'
import { ShiftForm } from './ShiftForm.tsx'
import { words } from './words.ts'

const FEATURES = ['danger', 'largeEvent', 'outsideCity', 'forMinors', 'hard'] as const
type Feature = (typeof FEATURES)[number]

interface Props {
  readonly programmes: readonly { readonly id: ProgrammeId; readonly name: string }[]
  readonly onClose: () => void
}

/** What is to be done, and everything that the law asks about it. */
export function AddWork({ programmes, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [programmeId, chooseProgramme] = useState(programmes[0]?.id)
  const [timing, chooseTiming] = useState<Timing>('qr')
  const [features, setFeatures] = useState<Feature[]>(['forMinors'])
  const [typed, setTyped] = useState({
    ...{ title: '', ward: '', risks: '', from: dayIn(0) as string, until: '' },
    ...{ minAge: '16', restMinutes: '30', travelMinutes: '15' },
  })
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const has = (feature: Feature) => features.includes(feature)
  const text = (field: 'title' | 'ward' | 'risks', label: string, hint?: string) => (
    <TextField
      name={field}
      label={label}
      {...(hint && { hint })}
      {...(field === 'ward' && { optional: true })}
      maxLength={field === 'risks' ? 300 : 60}
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
    />
  )
  return (
    <ShiftForm
      title={w.addWork}
      action={w.save}
      labels={{ ...w, title: w.workTitle, from: w.fromDay, until: w.untilDay } as never}
      content={{ programmeId, timing, features, typed }}
      check={() => ({
        ...{ title: !typed.title.trim() && w.needed, risks: !typed.risks.trim() && w.needed },
        from: !typed.from && w.needed,
      })}
      send={(idempotencyKey) =>
        call(
          addOpportunity,
          {
            ...{ programmeId: programmeId as ProgrammeId, timing, title: typed.title },
            ...{ ward: typed.ward, risks: typed.risks, from: Day.parse(typed.from) },
            until: typed.until === '' ? null : Day.parse(typed.until),
            ...{ danger: has('danger'), largeEvent: has('largeEvent'), hard: has('hard') },
            ...{ outsideCity: has('outsideCity'), forMinors: has('forMinors') },
            ...{ minAge: Number(typed.minAge), restMinutes: Number(typed.restMinutes) },
            travelMinutes: Number(typed.travelMinutes),
          },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <OneOf
        name="programmeId"
        label={w.programme}
        value={programmeId}
        onChoose={chooseProgramme}
        options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {text('title', w.workTitle)}
      {text('ward', w.ward, w.wardHint)}
      {text('risks', w.risks, w.risksHint)}
      <SomeOf
        name="features"
        label={w.features}
        values={features}
        onChoose={setFeatures}
        options={FEATURES.map((value) => ({ value, label: w[value] }))}
      />
      <OneOf
        name="timing"
        label={w.timing}
        value={timing}
        onChoose={chooseTiming}
        options={Timing.options.map((value) => ({ value, label: timingWords[value][language] }))}
      />
      {(['from', 'until'] as const).map((field) => (
        <Field
          key={field}
          name={field}
          label={field === 'from' ? w.fromDay : w.untilDay}
          {...(field === 'until' && { hint: w.untilHint, optional: true })}
        >
          {(control) => (
            <Input
              {...control}
              type="date"
              value={typed[field]}
              onChange={({ target }) => change({ [field]: target.value })}
            />
          )}
        </Field>
      ))}
      {(['minAge', 'restMinutes', 'travelMinutes'] as const).map((field) => (
        <NumberField
          whole
          key={field}
          name={field}
          label={w[field]}
          value={typed[field]}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
    </ShiftForm>
  )
}
