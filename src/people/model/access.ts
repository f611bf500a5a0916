import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { addMinutes, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { PersonCard } from './person.ts'

/**
 * Staff see a minor's record only under a grant: 未成年人网络保护条例 art. 36 (approval by the person in
 * charge or a manager he authorises, least authorisation, on record). A grant comes from being on the
 * care team, from an approved request, or, for a day, from having registered the child.
 */
export const GrantKind = z.enum(['intake', 'care-team', 'approved'])
export type GrantKind = z.infer<typeof GrantKind>

/** Who registers a child sees it for a day; the lead then decides. Length is ours. */
export const INTAKE_HOURS = 24

/** A request that nobody decides on lapses. Length is ours. */
export const REQUEST_LAPSES_AFTER_DAYS = 7

/** The longest time one approval gives. Length is ours. */
export const LONGEST_GRANT_DAYS = 30

export const AccessRequestId = z.uuid().brand('AccessRequestId')
export type AccessRequestId = z.infer<typeof AccessRequestId>

export const AccessPurpose = z.enum([
  'intake',
  'service',
  'supervision',
  'complaint',
  'rights-request',
  'emergency',
  'quality-check',
])
export type AccessPurpose = z.infer<typeof AccessPurpose>

export const AccessState = z.enum(['pending', 'approved', 'refused', 'lapsed'])
export type AccessState = z.infer<typeof AccessState>

/** Somebody's wish to see a minor's record, and what became of it. */
export const AccessRequest = z.object({
  id: AccessRequestId,
  person: PersonCard,
  askedBy: z.object({ accountId: AccountId, name: z.string() }),
  purpose: AccessPurpose,
  reason: z.string(),
  days: z.int(),
  askedAt: Instant,
  state: AccessState,
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
  version: z.int(),
})
export type AccessRequest = z.infer<typeof AccessRequest>

export const DecisionObstacle = z.enum(['own-request', 'request-decided', 'request-lapsed'])
export type DecisionObstacle = z.infer<typeof DecisionObstacle>

export const decisionWords: Record<DecisionObstacle, Words> = {
  'own-request': {
    zh: '不能审批自己的申请，请由另一位负责人审批。',
    en: 'Nobody approves an own request. Another head has to decide.',
  },
  'request-decided': {
    zh: '这份申请已有结果，请刷新列表查看。',
    en: 'This request has been decided already. Reload the list.',
  },
  'request-lapsed': {
    zh: '这份申请已超过 7 天未处理而失效，请申请人重新提出。',
    en: 'This request has lapsed after 7 days. It has to be made again.',
  },
}

type Pending = Pick<AccessRequest, 'state' | 'askedAt'> & {
  readonly askedBy: { readonly accountId: AccountId }
}

/** What keeps somebody from deciding on a request. Both ends ask this function. */
export function findDecisionObstacle(
  request: Pending,
  decider: AccountId,
  at: Instant,
): DecisionObstacle | undefined {
  if (request.askedBy.accountId === decider) return 'own-request'
  const state = stateAt(request, at)
  if (state === 'lapsed') return 'request-lapsed'
  if (state !== 'pending') return 'request-decided'
}

/** A pending request lapses by itself. */
export function stateAt({ state, askedAt }: Pick<AccessRequest, 'state' | 'askedAt'>, at: Instant) {
  const lapses = addMinutes(askedAt, REQUEST_LAPSES_AFTER_DAYS * 24 * 60)
  return state === 'pending' && lapses <= at ? 'lapsed' : state
}
