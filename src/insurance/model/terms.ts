import type { Fen } from './fen.ts'
import type { Band, Figure, Liability, Measure, Product, Profile } from './product.ts'
import { PROFILES } from './product.ts'

/** Which end of the numbers that were not found. */
export type Side = 'worst' | 'best'

/**
 * What R1 is measured on. `net`: on what really remains after all payers before it, as an indemnity
 * does. `literal`: each band on the sum that its sentence names. With the ordinary threshold of
 * serious-illness insurance both give the same for every amount; with a lowered one they do not.
 */
export type Reading = 'net' | 'literal'

export interface Choice {
  readonly side: Side
  readonly reading: Reading
  /** The threshold of serious-illness insurance of this person, for bands that follow it. */
  readonly line?: Figure<Fen> | undefined
}

export interface TermBand {
  readonly from: number
  readonly to: number
  readonly rate: number
  readonly on: Measure
  /** Where the numbers come from. */
  readonly figures: readonly Figure[]
}

export interface TermLiability {
  readonly id: Liability['id']
  readonly bands: Readonly<Record<Profile, readonly TermBand[]>>
  readonly cap: number
  readonly capFigures: readonly Figure[]
  /** Never more than what is left of this. */
  readonly limitedBy: Measure | null
}

/** A product with every open question answered one way: plain numbers, ready to reckon with. */
export interface Terms {
  readonly product: Product
  readonly choice: Choice
  readonly liabilities: readonly TermLiability[]
  readonly totalCap: number
  readonly totalFigures: readonly Figure[]
}

export function resolve(product: Product, choice: Choice): Terms {
  const { side } = choice
  return {
    product,
    choice,
    liabilities: product.liabilities.map(({ id, bands, cap }) => ({
      id,
      bands: forEachProfile((profile) => bands[profile].map((band) => resolveBand(band, choice))),
      cap: cap[side],
      capFigures: [cap],
      limitedBy: id === 'R1' ? 'remaining' : null,
    })),
    totalCap: product.totalCap[side],
    totalFigures: [product.totalCap],
  }
}

function resolveBand(band: Band, { side, reading, line }: Choice): TermBand {
  const from = band.followsLine && line ? line : band.from
  const isOwn = band.measuredOn === 'afterBasic' || band.measuredOn === 'afterSerious'
  return {
    from: from[side],
    to: band.to?.[side] ?? Number.POSITIVE_INFINITY,
    rate: band.rate[side],
    on: isOwn && reading === 'net' ? 'remaining' : band.measuredOn,
    figures: band.to ? [from, band.to, band.rate] : [from, band.rate],
  }
}

function forEachProfile<Value>(make: (profile: Profile) => Value) {
  return Object.fromEntries(PROFILES.map((profile) => [profile, make(profile)])) as Record<
    Profile,
    Value
  >
}
