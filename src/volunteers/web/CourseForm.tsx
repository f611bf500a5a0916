import { useState } from 'react'
import { NumberField, OneOf, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addCourse } from '../model/contract-records.ts'
import { CourseKind, courseKindWords } from '../model/volunteer.ts'
import { RecordForm } from './RecordForm.tsx'
import { words } from './words.ts'

export function CourseForm({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [kind, setKind] = useState<CourseKind>('general')
  const [typed, setTyped] = useState({ name: '', hours: '3', ward: '', validMonths: '' })
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  return (
    <RecordForm
      title={w.addCourse}
      content={{ kind, typed }}
      check={() => ({
        name: !typed.name.trim() && w.needed,
        hours: !Number(typed.hours) && w.needed,
      })}
      send={(idempotencyKey) =>
        call(
          addCourse,
          {
            ...{ kind, name: typed.name, ward: typed.ward, hours: Number(typed.hours) },
            validMonths: typed.validMonths === '' ? null : Number(typed.validMonths),
          },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <TextField
        name="name"
        label={w.courseName}
        maxLength={60}
        value={typed.name}
        onChange={(name) => change({ name })}
      />
      <OneOf
        name="kind"
        label={w.courseKind}
        value={kind}
        onChoose={setKind}
        options={CourseKind.options.map((value) => ({
          value,
          label: courseKindWords[value][language],
        }))}
      />
      {kind === 'post' && (
        <TextField
          name="ward"
          label={w.ward}
          maxLength={60}
          value={typed.ward}
          onChange={(ward) => change({ ward })}
        />
      )}
      <NumberField
        name="hours"
        label={w.hours}
        value={typed.hours}
        onChange={(hours) => change({ hours })}
      />
      <NumberField
        name="validMonths"
        label={w.validMonths}
        hint={w.forGood}
        optional
        value={typed.validMonths}
        onChange={(validMonths) => change({ validMonths })}
      />
    </RecordForm>
  )
}
