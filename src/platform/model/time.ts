import { z } from 'zod'

/** A moment in UTC, to the millisecond: all are of one length, so `<` on the text is `<` in time. */
export const Instant = z.iso.datetime({ precision: 3 }).brand('Instant')
export type Instant = z.infer<typeof Instant>

/** A day of the calendar, without clock or zone: birth dates, dates of law. */
export const Day = z.iso.date().brand('Day')
export type Day = z.infer<typeof Day>

export function toInstant(date: Date) {
  const text = date.toISOString()
  // Years of more than four digits have a sign and are no instant of ours.
  if (text.length !== 24) throw new RangeError('Not within the years 0 to 9999')
  return text as Instant
}

export function addMinutes(instant: Instant, minutes: number) {
  return toInstant(new Date(Date.parse(instant) + minutes * 60_000))
}

/** Whole minutes from one moment to another; negative when the other lies before. */
export function minutesBetween(from: Instant, to: Instant) {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)
}

const DAY_MS = 86_400_000

/** The day so many days later; earlier for a negative count. */
export function addDays(day: Day, count: number): Day {
  return Day.parse(new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10))
}

const BEIJING_OFFSET_MINUTES = 8 * 60

/** The calendar day in Beijing. China has had one offset and no summer time since 1991-09-15. */
export function dayInBeijing(instant: Instant): Day {
  return Day.parse(addMinutes(instant, BEIJING_OFFSET_MINUTES).slice(0, 10))
}
