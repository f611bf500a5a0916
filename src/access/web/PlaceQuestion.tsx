import { useId } from 'react'
import type { Role } from '#platform/model/actor.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Place } from '../model/account.ts'
import { levelOf } from '../model/appointment.ts'
import { words } from './account-words.ts'
import { usePlaceFields } from './place-choices.ts'
import css from './Question.module.css'

interface Props {
  readonly role: Role
  readonly place: Place
  readonly onChange: (place: Place) => void
}

/** Where a post is: an institution and department, a district, or the whole city. */
export function PlaceQuestion({ role, place, onChange }: Props) {
  const w = useWords(words)
  const id = useId()
  const fields = usePlaceFields()
  const level = levelOf(role)
  if (!fields || level === 'city') return null
  const asked =
    level === 'district'
      ? [{ label: w.district, Field: fields.District }]
      : [
          { label: w.institution, Field: fields.Institution },
          ...(place.institutionId ? [{ label: w.department, Field: fields.Department }] : []),
        ]
  return asked.map(({ label, Field }) => (
    <div key={label} className={css.question}>
      <label htmlFor={id + label}>{label}</label>
      <Field id={id + label} value={place} onChange={onChange} />
    </div>
  ))
}
