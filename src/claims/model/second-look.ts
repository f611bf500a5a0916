import { yuan } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import type { Origin, Outcome } from './claim.ts'

interface Rule {
  readonly from: Day
  /** From this amount upwards a reviewer looks. Assumed: the insurer's own limits were not found. */
  readonly amount: number
  readonly mark: 'assumed'
}

const rules: readonly Rule[] = [
  { from: '2022-01-01' as Day, amount: yuan(50_000), mark: 'assumed' },
]

interface Looked {
  readonly amount: number
  readonly outcome: Outcome
  readonly findings: number
  readonly origin: Origin
}

/** 复核 by amount and by risk: large sums, everything that is not paid in full, whatever was found. */
export function needsSecondLook({ amount, outcome, findings }: Looked, day: Day): boolean {
  const rule = rules.findLast(({ from }) => from <= day) ?? rules[0]
  return amount >= (rule?.amount ?? 0) || outcome !== 'pay' || findings > 0
}
