import { z } from 'zod'
import { type Day, dayInBeijing, Instant, minutesBetween } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { VolunteerId } from '#volunteers/model/volunteer.ts'
import { Timing } from './shift.ts'

export const HourEntryId = z.uuid().brand('HourEntryId')
export type HourEntryId = z.infer<typeof HourEntryId>

/** That a shift is being served, `open`, stands at its sign-up; an entry begins when it is over. */
export const HourState = z.enum(['claimed', 'verified', 'rejected', 'disputed', 'corrected'])
export type HourState = z.infer<typeof HourState>

export const hourStateWords: Record<HourState, Words> = {
  claimed: { zh: '待核对', en: 'To be verified' },
  verified: { zh: '已核对', en: 'Verified' },
  rejected: { zh: '未认定', en: 'Not accepted' },
  disputed: { zh: '有异议', en: 'Disputed' },
  corrected: { zh: '已更正', en: 'Corrected' },
}

export const HourStep = z.enum(['verify', 'reject', 'dispute', 'correct'])
export type HourStep = z.infer<typeof HourStep>

/** A volunteer disputes, the coordinator does the rest. Only what is verified counts. */
export const hourSteps: Record<HourState, Partial<Record<HourStep, HourState>>> = {
  claimed: { verify: 'verified', reject: 'rejected', correct: 'corrected' },
  verified: { dispute: 'disputed', correct: 'corrected' },
  rejected: { dispute: 'disputed', correct: 'corrected' },
  disputed: { verify: 'verified', reject: 'rejected', correct: 'corrected' },
  corrected: {},
}

export const hourObstacleWords = {
  'hours-out-of-order': {
    zh: '这条时长现在不能做这一步，可能已经处理过。请刷新页面看看。',
    en: 'This cannot be done with the entry now; it may be settled already. Reload the page.',
  },
}

export const HourEntry = z.object({
  id: HourEntryId,
  volunteerId: VolunteerId,
  title: z.string(),
  from: Instant,
  until: Instant,
  minutes: z.int(),
  method: Timing,
  state: HourState,
  /** Why it was rejected, disputed or corrected. */
  why: z.string(),
  /** The entry that this one puts right. */
  corrects: HourEntryId.nullable(),
})
export type HourEntry = z.infer<typeof HourEntry>

export const RoundingRule = z.object({
  from: z.iso.date().brand('Day'),
  /** Minutes to which is rounded. */
  unit: z.union([
    z.literal(1),
    z.literal(5),
    z.literal(10),
    z.literal(15),
    z.literal(30),
    z.literal(60),
  ]),
  mode: z.enum(['down', 'nearest', 'up']),
})
export type RoundingRule = z.infer<typeof RoundingRule>

/** Counted by the minute, where a programme says nothing else. */
const BY_THE_MINUTE: RoundingRule = { from: '2000-01-01' as Day, unit: 1, mode: 'down' }

/** By the rule that was in force on the day of the service, however late it is reckoned. */
export function countMinutes(rules: readonly RoundingRule[], from: Instant, until: Instant) {
  const day = dayInBeijing(from)
  const { unit, mode } =
    rules.toSorted((a, b) => (a.from < b.from ? -1 : 1)).findLast((rule) => rule.from <= day) ??
    BY_THE_MINUTE
  const minutes = Math.max(0, minutesBetween(from, until))
  const round = { down: Math.floor, nearest: Math.round, up: Math.ceil }[mode]
  return round(minutes / unit) * unit
}

/** 12.5 小时: a certificate tells hours. */
export function inHours(minutes: number) {
  return Math.round(minutes / 6) / 10
}
