import { Input } from 'antd'
import type { ReactNode } from 'react'
import type { Instant } from '#platform/model/time.ts'
import { fromMinute, toMinute } from './beijing-minute.ts'
import { Field } from './Field.tsx'
import css from './MomentField.module.css'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly fault?: string | undefined
  readonly optional?: boolean
  readonly value: Instant | ''
  readonly onChange: (moment: Instant | '') => void
}

/** When something happened or will happen, on the clock of Beijing. */
export function MomentField({ value, onChange, ...rest }: Props) {
  return (
    <Field {...rest}>
      {(control) => (
        <Input
          {...control}
          type="datetime-local"
          className={`${css.moment}`}
          value={value && toMinute(value)}
          onChange={({ target }) => onChange(fromMinute(target.value) ?? '')}
        />
      )}
    </Field>
  )
}
