import { type ReactNode, useId } from 'react'
import { useWords } from '#platform/web/language.tsx'
import field from './Field.module.css'
import { useFault } from './faults.ts'
import css from './Options.module.css'
import { words } from './words.ts'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A second line, on tiles. */
  readonly hint?: string
  readonly icon?: ReactNode
}

interface Props<Value extends string> {
  readonly name: string
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly chosen: readonly Value[]
  readonly onToggle: (value: Value) => void
  readonly type: 'radio' | 'checkbox'
  readonly shape?: 'chip' | 'tile' | undefined
  readonly hint?: ReactNode
  readonly fault?: string | undefined
  readonly optional?: boolean | undefined
  /** More of the same question: a number that is not among the chips. */
  readonly children?: ReactNode
}

/** A question answered by taps. Radio buttons and boxes underneath: keyboard and ear know them. */
export function Options<Value extends string>(props: Props<Value>) {
  const { name, label, options, chosen, onToggle, type, shape = 'chip' } = props
  const { hint, optional, children } = props
  const fault = useFault(name, props.fault)
  const w = useWords(words)
  const id = useId()
  const below = fault || hint ? `${id}-below` : undefined
  return (
    <fieldset className={field.field} data-field={name} aria-describedby={below}>
      <legend className={css.legend}>
        {label}
        {optional && <span className={field.optional}>{w.optional}</span>}
      </legend>
      <div className={css[shape]}>
        {options.map((option) => (
          <label key={option.value} className={css.option}>
            <input
              type={type}
              name={id}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={() => onToggle(option.value)}
            />
            {option.icon && (
              <span aria-hidden="true" className={css.icon}>
                {option.icon}
              </span>
            )}
            <span className={css.words}>
              {option.label}
              {option.hint && <span className={css.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
        {children}
      </div>
      {(fault || hint) && (
        <p id={below} className={fault ? field.fault : field.hint}>
          {fault ?? hint}
        </p>
      )}
    </fieldset>
  )
}
