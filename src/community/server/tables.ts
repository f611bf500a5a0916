import type { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ActivityId, ActivityKind, ActivityState } from '../model/activity.ts'
import type { EvidenceFile } from '../model/evidence.ts'
import type { FollowUpKind, FollowUpState } from '../model/participant.ts'

type House = { institutionId: InstitutionId }
type OfActivity = House & { activityId: ActivityId }

export type Tables = {
  'community.activity': House & {
    id: ActivityId
    kind: ActivityKind
    state: ActivityState
    plan: unknown
    startsAt: Instant
    organisers: AccountId[]
    heldAt: Instant | null
    summary: unknown
    reason: string
    countedAt: Instant | null
    countedBy: AccountId | null
    createdAt: Instant
    createdBy: AccountId
    version: number
  }
  'community.participant': OfActivity & {
    personId: PersonId
    agreedBy: PersonId
    evidence: unknown
    at: Instant
    byAccount: AccountId
  }
  'community.followUp': OfActivity & {
    id: string
    personId: PersonId
    kind: FollowUpKind
    due: Day
    note: string
    state: FollowUpState
    result: string
    createdAt: Instant
    version: number
  }
  'community.evidence': OfActivity & EvidenceFile & { digest: string; byAccount: AccountId }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
