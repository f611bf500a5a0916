import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { Domain } from '#casework/model/code-lists.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { ResourceId } from '#resources/model/resource.ts'
import { FailureReason } from './failure.ts'
import { Preflight } from './preflight.ts'

export const ReferralId = z.uuid().brand('ReferralId')
export type ReferralId = z.infer<typeof ReferralId>

/** What we want of the other side; the name of the deed says it. */
export const Intention = z.enum(['take-over', 'assist'])
export type Intention = z.infer<typeof Intention>

export const intentionWords: Record<Intention, Words> = {
  'take-over': { zh: '请对方接手', en: 'They take over' },
  assist: { zh: '请对方协助', en: 'They assist' },
}

export const Urgency = z.enum(['now', 'day', 'routine'])
export type Urgency = z.infer<typeof Urgency>

export const urgencyWords: Record<Urgency, Words> = {
  now: { zh: '马上', en: 'At once' },
  day: { zh: '一天内', en: 'Within a day' },
  routine: { zh: '不急', en: 'Routine' },
}

export const ReferralState = z.enum([
  'prepared',
  'sent',
  'returned',
  'accepted',
  'on-hold',
  'started',
  'delivered',
  'loop-closed',
  'declined',
  'redirected',
  'failed',
  'cancelled',
  'dropped',
])
export type ReferralState = z.infer<typeof ReferralState>

export const referralStateWords: Record<ReferralState, Words> = {
  prepared: { zh: '还没发', en: 'Not sent yet' },
  sent: { zh: '已发出，等回复', en: 'Sent, waiting' },
  returned: { zh: '退回补材料', en: 'Returned for papers' },
  accepted: { zh: '对方已接', en: 'Accepted' },
  'on-hold': { zh: '排队等候', en: 'On a waiting list' },
  started: { zh: '正在办', en: 'Under way' },
  delivered: { zh: '对方说办好了', en: 'Delivered, they say' },
  'loop-closed': { zh: '两边都确认', en: 'Closed on both sides' },
  declined: { zh: '对方不接', en: 'Declined' },
  redirected: { zh: '对方建议转别处', en: 'Redirected' },
  failed: { zh: '没有办成', en: 'Failed' },
  cancelled: { zh: '我们撤回', en: 'Cancelled by us' },
  dropped: { zh: '没有发出', en: 'Never sent' },
}

export const Side = z.enum(['sender', 'receiver'])
export type Side = z.infer<typeof Side>

/** What the rules look at. */
export interface ReferralFacts {
  readonly state: ReferralState
  readonly stateSince: Instant
  readonly urgency: Urgency
  readonly holdUntil: Day | null
  /** How often the client was asked in vain whether it helped. */
  readonly attempts: number
  /** Of one that went wrong: somebody has decided what comes next. */
  readonly settled: boolean
}

export const ReferralEvent = z.object({
  at: Instant,
  side: Side,
  /** Whose account, or how the holder of the link calls himself. */
  who: z.string(),
  step: z.string(),
  reason: FailureReason.nullable(),
  note: z.string(),
})
export type ReferralEvent = z.infer<typeof ReferralEvent>

const shared = {
  id: ReferralId,
  number: z.string(),
  intention: Intention,
  urgency: Urgency,
  toName: z.string(),
  state: ReferralState,
  stateSince: Instant,
  holdUntil: Day.nullable(),
  attempts: z.int(),
  settled: z.boolean(),
  reason: FailureReason.nullable(),
  sentAt: Instant.nullable(),
  version: z.int(),
}

/** As the house that sends sees it. */
export const Referral = z.object({
  ...shared,
  caseId: CaseId,
  toInstitutionId: InstitutionId.nullable(),
  toContact: z.string(),
  resourceId: ResourceId.nullable(),
  need: Domain.nullable(),
  preflight: Preflight,
  previousId: ReferralId.nullable(),
})
export type Referral = z.infer<typeof Referral>

export const ReferralPage = Referral.extend({
  /** The bytes of the package, as text: what the consent screen shows and the receiver gets. */
  packageText: z.string(),
  digest: z.string(),
  events: z.array(ReferralEvent),
  link: z
    .object({ expiresAt: Instant, openedBy: z.string().nullable(), openedAt: Instant.nullable() })
    .nullable(),
})
export type ReferralPage = z.infer<typeof ReferralPage>

/** As the receiver sees it: nothing of the case but the package. */
export const Received = z.object({ ...shared, fromHouse: z.string() })
export type Received = z.infer<typeof Received>

export const ReceivedPage = Received.extend({
  packageText: z.string(),
  digest: z.string(),
  events: z.array(ReferralEvent),
  /** For the watermark: who looks at it, and when. */
  seenBy: z.string(),
  seenAt: Instant,
})
export type ReceivedPage = z.infer<typeof ReceivedPage>
