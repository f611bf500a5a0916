import { type ReactNode, useId } from 'react'
import css from './BigChoice.module.css'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A few plain words below. */
  readonly hint?: string
  readonly icon?: ReactNode
}

interface Props<Value extends string> {
  readonly id?: string
  /** The question. Inside a `Form.Item` with a label it is the same sentence. */
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value?: Value
  readonly onChange?: (value: Value) => void
}

/** One decision, a thumb's width for each answer: for public pages and for flows under a clock. */
export function BigChoice<Value extends string>(props: Props<Value>) {
  const { id, label, options, value, onChange } = props
  const name = useId()
  return (
    <fieldset id={id} className={css.choice}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange?.(option.value)}
          />
          {option.icon && <span aria-hidden="true">{option.icon}</span>}
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
