import { type Grain, grainOf, type PeriodName } from './period.ts'

/** The finest grain at which the persons of a place are shown in a year. */
export type Finest = Grain | 'none'

const ORDER: readonly Finest[] = ['month', 'quarter', 'year', 'none']

export function isShown(finest: Finest, period: PeriodName) {
  return ORDER.indexOf(finest) <= ORDER.indexOf(grainOf(period))
}

export function coarser(one: Finest, other: Finest): Finest {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other
}
