import { type Mark, weakest } from '#insurance/model/sources.ts'
import { markOf } from '#insurance/model/step.ts'
import type { Tone } from '#platform/web/tokens.ts'
import type { Ladder, Rung } from '../model/ladder.ts'
import type { PayerId } from '../model/payers.ts'

/** A rung as it is drawn: what lies above it and what is left below. */
export interface ShownRung extends Rung {
  readonly n: number
  readonly leftAfter: number
  readonly mark: Mark | undefined
}

export const toneOf: Record<PayerId, Tone> = {
  basic: 'azure',
  serious: 'leaf',
  aid: 'plum',
  ...{ R1: 'jade', R2: 'jade', R3d: 'jade', R3o: 'jade', R3i: 'jade' },
  programme: 'amber',
  charity: 'amber',
}

/** Without the rungs that have nothing to do with this bill. */
export function shownRungs({ rungs, bill }: Ladder): ShownRung[] {
  let left = bill
  let n = 0
  return rungs.flatMap((rung) => {
    if (!isOfInterest(rung)) return []
    left -= rung.counted
    n += 1
    return [{ ...rung, n, leftAfter: left, mark: weakestOf(rung) }]
  })
}

function isOfInterest({ payer, counted, high, state, steps }: Rung) {
  if (counted > 0 || high > 0) return true
  if (['basic', 'aid', 'R1', 'charity'].includes(payer)) return true
  return payer !== 'programme' && state !== 'not-eligible' && steps.length > 0
}

function weakestOf({ steps }: Rung) {
  return weakest(steps.flatMap((step) => markOf(step) ?? []))
}
