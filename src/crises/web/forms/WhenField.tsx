import { Input } from 'antd'
import { Field, fromMinute, toMinute } from '#drafts/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly value: Instant | ''
  readonly fault: string | undefined
  readonly onChange: (at: Instant | '') => void
}

/** A moment on the clock of Beijing. */
export function WhenField({ name, label, value, fault, onChange }: Props) {
  return (
    <Field name={name} label={label} fault={fault}>
      {(control) => (
        <Input
          {...control}
          type="datetime-local"
          value={value === '' ? '' : toMinute(value)}
          onChange={({ target }) => onChange(fromMinute(target.value) ?? '')}
        />
      )}
    </Field>
  )
}
