import { Input } from 'antd'
import { Field } from './Field.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  /** Nothing but digits. */
  readonly whole?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A number, by the number keys of a phone. */
export function NumberField({ whole = false, value, onChange, ...rest }: Props) {
  return (
    <Field {...rest}>
      {(control) => (
        <Input
          {...control}
          inputMode={whole ? 'numeric' : 'decimal'}
          maxLength={whole ? 7 : 20}
          value={value}
          onChange={({ target }) =>
            onChange(whole ? target.value.replace(/\D/g, '') : target.value)
          }
        />
      )}
    </Field>
  )
}
