import type { HealthClass } from './product.ts'

export interface YearsOnRecord {
  /** The policy years in which this person was enrolled. */
  readonly enrolled: readonly number[]
  /** The years of treatment for which a claim was paid, under whichever liability. */
  readonly paidFor: readonly number[]
}

/**
 * 近三年连续参保且无出险: how many years in a row before `year` were enrolled and quiet. A refused
 * report is no claim (assumed: the source is silent).
 */
export function countQuietYears({ enrolled, paidFor }: YearsOnRecord, year: number) {
  let quiet = 0
  for (let past = year - 1; enrolled.includes(past) && !paidFor.includes(past); past--) quiet++
  return quiet
}

/** The first year of the unbroken run that `year` belongs to; undefined where it is not enrolled. */
export function firstYearOfSpell(enrolled: readonly number[], year: number) {
  if (!enrolled.includes(year)) return undefined
  let first = year
  while (enrolled.includes(first - 1)) first--
  return first
}

export interface ClassOnRecord {
  readonly year: number
  readonly healthClass: HealthClass
}

/**
 * 健康状况以首次投保时为准: healthy at the first enrolment stays healthy while the run is unbroken,
 * even if the disease comes later. Undefined where nothing is on record for that first year.
 */
export function healthClassIn(
  year: number,
  enrolled: readonly number[],
  onRecord: readonly ClassOnRecord[],
): HealthClass | undefined {
  const first = firstYearOfSpell(enrolled, year)
  return onRecord.find((one) => one.year === first)?.healthClass
}
