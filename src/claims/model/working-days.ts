import { Refusal } from '#platform/model/refusal.ts'
import { addDays, type Day } from '#platform/model/time.ts'

/** What differs from Monday to Friday in one year: 放假 from–to, and 调休上班 on weekends. */
export interface YearCalendar {
  readonly year: number
  readonly off: readonly { readonly from: string; readonly to: string }[]
  readonly onWeekends: readonly string[]
}

export interface SourcedCalendar extends YearCalendar {
  readonly source: string
}

/** Years that came with the product. All others are entered by the office, from the notice. */
export const BUILT_IN: readonly SourcedCalendar[] = [
  {
    year: 2026,
    off: [
      { from: '2026-01-01', to: '2026-01-03' },
      { from: '2026-02-15', to: '2026-02-23' },
      { from: '2026-04-04', to: '2026-04-06' },
      { from: '2026-05-01', to: '2026-05-05' },
      { from: '2026-06-19', to: '2026-06-21' },
      { from: '2026-09-25', to: '2026-09-27' },
      { from: '2026-10-01', to: '2026-10-07' },
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

/** What people entered goes before what is built in: a notice can be corrected by another. */
export function calendarsInForce(entered: readonly YearCalendar[]): YearCalendar[] {
  return [...entered, ...BUILT_IN.filter(({ year }) => !entered.some((one) => one.year === year))]
}

export const calendarWords = {
  'calendar-not-loaded': {
    zh: '期限要用的那一年工作日历还没有录入，算不出日期，所以没有继续。请经办在“理赔工作台 → 工作日历”录入国务院公布的放假安排，由复核人员确认后再试。',
    en: 'The working-day calendar of that year is not in force, so the date is unknown and nothing was done. Enter it on the claims desk, under “Working days”, and have a reviewer confirm it.',
  },
} as const

/** `off`: a day of a holiday, weekend or not. `on`: a weekend on which work is done. */
export type KindOfDay = 'work' | 'rest' | 'off' | 'on'

export function kindOfDay(day: Day, { off, onWeekends }: YearCalendar): KindOfDay {
  if (onWeekends.includes(day)) return 'on'
  if (off.some(({ from, to }) => from <= day && day <= to)) return 'off'
  return isWeekend(day) ? 'rest' : 'work'
}

/** @throws Refusal calendar-not-loaded: a year nobody has entered is never taken for working days */
export function isWorkingDay(day: Day, calendars: readonly YearCalendar[]): boolean {
  const calendar = calendars.find(({ year }) => year === yearOf(day))
  if (!calendar) throw new Refusal('calendar-not-loaded')
  return isWork(kindOfDay(day, calendar))
}

/** The day on which so many working days have gone by; the first counted is the one after `day`. */
export function addWorkingDays(day: Day, count: number, calendars: readonly YearCalendar[]): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendars)) left--
  }
  return at
}

export function isWork(kind: KindOfDay) {
  return kind === 'work' || kind === 'on'
}

export function isWeekend(day: Day) {
  const weekday = new Date(day).getUTCDay()
  return weekday === 0 || weekday === 6
}

export function yearOf(day: Day) {
  return Number(day.slice(0, 4))
}
