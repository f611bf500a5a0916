import { z } from 'zod'
import { type Day, Day as DaySchema, type Instant, toInstant } from '#platform/model/time.ts'

/** `2025`, `2025-Q4` or `2025-10`: a year, a quarter or a month of Beijing. */
export const PeriodName = z
  .string()
  .regex(/^20[2-9]\d(-(0[1-9]|1[0-2])|-Q[1-4])?$/)
  .brand('PeriodName')
export type PeriodName = z.infer<typeof PeriodName>

export const Grain = z.enum(['month', 'quarter', 'year'])
export type Grain = z.infer<typeof Grain>

export function grainOf(period: PeriodName): Grain {
  if (period.includes('Q')) return 'quarter'
  return period.length === 4 ? 'year' : 'month'
}

export function yearOf(period: PeriodName) {
  return period.slice(0, 4)
}

/** First day, and the first day after. */
export function boundsOf(period: PeriodName): { readonly from: Day; readonly before: Day } {
  const year = Number(yearOf(period))
  const [first, months] =
    grainOf(period) === 'year'
      ? [1, 12]
      : grainOf(period) === 'quarter'
        ? [Number(period.slice(6)) * 3 - 2, 3]
        : [Number(period.slice(5)), 1]
  return { from: dayOne(year, first), before: dayOne(year, first + months) }
}

/** Midnight in Beijing at the beginning, and at the end. */
export function momentsOf(period: PeriodName): {
  readonly from: Instant
  readonly before: Instant
} {
  const { from, before } = boundsOf(period)
  return { from: midnight(from), before: midnight(before) }
}

/** A quarter has three months, a year four quarters. */
export function partsOf(period: PeriodName): readonly PeriodName[] {
  const year = yearOf(period)
  switch (grainOf(period)) {
    case 'year':
      return [1, 2, 3, 4].map((n) => `${year}-Q${n}` as PeriodName)
    case 'quarter': {
      const last = Number(period.slice(6)) * 3
      return [last - 2, last - 1, last].map((n) => monthName(year, n))
    }
    case 'month':
      return []
  }
}

/** All that nests in a year, the year itself last. */
export function periodsOf(year: string): readonly PeriodName[] {
  const quarters = partsOf(year as PeriodName)
  return [...quarters.flatMap(partsOf), ...quarters, year as PeriodName]
}

/** The months from one to another, both included. */
export function monthsBetween(from: PeriodName, until: PeriodName): readonly PeriodName[] {
  const months: PeriodName[] = []
  for (let year = Number(yearOf(from)); year <= Number(yearOf(until)); year += 1)
    for (let n = 1; n <= 12; n += 1) months.push(monthName(`${year}`, n))
  return months.filter((month) => from <= month && month <= until)
}

export function lastDayOf(period: PeriodName): Day {
  const end = new Date(`${boundsOf(period).before}T00:00:00Z`)
  return DaySchema.parse(new Date(end.getTime() - 86_400_000).toISOString().slice(0, 10))
}

export function monthOf(day: Day): PeriodName {
  return PeriodName.parse(day.slice(0, 7))
}

function monthName(year: string, n: number) {
  return `${year}-${`${n}`.padStart(2, '0')}` as PeriodName
}

function dayOne(year: number, month: number) {
  return DaySchema.parse(new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10))
}

function midnight(day: Day) {
  return toInstant(new Date(`${day}T00:00:00+08:00`))
}
