import { useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Tone } from '#platform/web/tokens.ts'
import type { SignalLine } from '../../model/fund/contract.ts'
import type { SignalState, Weight } from '../../model/fund/signal.ts'
import css from '../imaging.module.css'
import { stateWords, weightWords, words } from './words.ts'

const WEIGHTS: Record<Weight, Tone> = {
  ...{ high: 'vermilion', ask: 'amber', information: 'azure', justified: 'leaf' },
}
const STATES: Record<SignalState, Tone> = {
  ...{ open: 'amber', asked: 'azure', explained: 'leaf', confirmed: 'vermilion' },
}

/** How much there is to it, and how far it has come. */
export function SignalTags({
  signal: { weight, state, stillSo },
}: {
  readonly signal: SignalLine
}) {
  const w = useWords(words)
  const weights = useWords(weightWords)
  const states = useWords(stateWords)
  return (
    <span className={css.open}>
      <Tag tone={WEIGHTS[weight]}>{weights[weight]}</Tag>
      <Tag tone={STATES[state]}>{states[state]}</Tag>
      {!stillSo && <Tag tone="plum">{w.noMore}</Tag>}
    </span>
  )
}
