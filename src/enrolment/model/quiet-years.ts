import { countQuietYears } from '#insurance/model/continuity.ts'
import type { LiabilityId } from '#insurance/model/product.ts'
import type { Instant } from '#platform/model/time.ts'

export interface QuietFact {
  readonly year: number
  readonly quietYears: number
  readonly at: Instant
}

export interface PaidYear {
  readonly year: number
  readonly liability: LiabilityId
}

/** All that is on record of one person and has to do with quiet years. */
export interface Continuity {
  readonly enrolled: readonly number[]
  readonly paid: readonly PaidYear[]
  /** Oldest first. */
  readonly decided: readonly QuietFact[]
}

/** What it would come to if it were decided now. */
export function reckonQuietYears({ enrolled, paid }: Continuity, year: number) {
  return countQuietYears({ enrolled, paidFor: paid.map((one) => one.year) }, year)
}

/** As it was decided last; undefined before cover began. */
export function decidedQuietYears({ decided }: Continuity, year: number) {
  return decided.findLast((fact) => fact.year === year)?.quietYears
}

/**
 * Which decided years a claim that was paid just now opens again: later years whose R2 has not been
 * paid on yet. Once it was, the deductible of that year has been used and stays (assumed: A6.4 of
 * the source notes).
 */
export function reopenedYears(continuity: Continuity, paidFor: number) {
  const { decided, paid } = continuity
  const years = [...new Set(decided.map(({ year }) => year))].filter((year) => year > paidFor)
  return years.flatMap((year) => {
    const isUsed = paid.some((one) => one.year === year && one.liability === 'R2')
    const quietYears = reckonQuietYears(continuity, year)
    const changes = quietYears !== decidedQuietYears(continuity, year)
    return isUsed || !changes ? [] : [{ year, quietYears }]
  })
}
