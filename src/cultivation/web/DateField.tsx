import { Input } from 'antd'
import { Field } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly most?: Day
  readonly value: Day | ''
  readonly onChange: (day: Day | '') => void
}

/** A day by the calendar, past or to come. */
export function DateField({ name, label, hint, most, value, onChange }: Props) {
  return (
    <Field name={name} label={label} {...(hint && { hint })}>
      {(control) => (
        <Input
          {...control}
          type="date"
          {...(most && { max: most })}
          value={value}
          onChange={({ target }) => onChange(target.value as Day | '')}
        />
      )}
    </Field>
  )
}
