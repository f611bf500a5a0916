import { z } from 'zod'
import { Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

/** How much of a birth date is known. */
export const BirthPrecision = z.enum(['day', 'month', 'year'])
export type BirthPrecision = z.infer<typeof BirthPrecision>

/** Under this age a guardian consents: 个人信息保护法 art. 31. */
export const AGE_OF_OWN_CONSENT = 14

/** Under this age staff need an approval to see the record: 未成年人网络保护条例 art. 36; 未成年人保护法 art. 2. */
export const AGE_OF_MAJORITY = 18

export const BirthObstacle = z.enum(['birth-date-in-the-future', 'birth-date-too-early'])
export type BirthObstacle = z.infer<typeof BirthObstacle>

export const birthWords: Record<BirthObstacle, Words> = {
  'birth-date-in-the-future': {
    zh: '出生日期不能晚于今天，请核对年份。',
    en: 'The birth date lies in the future. Check the year.',
  },
  'birth-date-too-early': {
    zh: '出生日期早于 1890 年，请核对年份。',
    en: 'The birth date lies before 1890. Check the year.',
  },
}

/**
 * Whole years at a moment, by the calendar of Beijing: a year is full when the birthday begins at
 * midnight. Who was born on 29 February has the birthday on 1 March of a common year, so that the
 * protection of a child never ends a day too early.
 */
export function ageAt(birthDate: Day, at: Instant) {
  return ageOn(birthDate, dayInBeijing(at))
}

export function ageOn(birthDate: Day, day: Day) {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Nobody knows the birth date: who registered the person has declared an adult. */
export function isMinor(birthDate: Day | null, at: Instant) {
  return birthDate !== null && ageAt(birthDate, at) < AGE_OF_MAJORITY
}

export function isUnderFourteen(birthDate: Day | null, at: Instant) {
  return birthDate !== null && ageAt(birthDate, at) < AGE_OF_OWN_CONSENT
}

/**
 * The day that counts when only the month or the year is known: the last one possible, so that a
 * child is never taken for older than it is.
 */
export function latestBirthDate(birthDate: Day, precision: BirthPrecision): Day {
  if (precision === 'day') return birthDate
  const [year, month] = birthDate.split('-').map(Number) as [number, number]
  if (precision === 'year') return Day.parse(`${birthDate.slice(0, 4)}-12-31`)
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Day.parse(`${birthDate.slice(0, 7)}-${lastDay}`)
}

/** The first day possible. */
export function earliestBirthDate(birthDate: Day, precision: BirthPrecision): Day {
  const known = { day: 10, month: 7, year: 4 }[precision]
  return Day.parse(birthDate.slice(0, known) + '-01-01'.slice(known - 4))
}

export function findBirthObstacle(
  birthDate: Day,
  precision: BirthPrecision,
  at: Instant,
): BirthObstacle | undefined {
  const earliest = earliestBirthDate(birthDate, precision)
  if (earliest < '1890-01-01') return 'birth-date-too-early'
  if (earliest > dayInBeijing(at)) return 'birth-date-in-the-future'
}
