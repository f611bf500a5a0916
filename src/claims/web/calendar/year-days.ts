import { addDays, type Day } from '#platform/model/time.ts'
import { isWork, type KindOfDay, kindOfDay, type YearCalendar } from '../../model/working-days.ts'

export interface MonthOfDays {
  readonly month: number
  /** Of its first day: how many places are empty before it in a week that begins on Monday. */
  readonly blank: number
  readonly days: readonly { readonly day: Day; readonly kind: KindOfDay }[]
  readonly working: number
}

/** The year month by month. */
export function monthsOf(calendar: YearCalendar): MonthOfDays[] {
  return Array.from({ length: 12 }, (_, n) => monthOf(calendar, n + 1))
}

function monthOf(calendar: YearCalendar, month: number): MonthOfDays {
  const first = `${calendar.year}-${String(month).padStart(2, '0')}-01` as Day
  const length = new Date(Date.UTC(calendar.year, month, 0)).getUTCDate()
  const days = Array.from({ length }, (_, n) => {
    const day = addDays(first, n)
    return { day, kind: kindOfDay(day, calendar) }
  })
  const blank = (new Date(first).getUTCDay() + 6) % 7
  return { month, blank, days, working: days.filter(({ kind }) => isWork(kind)).length }
}
