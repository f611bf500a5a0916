import type { ComponentProps } from 'react'
import { Options } from './Options.tsx'

type Shared<Value extends string> = Omit<
  ComponentProps<typeof Options<Value>>,
  'chosen' | 'onToggle' | 'type'
>

interface Props<Value extends string> extends Shared<Value> {
  readonly values: readonly Value[]
  readonly onChoose: (values: Value[]) => void
}

/** Any number of answers, in the order in which they are offered. */
export function SomeOf<Value extends string>({ values, onChoose, options, ...rest }: Props<Value>) {
  function toggle(value: Value) {
    const all = options.map((option) => option.value)
    onChoose(all.filter((one) => (one === value) !== values.includes(one)))
  }
  return (
    <Options<Value> {...rest} options={options} type="checkbox" chosen={values} onToggle={toggle} />
  )
}
