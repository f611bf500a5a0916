import { Input } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import { Field } from './Field.tsx'
import { words } from './words.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly fault?: string | undefined
  readonly optional?: boolean
  readonly value: string
  readonly onType: (text: string) => void
}

/** An amount in yuan, as somebody types it. */
export function MoneyField({ value, onType, ...rest }: Props) {
  const w = useWords(words)
  return (
    <Field {...rest}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          suffix={w.yuan}
          value={value}
          maxLength={20}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  )
}
