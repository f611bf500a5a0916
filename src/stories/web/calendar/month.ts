import { Day } from '#platform/model/time.ts'

/** 2026-03: its first and last day, the days of its weeks, and the months beside it. */
export interface Month {
  readonly from: Day
  readonly until: Day
  /** From the Monday before the first to the Sunday after the last. */
  readonly days: readonly Day[]
  readonly before: string
  readonly after: string
}

const DAY_MS = 86_400_000

export function monthOf(name: string): Month {
  const [year, month] = name.split('-').map(Number) as [number, number]
  const [first, next] = [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)]
  const last = next - DAY_MS
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS
  const weeks = Math.ceil((next - monday) / (7 * DAY_MS))
  return {
    from: dayOf(first),
    until: dayOf(last),
    days: Array.from({ length: weeks * 7 }, (_, n) => dayOf(monday + n * DAY_MS)),
    before: dayOf(first - DAY_MS).slice(0, 7),
    after: dayOf(next).slice(0, 7),
  }
}

function dayOf(ms: number): Day {
  return Day.parse(new Date(ms).toISOString().slice(0, 10))
}
