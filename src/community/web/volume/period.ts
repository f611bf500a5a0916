import { Day, dayInBeijing, type Instant } from '#platform/model/time.ts'

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** The usual periods, on the calendar of Beijing. */
export function periodsAt(now: Instant) {
  const today = dayInBeijing(now)
  const [year, month] = today.split('-').map(Number) as [number, number]
  return {
    thisMonth: monthOf(year, month),
    lastMonth: month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1),
    thisYear: { from: Day.parse(`${year}-01-01`), to: Day.parse(`${year}-12-31`) },
  }
}

function monthOf(year: number, month: number): Period {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const name = `${year}-${String(month).padStart(2, '0')}`
  return { from: Day.parse(`${name}-01`), to: Day.parse(`${name}-${days}`) }
}
