import { z } from 'zod'
import { type Figure, IndicatorCode } from '#indicators/model/figure.ts'
import { PeriodName, yearOf } from '#indicators/model/period.ts'

/** Which number of which indicator: its value, what it is made of, or one of its parts. */
export const Pick = z.object({
  code: IndicatorCode,
  part: z.string().max(60).nullable().default(null),
  of: z.enum(['value', 'numerator', 'denominator']).default('value'),
  /** Of the period that is asked for, or of the last calendar year that was over by its end. */
  span: z.enum(['period', 'last-year']).default('period'),
})
export type Pick = z.infer<typeof Pick>

export interface Picked {
  readonly value: number | null
  readonly hidden: boolean
  readonly note: Figure['note']
}

const NOTHING: Picked = { value: null, hidden: false, note: 'not-reckoned' }

/** The number that is meant, out of all that were read; nothing is made up where there is none. */
export function pickFrom(figures: readonly Figure[], pick: Pick, period: PeriodName): Picked {
  const wanted = periodOf(pick, period)
  const figure = figures.find((one) => one.code === pick.code && one.period === wanted)
  if (!figure) return NOTHING
  const reckoned = pick.part === null ? figure : figure.parts.find(({ key }) => key === pick.part)
  if (!reckoned) return NOTHING
  return { value: reckoned[pick.of], hidden: reckoned.hidden, note: reckoned.note }
}

export function periodOf({ span }: Pick, period: PeriodName): PeriodName {
  return span === 'period' ? period : lastWholeYear(period)
}

/** Of `2026-10` it is 2025, of `2025` and of `2025-12` it is 2025. */
export function lastWholeYear(period: PeriodName): PeriodName {
  const year = yearOf(period)
  const isWhole = period === year || period === `${year}-12` || period === `${year}-Q4`
  return PeriodName.parse(isWhole ? year : `${Number(year) - 1}`)
}
