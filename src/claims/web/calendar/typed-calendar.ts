import type { Day } from '#platform/model/time.ts'
import type { Language } from '#platform/model/words.ts'
import { calendarFaultWords, findCalendarFaults } from '../../model/calendar.ts'
import type { ShownCalendar } from '../../model/contract-calendar.ts'
import type { YearCalendar } from '../../model/working-days.ts'

/** A calendar while it is typed: days may be missing. */
export interface TypedCalendar {
  readonly off: readonly { readonly from: string; readonly to: string }[]
  readonly onWeekends: readonly string[]
  readonly noticeNumber: string
  readonly noticeDay: string
  readonly reason: string
}

/** A correction begins with what is in force. */
export function beginWith(inForce: ShownCalendar | undefined): TypedCalendar {
  const { off = [{ from: '', to: '' }], onWeekends = [] } = inForce ?? {}
  return { off, onWeekends, noticeNumber: '', noticeDay: '', reason: '' }
}

/** What can be shown of it already. */
export function shownOf(year: number, { off, onWeekends }: TypedCalendar): YearCalendar {
  const whole = off.filter(({ from, to }) => from !== '' && to !== '' && from <= to)
  return { year, off: whole, onWeekends: onWeekends.filter((day) => day !== '') }
}

interface Asked {
  readonly year: number
  readonly today: Day
  readonly isCorrection: boolean
  readonly needed: string
  readonly reasonShort: string
  readonly language: Language
}

/** Field by field: what is missing, and what cannot be right. */
export function faultsIn(typed: TypedCalendar, asked: Asked): Record<string, string | false> {
  const { year, today, isCorrection, needed, reasonShort, language } = asked
  const { off, onWeekends, noticeNumber, noticeDay, reason } = typed
  const wrong = findCalendarFaults({ year, off, onWeekends, noticeDay }, today)
  return {
    noticeNumber: noticeNumber.trim().length < 4 && needed,
    ...Object.fromEntries(
      wrong.map(({ field, code }) => [field, calendarFaultWords[code][language]]),
    ),
    ...(noticeDay === '' && { noticeDay: needed }),
    ...Object.fromEntries([
      ...off.flatMap(({ from, to }, n) => [
        ...(from === '' ? [[`off.${n}.from`, needed]] : []),
        ...(to === '' ? [[`off.${n}.to`, needed]] : []),
      ]),
      ...onWeekends.flatMap((day, n) => (day === '' ? [[`onWeekends.${n}`, needed]] : [])),
    ]),
    ...(isCorrection && { reason: reason.trim().length < 5 && reasonShort }),
  }
}
