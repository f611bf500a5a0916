import { Input } from 'antd'
import { Field } from '#drafts/web/index.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function NumberField({ value, onChange, ...rest }: Props) {
  return (
    <Field {...rest}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
