import { type ReactNode, useId } from 'react'
import { useWords } from '#platform/web/language.tsx'
import css from './Field.module.css'
import { useFault } from './faults.ts'
import { words } from './words.ts'

/** What a control has to carry, so that its label, hint and fault belong to it for every reader. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly fault?: string | undefined
  readonly optional?: boolean
  readonly children: (control: ControlProps) => ReactNode
}

/** One question: its label above, what helps and what is wrong below. */
export function Field({ name, label, hint, optional = false, children, ...told }: Props) {
  const w = useWords(words)
  const fault = useFault(name, told.fault)
  const id = useId()
  const below = fault || hint ? `${id}-below` : undefined
  return (
    <div className={css.field} data-field={name}>
      <label htmlFor={id} className={css.label}>
        {label}
        {optional && <span className={css.optional}>{w.optional}</span>}
      </label>
      {children({ id, 'aria-describedby': below, 'aria-invalid': Boolean(fault) })}
      {fault ? (
        <p id={below} className={css.fault}>
          {fault}
        </p>
      ) : (
        hint && (
          <p id={below} className={css.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}
