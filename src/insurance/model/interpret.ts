import { halfUp } from './fen.ts'
import type { LiabilityId, Profile, YearSums } from './product.ts'
import type { InsuranceStep } from './step.ts'
import type { TermLiability, Terms } from './terms.ts'

export interface Owed {
  readonly id: LiabilityId
  readonly amount: number
  readonly steps: readonly InsuranceStep[]
}

/**
 * What is owed for a whole year, with the reasons. Depends on the sums alone: order, splitting and
 * late papers cannot change it. The total cap takes from the later liabilities first.
 */
export function interpret(terms: Terms, profile: Profile, sums: YearSums): Owed[] {
  let left = terms.totalCap
  return terms.liabilities.map((liability) => {
    const steps: InsuranceStep[] = []
    const own = oweOne(liability, profile, sums, steps)
    const amount = own < left ? own : left
    if (amount < own) {
      const inputs = { cap: terms.totalCap }
      steps.push({ key: 'total', amount: amount - own, inputs, figures: terms.totalFigures })
    }
    left -= amount
    return { id: liability.id, amount, steps }
  })
}

function oweOne(
  { bands, cap, capFigures, limitedBy }: TermLiability,
  profile: Profile,
  sums: YearSums,
  steps: InsuranceStep[],
) {
  let scaled = 0
  let owed = 0
  for (const { from, to, rate, on, figures } of bands[profile]) {
    const base = sums[on]
    if (base <= from) continue
    const portion = (base < to ? base : to) - from
    scaled += portion * rate
    // Rounded on what has come together so far, so that the steps add up to the rounded whole.
    const paid = halfUp(scaled) - owed
    owed += paid
    const isOpen = to === Number.POSITIVE_INFINITY
    const inputs = isOpen
      ? { base, from, portion, rate, paid }
      : { base, from, to, portion, rate, paid }
    steps.push({ key: isOpen ? 'open' : 'band', amount: paid, inputs, figures })
  }
  if (steps.length === 0) {
    const [first] = bands[profile]
    if (!first || sums[first.on] === 0) return 0
    const inputs = { base: sums[first.on], from: first.from }
    steps.push({ key: 'below', amount: 0, inputs, figures: first.figures.slice(0, 1) })
    return 0
  }
  const most = limitedBy === null ? owed : sums[limitedBy]
  if (owed > most) {
    steps.push({ key: 'limit', amount: most - owed, inputs: { left: most }, figures: [] })
    owed = most
  }
  if (owed > cap) {
    steps.push({ key: 'cap', amount: cap - owed, inputs: { cap }, figures: capFigures })
    owed = cap
  }
  return owed
}
