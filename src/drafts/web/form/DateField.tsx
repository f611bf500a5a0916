import { Input } from 'antd'
import { Field } from './Field.tsx'

interface Props<Chosen extends string> {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  /** The last day that may be chosen. */
  readonly max?: string
  /** Empty while there is none. */
  readonly value: Chosen
  readonly onChange: (day: Chosen) => void
}

/** A day of the calendar, past or to come. */
export function DateField<Chosen extends string>({ value, max, onChange, ...rest }: Props<Chosen>) {
  return (
    <Field {...rest}>
      {(control) => (
        <Input
          {...control}
          type="date"
          {...(max && { max })}
          value={value}
          onChange={({ target }) => onChange(target.value as Chosen)}
        />
      )}
    </Field>
  )
}
