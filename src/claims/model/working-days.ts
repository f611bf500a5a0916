import { Refusal } from '#platform/model/refusal.ts'
import { Day } from '#platform/model/time.ts'

/** What differs from Monday to Friday in one year: holidays on weekdays, working weekends. */
export interface YearCalendar {
  readonly year: number
  readonly off: readonly (readonly [from: string, to: string])[]
  readonly onWeekends: readonly string[]
  readonly source: string
}

/** Every year for which the State Council's notice has been entered. */
export const CALENDARS: readonly YearCalendar[] = [
  {
    year: 2026,
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    onWeekends: [
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ],
    source: '国务院办公厅关于 2026 年部分节假日安排的通知（2025-11-04）',
  },
]

export const calendarWords = {
  'calendar-not-loaded': {
    zh: '期限要用的那一年工作日历还没有录入，算不出日期，所以没有继续。请管理员录入国务院公布的放假安排后再试。',
    en: 'The working-day calendar of that year is not loaded, so the date is unknown and nothing was done. Ask for it to be entered.',
  },
} as const

/** @throws Refusal calendar-not-loaded: a year nobody has entered is never taken for working days */
export function isWorkingDay(day: Day, calendars = CALENDARS): boolean {
  const calendar = calendars.find(({ year }) => year === Number(day.slice(0, 4)))
  if (!calendar) throw new Refusal('calendar-not-loaded')
  if (calendar.onWeekends.includes(day)) return true
  if (calendar.off.some(([from, to]) => from <= day && day <= to)) return false
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The day on which so many working days have gone by; the first counted is the one after `day`. */
export function addWorkingDays(day: Day, count: number, calendars = CALENDARS): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendars)) left--
  }
  return at
}

export function addDays(day: Day, count: number): Day {
  return Day.parse(new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10))
}
