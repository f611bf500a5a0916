import { halfUp } from './fen.ts'
import { MEASURES, PROFILES, type Profile } from './product.ts'
import type { Terms } from './terms.ts'

/**
 * The same terms as one function for whole populations. The sums of a year stand in a row of numbers
 * in the order of `MEASURES`, beginning at `at`; the profile is its place in `PROFILES`. With `each`,
 * what every liability owes is written there.
 */
export type Compiled = (
  profile: number,
  sums: Float64Array,
  at: number,
  each?: Float64Array,
) => number

export function compile(terms: Terms): Compiled {
  const tables = PROFILES.map((profile) => flatten(terms, profile))
  const { totalCap } = terms

  return function owed(profile, sums, at, each) {
    const { codes, numbers, length } = tables[profile] as Table
    if (each) each.fill(0)
    let total = 0
    let scaled = 0
    // One row for each band. The last band of a liability settles it.
    for (let row = 0; row < length; row++) {
      const base = sums[at + (codes[4 * row] as number)] as number
      const from = numbers[4 * row] as number
      if (base > from) {
        const to = numbers[4 * row + 1] as number
        scaled += ((base < to ? base : to) - from) * (numbers[4 * row + 2] as number)
      }
      if (scaled > 0 && codes[4 * row + 1] === LAST) {
        let own = halfUp(scaled)
        const most = sums[at + (codes[4 * row + 2] as number)] as number
        const cap = numbers[4 * row + 3] as number
        if (own > most) own = most
        if (own > cap) own = cap
        if (own > totalCap - total) own = totalCap - total
        total += own
        scaled = 0
        if (each) each[codes[4 * row + 3] as number] = own
      }
    }
    return total
  }
}

const LAST = 1

interface Table {
  readonly length: number
  /** Of each band: what it is measured on, whether it is the last, what limits it, which liability. */
  readonly codes: Uint8Array
  /** Of each band: from, to, rate; and the cap of its liability. */
  readonly numbers: Float64Array
}

function flatten({ liabilities }: Terms, profile: Profile): Table {
  const rows = liabilities.flatMap(({ bands, cap, limitedBy }, place) =>
    bands[profile].map(({ on, from, to, rate }, index, { length }) => ({
      // Without a limit: what it is measured on, which no rate exceeds.
      codes: [
        MEASURES.indexOf(on),
        index + 1 === length ? LAST : 0,
        MEASURES.indexOf(limitedBy ?? on),
        place,
      ],
      numbers: [from, to, rate, cap],
    })),
  )
  return {
    length: rows.length,
    codes: Uint8Array.from(rows.flatMap(({ codes }) => codes)),
    numbers: Float64Array.from(rows.flatMap(({ numbers }) => numbers)),
  }
}
