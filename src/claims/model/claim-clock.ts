import { z } from 'zod'
import { addDays, type Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { ClaimState } from './claim.ts'
import { addWorkingDays, type YearCalendar } from './working-days.ts'

export const ClockKind = z.enum([
  'papers',
  'accept',
  'review',
  'second-look',
  'pay',
  'appeal',
  'appeal-decision',
])
export type ClockKind = z.infer<typeof ClockKind>

interface Term {
  readonly days: number
  readonly unit: 'working' | 'calendar'
  /** `law`: the Insurance Law says so. `assumed`: the terms of the plan were not found. */
  readonly mark: 'law' | 'assumed'
  readonly says: Words
}

interface Terms {
  readonly from: Day
  readonly terms: Readonly<Record<ClockKind, Term>>
}

const ours = { zh: '北京的条款没有公布期限，暂按此推定', en: 'Not published for Beijing; assumed' }

/** How long each step may take, oldest first. What changes begins on a day. */
export const CLAIM_TERMS: readonly Terms[] = [
  {
    from: '2022-01-01' as Day,
    terms: {
      papers: { days: 30, unit: 'calendar', mark: 'assumed', says: ours },
      accept: { days: 3, unit: 'working', mark: 'assumed', says: ours },
      review: { days: 10, unit: 'working', mark: 'assumed', says: ours },
      'second-look': { days: 3, unit: 'working', mark: 'assumed', says: ours },
      pay: {
        days: 10,
        unit: 'calendar',
        mark: 'law',
        says: {
          zh: '保险法第二十三条：达成协议后十日内付款；新闻稿称最快 1–2 个工作日',
          en: 'Insurance Law, article 23: within ten days; the press page says 1–2 working days at best',
        },
      },
      appeal: { days: 60, unit: 'calendar', mark: 'assumed', says: ours },
      'appeal-decision': { days: 15, unit: 'working', mark: 'assumed', says: ours },
    },
  },
]

export const clockWords: Record<ClockKind, Words> = {
  papers: { zh: '请在此前交齐材料', en: 'Papers by' },
  accept: { zh: '受理时限', en: 'To be accepted by' },
  review: { zh: '审核时限', en: 'Review by' },
  'second-look': { zh: '复核时限', en: 'Second look by' },
  pay: { zh: '付款时限', en: 'Payment by' },
  appeal: { zh: '可在此前申诉', en: 'Appeal until' },
  'appeal-decision': { zh: '申诉答复时限', en: 'Answer to the appeal by' },
}

const clockOf: Partial<Record<ClaimState, ClockKind>> = {
  reported: 'papers',
  'needs-papers': 'papers',
  collecting: 'accept',
  accepted: 'review',
  reviewing: 'review',
  computed: 'second-look',
  'second-look': 'second-look',
  decided: 'pay',
  paying: 'pay',
  appealed: 'appeal-decision',
  're-reviewing': 'appeal-decision',
  're-adjudicated': 'second-look',
}

/** Which clock runs in a state; none where nobody is waited for. */
export function clockIn(state: ClaimState): ClockKind | undefined {
  return clockOf[state]
}

export function termOn(kind: ClockKind, day: Day): Term {
  const terms = CLAIM_TERMS.findLast(({ from }) => from <= day) ?? CLAIM_TERMS[0]
  return (terms as Terms).terms[kind]
}

/** Terms in calendar days run without anybody having entered a calendar. */
export function isInWorkingDays(kind: ClockKind, today: Day) {
  return termOn(kind, today).unit === 'working'
}

/**
 * The last day of a term that begins today.
 * @param calendars those in force: what people entered goes before what is built in
 * @throws Refusal calendar-not-loaded
 */
export function lastDayOf(kind: ClockKind, today: Day, calendars: readonly YearCalendar[]): Day {
  const { days, unit } = termOn(kind, today)
  return unit === 'working' ? addWorkingDays(today, days, calendars) : addDays(today, days)
}
