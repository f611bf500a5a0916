import { Input } from 'antd'
import { Field } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { words } from './words.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  readonly value: string
  readonly onType: (text: string) => void
}

/** An amount in yuan, as somebody types it. */
export function MoneyField({ name, label, hint, optional = false, value, onType }: Props) {
  const w = useWords(words)
  return (
    <Field name={name} label={label} optional={optional} {...(hint && { hint })}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          suffix={w.unit}
          value={value}
          maxLength={20}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  )
}
