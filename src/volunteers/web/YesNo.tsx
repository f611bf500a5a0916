import { OneOf } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { words } from './words.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** A question with two answers, one of which is always given. */
export function YesNo({ value, onChange, ...rest }: Props) {
  const w = useWords(words)
  return (
    <OneOf
      {...rest}
      value={value ? 'yes' : 'no'}
      onChoose={(chosen) => onChange(chosen === 'yes')}
      options={[
        { value: 'no', label: w.no },
        { value: 'yes', label: w.yes },
      ]}
    />
  )
}
