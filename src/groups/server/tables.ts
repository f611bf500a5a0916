import type { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { GroupId, GroupState, Phase } from '../model/group.ts'
import type { MeasureMoment, NoteId, Outcome } from '../model/member.ts'
import type { GroupSessionId, Presence, SessionPlan, SessionState } from '../model/session.ts'

type House = { institutionId: InstitutionId }
type OfGroup = House & { groupId: GroupId }
type OfMember = OfGroup & { personId: PersonId }

export type Tables = {
  'groups.programme': House & {
    id: GroupId
    state: GroupState
    phase: Phase
    content: unknown
    leaders: AccountId[]
    evaluation: unknown
    reason: string
    createdAt: Instant
    createdBy: AccountId
    approvedAt: Instant | null
    approvedBy: AccountId | null
    touchedAt: Instant
    version: number
  }
  'groups.session': OfGroup &
    SessionPlan & {
      id: GroupSessionId
      n: number
      state: SessionState
      reason: string
      record: unknown
      minutes: number | null
      recordedAt: Instant | null
      recordedBy: AccountId | null
      version: number
    }
  'groups.member': OfMember & {
    addedAt: Instant
    joinedAt: Instant | null
    agreedBy: PersonId | null
    evidence: unknown
    leftAt: Instant | null
    leftWhy: string
    outcome: Outcome | null
    outcomeNote: string
    version: number
  }
  'groups.attendance': OfMember & {
    sessionId: GroupSessionId
    presence: Presence
    at: Instant
    byAccount: AccountId
  }
  'groups.measure': OfMember & {
    moment: MeasureMoment
    on: Day
    /** numeric comes as text, so that no digit is lost on the way */
    score: string | number
    byAccount: AccountId
  }
  'groups.note': OfMember & {
    id: NoteId
    sessionId: GroupSessionId | null
    at: Instant
    byAccount: AccountId
    shared: string
    hasConfidential: boolean
  }
  'groups.confidentialNote': OfGroup & { noteId: NoteId; text: string }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
