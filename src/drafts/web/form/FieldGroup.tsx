import type { ReactNode } from 'react'
import css from './Field.module.css'
import { useFault } from './faults.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly fault?: string | undefined
  readonly children: ReactNode
}

/** A question that is answered by several controls together. */
export function FieldGroup({ name, label, children, ...told }: Props) {
  const fault = useFault(name, told.fault)
  return (
    <fieldset className={`${css.field}`} data-field={name}>
      <legend className={css.label}>{label}</legend>
      {children}
      {fault && <p className={css.fault}>{fault}</p>}
    </fieldset>
  )
}
