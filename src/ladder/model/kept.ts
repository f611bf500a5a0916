import { markOf } from '#insurance/model/step.ts'
import type { Ladder } from './ladder.ts'

/**
 * A reckoning as it is kept: numbers, states and marks, no prose, in a fixed order. The same facts
 * and the same product version give the same text, whenever it is asked again.
 */
export function toKeptText({ productVersion, bill, rungs, remains, unlocks }: Ladder): string {
  return JSON.stringify({
    form: 1,
    productVersion,
    bill,
    rungs: rungs.map(({ payer, state, low, high, counted, steps }) => ({
      ...{ payer, state, low, high, counted },
      steps: steps.map((step) => ({
        key: step.key,
        amount: step.amount,
        inputs: step.inputs,
        mark: markOf(step) ?? null,
      })),
    })),
    remains: { low: remains.low, high: remains.high },
    unlocks: unlocks.map(({ id, gain }) => ({ id, gain })),
  })
}
