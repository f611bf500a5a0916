import { z } from 'zod'
import type { AccountId, Actor } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { isWeekend, type YearCalendar, yearOf } from './working-days.ts'

/** Before 2026 nobody claims by this product. */
const YEARS = { from: 2026, to: 2100 }

/** A calendar as it is entered from the notice of the State Council. */
export const CalendarEntry = z.object({
  year: z.int().min(YEARS.from).max(YEARS.to),
  off: z
    .array(z.object({ from: Day, to: Day }))
    .min(1)
    .max(20),
  onWeekends: z.array(Day).max(20),
  /** 文号, as it stands on the notice. */
  noticeNumber: z.string().trim().min(4).max(60),
  noticeDay: Day,
  /** Why a year that is in force already is entered anew. */
  reason: z.string().trim().max(300).default(''),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

export const CalendarYear = z.coerce.number().int().min(YEARS.from).max(YEARS.to)

/** `replaced`: a later version of the year is in force. */
export const CalendarState = z.enum(['proposed', 'in-force', 'replaced', 'declined'])
export type CalendarState = z.infer<typeof CalendarState>

export const calendarStateWords: Record<CalendarState, Words> = {
  proposed: { zh: '等另一人确认', en: 'Waits for another person' },
  'in-force': { zh: '正在使用', en: 'In force' },
  replaced: { zh: '已被新版替代', en: 'Replaced' },
  declined: { zh: '没有采用', en: 'Declined' },
}

export const calendarFaultWords = {
  'to-before-from': { zh: '结束日期不能早于开始日期', en: 'Ends before it begins' },
  'outside-year': { zh: '这一天不在所选的年度里', en: 'Not a day of that year' },
  'holidays-overlap': { zh: '和上面另一段放假重叠了', en: 'Overlaps with another holiday' },
  'not-a-weekend': {
    zh: '这一天不是周六或周日，本来就上班，请核对通知',
    en: 'Neither a Saturday nor a Sunday: a working day anyhow; look at the notice again',
  },
  'off-and-on': { zh: '这一天写成了放假，又写成了上班', en: 'A holiday and a working day at once' },
  'day-twice': { zh: '这一天写了两次', en: 'Written twice' },
  'after-today': { zh: '通知的日期不能晚于今天', en: 'The notice cannot be of a day to come' },
} as const satisfies Record<string, Words>
type CalendarFaultCode = keyof typeof calendarFaultWords

export interface CalendarFault {
  /** `off.0.to` */
  readonly field: string
  readonly code: CalendarFaultCode
}

/** What cannot be right, whatever the notice says. Both ends ask this function. */
export function findCalendarFaults(
  { year, off, onWeekends, noticeDay }: YearCalendar & { readonly noticeDay: string },
  today: Day,
): CalendarFault[] {
  const faults: CalendarFault[] = []
  const isOutside = (day: string) => yearOf(day as Day) !== year
  for (const [n, { from, to }] of off.entries()) {
    if (isOutside(from)) faults.push({ field: `off.${n}.from`, code: 'outside-year' })
    if (isOutside(to)) faults.push({ field: `off.${n}.to`, code: 'outside-year' })
    else if (to < from) faults.push({ field: `off.${n}.to`, code: 'to-before-from' })
    const before = off.slice(0, n)
    if (before.some((other) => from <= other.to && other.from <= to))
      faults.push({ field: `off.${n}.from`, code: 'holidays-overlap' })
  }
  for (const [n, day] of onWeekends.entries()) {
    const code = faultOfWorkingWeekend(day, n, { year, off, onWeekends })
    if (code) faults.push({ field: `onWeekends.${n}`, code })
  }
  if (noticeDay > today) faults.push({ field: 'noticeDay', code: 'after-today' })
  return faults
}

function faultOfWorkingWeekend(
  day: string,
  n: number,
  { year, off, onWeekends }: YearCalendar,
): CalendarFaultCode | undefined {
  if (yearOf(day as Day) !== year) return 'outside-year'
  if (!isWeekend(day as Day)) return 'not-a-weekend'
  if (onWeekends.indexOf(day) < n) return 'day-twice'
  if (off.some(({ from, to }) => from <= day && day <= to)) return 'off-and-on'
  return undefined
}

export const CalendarObstacle = z.enum(['calendar-not-yours', 'calendar-same-person'])
export type CalendarObstacle = z.infer<typeof CalendarObstacle>

export const calendarObstacleWords: Record<CalendarObstacle, Words> = {
  'calendar-not-yours': {
    zh: '日历由复核人员确认；录入的人可以撤回自己录的。',
    en: 'A reviewer confirms it; whoever entered it may take it back.',
  },
  'calendar-same-person': {
    zh: '自己录入的日历不能自己确认。请另一位复核人员对照通知确认。',
    en: 'Whoever entered it cannot confirm it. Ask another reviewer to compare it with the notice.',
  },
}

/** Two persons make a calendar count; to take it back, one of them is enough. */
export function findCalendarObstacle(
  deed: 'confirm' | 'decline',
  enteredBy: AccountId,
  { accountId, role }: Pick<Actor, 'accountId' | 'role'>,
): CalendarObstacle | undefined {
  const isOwn = accountId === enteredBy
  if (role !== 'insurance-reviewer' && !(isOwn && deed === 'decline')) return 'calendar-not-yours'
  return isOwn && deed === 'confirm' ? 'calendar-same-person' : undefined
}

const NOVEMBER = 11

/** The years that deeds need soon: this one, and from 1 November the next. */
export function yearsNeeded(today: Day): number[] {
  const year = yearOf(today)
  return Number(today.slice(5, 7)) >= NOVEMBER ? [year, year + 1] : [year]
}

/** Those of them of which nothing is in force. */
export function yearsMissing(today: Day, inForce: readonly Pick<YearCalendar, 'year'>[]): number[] {
  return yearsNeeded(today).filter((year) => !inForce.some((one) => one.year === year))
}
