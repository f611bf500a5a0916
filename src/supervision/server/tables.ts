import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { GrantId } from '../model/contract-cases.ts'
import type { RelationId, RelationKind } from '../model/relation.ts'
import type {
  ActionId,
  SessionId,
  SessionMode,
  SessionState,
  Side,
  Topic,
} from '../model/session.ts'
import type { SupervisorId } from '../model/supervisor.ts'

type House = { institutionId: InstitutionId }

export type Tables = {
  'supervision.supervisor': {
    id: SupervisorId
    accountId: AccountId | null
    name: string
    title: string
    affiliation: string
    strengths: string
    since: Day
    until: Day | null
    enteredAt: Instant
    enteredBy: AccountId | null
    version: number
  }
  'supervision.invitation': {
    codeHash: Buffer
    supervisorId: SupervisorId
    until: Instant
    usedBy: AccountId | null
  }
  'supervision.absence': {
    id: string
    supervisorId: SupervisorId
    fromDay: Day
    toDay: Day
    recordedAt: Instant
    byAccount: AccountId
  }
  'supervision.relation': House & {
    id: RelationId
    supervisorId: SupervisorId
    superviseeId: AccountId | null
    workerId: string | null
    superviseeName: string
    kind: RelationKind
    fromDay: Day
    toDay: Day | null
    deputyId: SupervisorId | null
    createdAt: Instant
    createdBy: AccountId | null
    version: number
  }
  'supervision.session': House & {
    id: SessionId
    relationId: RelationId
    supervisorId: SupervisorId
    state: SessionState
    startsAt: Instant
    minutes: number
    mode: SessionMode
    topics: Topic[]
    heldBy: SupervisorId | null
    heldAt: Instant | null
    supervisorAgreedAt: Instant | null
    superviseeAgreedAt: Instant | null
    createdAt: Instant
    createdBy: AccountId | null
    version: number
  }
  'supervision.note': House & {
    sessionId: SessionId
    relationId: RelationId
    agenda: string
    points: string
    feeling: string
    reason: string
  }
  'supervision.action': House & {
    id: ActionId
    relationId: RelationId
    sessionId: SessionId
    text: string
    owner: Side
    due: Day
    doneAt: Instant | null
    result: string
    version: number
  }
  'supervision.grant': House & {
    id: GrantId
    sessionId: SessionId
    relationId: RelationId
    caseId: CaseId
    ownerId: AccountId
    named: boolean
    reason: string
    days: number
    offeredAt: Instant
    until: Instant
    withdrawnAt: Instant | null
    version: number
  }
  'supervision.page': House & { grantId: GrantId; caseId: CaseId; content: string }
  'supervision.reading': House & {
    id: string
    grantId: GrantId
    at: Instant
    byAccount: AccountId
    byName: string
    asDeputy: boolean
  }
}

export type RelationRow = Tables['supervision.relation']
export type SessionRow = Tables['supervision.session']
export type GrantRow = Tables['supervision.grant']

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
