import { Input } from 'antd'
import { Field } from '#drafts/web/index.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly optional?: boolean
  /** Empty while there is none. */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** A day of the calendar, of the past as well. */
export function DateField({ value, onChange, ...rest }: Props) {
  return (
    <Field {...rest}>
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
