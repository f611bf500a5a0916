import { Input } from 'antd'
import { Field } from '#drafts/web/index.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}

/** A day in the past, as it is printed on the paper. */
export function DateField({ name, label, value, onChange }: Props) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <Input
          {...control}
          type="date"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
