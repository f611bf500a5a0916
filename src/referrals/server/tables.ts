import type { CaseId } from '#casework/model/case.ts'
import type { Domain } from '#casework/model/code-lists.ts'
import type { ConsentId } from '#people/model/consent.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Answer } from '#resources/model/eligibility.ts'
import type { ResourceId } from '#resources/model/resource.ts'
import type { FailureReason } from '../model/failure.ts'
import type { Intention, ReferralId, ReferralState, Side, Urgency } from '../model/referral.ts'

type OfCase = { institutionId: InstitutionId; caseId: CaseId }

export type Tables = {
  'referrals.referral': OfCase & {
    id: ReferralId
    number: string
    resourceId: ResourceId | null
    previousId: ReferralId | null
    toName: string
    toContact: string
    toInstitutionId: InstitutionId | null
    intention: Intention
    urgency: Urgency
    need: Domain | null
    facts: unknown
    preflight: unknown
    package: Buffer
    digest: string
    dataClasses: string[]
    consentId: ConsentId | null
    state: ReferralState
    stateSince: Instant
    holdUntil: Day | null
    attempts: number
    settled: boolean
    reason: FailureReason | null
    createdAt: Instant
    createdBy: AccountId
    sentAt: Instant | null
    acceptedAt: Instant | null
    deliveredAt: Instant | null
    closedAt: Instant | null
    version: number
  }
  'referrals.event': OfCase & {
    id: string
    referralId: ReferralId
    at: Instant
    side: Side
    who: string
    step: string
    reason: FailureReason | null
    note: string
  }
  'referrals.link': OfCase & {
    id: string
    referralId: ReferralId
    secretHash: Buffer
    keyHash: Buffer | null
    openedBy: string | null
    openedAt: Instant | null
    expiresAt: Instant
    revokedAt: Instant | null
    createdAt: Instant
  }
  'referrals.preflight': OfCase & {
    id: string
    resourceId: ResourceId
    answer: Answer
    at: Instant
  }
}

export type ReferralRow = Tables['referrals.referral']

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
