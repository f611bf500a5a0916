import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Field } from './Field.tsx'
import { LongText } from './LongText.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly fault?: string | undefined
  readonly optional?: boolean
  readonly value: string
  readonly maxLength: number
  /** More than one line. */
  readonly rows?: number
  readonly onChange: (text: string) => void
}

/** A question that is answered in words: a line, or as many as it takes. */
export function TextField({ value, maxLength, rows, onChange, ...rest }: Props) {
  return (
    <Field {...rest}>
      {(control) =>
        rows === undefined ? (
          <Input
            {...control}
            value={value}
            maxLength={maxLength}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <LongText
            control={control}
            value={value}
            maxLength={maxLength}
            rows={rows}
            onChange={onChange}
          />
        )
      }
    </Field>
  )
}
