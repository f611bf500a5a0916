import { z } from 'zod'
import type { Instant } from '#platform/model/time.ts'
import { FailureReason } from './failure.ts'
import type { ReferralState } from './referral.ts'

/** Of a referral what is counted: each once, however many tasks or messages it took. */
export interface Counted {
  readonly sentAt: Instant | null
  readonly acceptedAt: Instant | null
  readonly deliveredAt: Instant | null
  readonly closedAt: Instant | null
  readonly state: ReferralState
  readonly reason: FailureReason | null
}

/** Those sent in one month, and what became of them; cohorts are never mixed. */
export const Cohort = z.object({
  month: z.string(),
  sent: z.int(),
  accepted: z.int(),
  delivered: z.int(),
  closedIn30: z.int(),
  closedIn90: z.int(),
  /** Whether those 30 or 90 days are over for all of them. */
  whole30: z.boolean(),
  whole90: z.boolean(),
  reasons: z.array(z.object({ reason: FailureReason, count: z.int() })),
})
export type Cohort = z.infer<typeof Cohort>

const DAY_MS = 86_400_000

export function cohorts(referrals: readonly Counted[], now: Instant): Cohort[] {
  const months = new Map<string, (Counted & { readonly sentAt: Instant })[]>()
  for (const one of referrals) {
    if (one.sentAt === null) continue
    const month = monthInBeijing(one.sentAt)
    months.set(month, [...(months.get(month) ?? []), { ...one, sentAt: one.sentAt }])
  }
  return [...months]
    .map(([month, sent]) => ({
      ...{ month, sent: sent.length },
      accepted: sent.filter(({ acceptedAt }) => acceptedAt !== null).length,
      delivered: sent.filter(({ deliveredAt }) => deliveredAt !== null).length,
      closedIn30: sent.filter((one) => isClosedIn(30, one)).length,
      closedIn90: sent.filter((one) => isClosedIn(90, one)).length,
      whole30: sent.every(({ sentAt }) => daysBetween(sentAt, now) >= 30),
      whole90: sent.every(({ sentAt }) => daysBetween(sentAt, now) >= 90),
      reasons: FailureReason.options
        .map((reason) => ({ reason, count: sent.filter((one) => one.reason === reason).length }))
        .filter(({ count }) => count > 0),
    }))
    .sort((one, other) => (one.month < other.month ? 1 : -1))
}

function isClosedIn(days: number, { sentAt, closedAt, state }: Counted & { sentAt: Instant }) {
  return state === 'loop-closed' && closedAt !== null && daysBetween(sentAt, closedAt) <= days
}

function daysBetween(from: Instant, to: Instant) {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}

const BEIJING_MS = 8 * 3_600_000

function monthInBeijing(at: Instant) {
  return new Date(Date.parse(at) + BEIJING_MS).toISOString().slice(0, 7)
}
