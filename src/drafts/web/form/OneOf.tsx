import type { ComponentProps } from 'react'
import { Options } from './Options.tsx'

type Shared<Value extends string> = Omit<
  ComponentProps<typeof Options<Value>>,
  'chosen' | 'onToggle' | 'type'
>

interface Props<Value extends string> extends Shared<Value> {
  readonly value: Value | undefined
  readonly onChoose: (value: Value) => void
}

/** One answer out of a few. */
export function OneOf<Value extends string>({ value, onChoose, ...rest }: Props<Value>) {
  const chosen = value === undefined ? [] : [value]
  return <Options<Value> {...rest} type="radio" chosen={chosen} onToggle={onChoose} />
}
