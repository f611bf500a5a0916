import { addMinutes, type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'

/** Where a case was never read, the reading goes back so many days. Ours. */
export const FIRST_READING_DAYS = 14

/**
 * What is written at this very moment may stand on the page only a moment later: a reading counts up
 * to a minute ago, so that nothing falls between two readings. The last minute is told twice.
 */
export const SETTLING_MINUTES = 1

const DAY_MINUTES = 24 * 60

export function firstSince(now: Instant): Instant {
  return addMinutes(now, -FIRST_READING_DAYS * DAY_MINUTES)
}

export function settledAt(now: Instant): Instant {
  return addMinutes(now, -SETTLING_MINUTES)
}

/** Up to when a case is read after a mark; it never goes back. Nothing, where the mark lies ahead. */
export function readUpTo(before: Instant | undefined, asOf: Instant, now: Instant) {
  if (asOf > now) return undefined
  return before && before > asOf ? before : asOf
}

/** The day was over at some moment since then: a task that was due, a review that is. */
export function ranOut(due: Day, since: Instant, now: Instant) {
  return due >= dayInBeijing(since) && due < dayInBeijing(now)
}

/** What somebody who reads over a house should see first. */
export type Sign = 'crisis' | 'risk' | 'overdue' | 'review' | 'late'

export interface Signed {
  readonly events: readonly { readonly deed: string }[]
  readonly lateNotes: number
  readonly overdueTasks: number
  readonly review: object | null
}

/** The deeds of a later slice carry its name: `crises.suspect`. */
export function signsOf({ events, lateNotes, overdueTasks, review }: Signed): Sign[] {
  const did = (test: RegExp) => events.some(({ deed }) => test.test(deed))
  return [
    ...(did(/^crises\./) ? ['crisis' as const] : []),
    ...(did(/^risk-/) ? ['risk' as const] : []),
    ...(overdueTasks > 0 ? ['overdue' as const] : []),
    ...(review ? ['review' as const] : []),
    ...(lateNotes > 0 ? ['late' as const] : []),
  ]
}

const ORDER: readonly Sign[] = ['crisis', 'risk', 'overdue', 'review', 'late']

/** The gravest sign first; among equals, where most happened. */
export function compareLines<Line extends Signed & { readonly notes: number }>(a: Line, b: Line) {
  const grave = (line: Line) => {
    const [first] = signsOf(line)
    return first ? ORDER.indexOf(first) : ORDER.length
  }
  const much = ({ notes, events }: Line) => notes + events.length
  return grave(a) - grave(b) || much(b) - much(a)
}
