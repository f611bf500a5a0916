import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import {
  CalendarEntry,
  CalendarObstacle,
  CalendarState,
  CalendarYear,
  calendarObstacleWords,
} from './calendar.ts'

const office = ['insurance-clerk', 'insurance-reviewer'] as const
const version = z.int()

/** A version of a year. What came with the product has version 0 and no people. */
export const ShownCalendar = CalendarEntry.pick({
  year: true,
  off: true,
  onWeekends: true,
}).extend({
  version,
  state: CalendarState,
  /** Number and date of the notice. */
  source: z.string(),
  reason: z.string(),
  entered: z.object({ name: z.string(), at: Instant }).nullable(),
  decided: z.object({ name: z.string(), at: Instant, note: z.string() }).nullable(),
  /** What stands between the one who asks and a yes or a no; null is nothing. */
  confirm: CalendarObstacle.nullable(),
  decline: CalendarObstacle.nullable(),
})
export type ShownCalendar = z.infer<typeof ShownCalendar>

export const listCalendars = endpoint({
  method: 'GET',
  path: '/claims/calendars',
  summary: 'Working-day calendars, newest year and version first, and the years still missing',
  roles: office,
  input: z.object({}),
  output: z.object({
    today: Day,
    /** Which years can be entered: those missing first. */
    years: z.array(z.int()),
    missing: z.array(z.int()),
    calendars: z.array(ShownCalendar),
  }),
})

const After = z.object({ year: z.int(), version })

export const enterCalendar = endpoint({
  method: 'POST',
  path: '/claims/calendars',
  summary:
    'Enter the working days of a year from the notice; they count when another confirms them',
  roles: office,
  input: CalendarEntry,
  output: After,
  refusals: {
    'calendar-wrong': {
      zh: '有的日期对不上。请对照通知改好标出的几处，再提交。',
      en: 'Some days cannot be right. Compare those marked with the notice.',
    },
    'calendar-waiting': {
      zh: '这一年已经有一份等着确认。请先确认、退回或撤回那一份。',
      en: 'A calendar of that year waits for a confirmation already. Settle that one first.',
    },
    'reason-missing': {
      zh: '这一年的日历正在使用。更正要写明原因，至少 5 个字。',
      en: 'That year is in force. A correction needs a reason of five characters or more.',
    },
  },
})

export const decideCalendar = endpoint({
  method: 'POST',
  path: '/claims/calendars/:year/decision',
  summary: 'Confirm the calendar that another entered, or decline it with a reason',
  roles: office,
  input: z.object({
    year: CalendarYear,
    decision: z.enum(['confirm', 'decline']),
    note: z.string().trim().max(300).default(''),
    version,
  }),
  output: After.extend({
    /** Claims that had waited for this year and have a date now. */
    clocksSet: z.int(),
  }),
  refusals: {
    ...calendarObstacleWords,
    'no-such-calendar': {
      zh: '这一年没有等着确认的日历，可能已经有人处理了。请刷新页面。',
      en: 'No calendar of that year waits for a confirmation. Reload the page.',
    },
    'note-missing': {
      zh: '退回或撤回要写一句原因，至少 2 个字。',
      en: 'Say in a word why it is declined.',
    },
  },
})
