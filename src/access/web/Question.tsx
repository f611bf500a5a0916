import { Input } from 'antd'
import { type ReactNode, useId } from 'react'
import { faultsOf } from './AccessForm.tsx'
import css from './Question.module.css'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  /** What the server said to the last attempt. */
  readonly error?: unknown
  readonly type?: 'text' | 'password' | 'email'
  readonly autoComplete?: string
  readonly inputMode?: 'numeric' | 'text'
  readonly maxLength?: number
  readonly autoFocus?: boolean
}

/** One question, one line. */
export function Question(props: Props) {
  const { name, label, hint, value, onChange, error, type = 'text', ...rest } = props
  const id = useId()
  const fault = faultsOf(error).find(({ field }) => field === name)?.message
  const Field = type === 'password' ? Input.Password : Input
  return (
    <div className={css.question}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}hint`} className={css.hint}>
          {hint}
        </p>
      )}
      <Field
        {...rest}
        id={id}
        name={name}
        value={value}
        {...(type === 'email' && { type })}
        aria-invalid={fault !== undefined}
        aria-describedby={[hint && `${id}hint`, fault && `${id}fault`].filter(Boolean).join(' ')}
        {...(fault !== undefined && { status: 'error' as const })}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault && (
        <p id={`${id}fault`} className={css.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}
