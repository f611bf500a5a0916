import type { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Case, CaseId, Goal } from '../model/case.ts'
import type { Closure } from '../model/closure.ts'
import type { ContactId, ContactNote } from '../model/contact.ts'
import type { HelpRequest, HelpRequestId } from '../model/help-request.ts'
import type { HoldReason } from '../model/hold.ts'

type House = { institutionId: InstitutionId }
type OfCase = House & { caseId: CaseId }
type Done = { at: Instant; byAccount: AccountId }

export type Tables = {
  'casework.poster': House & {
    id: string
    token: string
    ward: string
    active: boolean
    createdBy: AccountId
    createdAt: Instant
  }
  'casework.duty': House & { accountId: AccountId; deputyId: AccountId; version: number }
  'casework.helpRequest': Omit<HelpRequest, 'reachAt'> & {
    posterId: string | null
    reachAt: Buffer | null
    settledAt: Instant | null
  }
  'casework.caseNumber': House & { year: number; last: number }
  'casework.case': Omit<Case, 'needs'> & {
    requestId: HelpRequestId | null
    clientId: PersonId
    needs: unknown
    touchedAt: Instant
  }
  'casework.teamMember': OfCase & { accountId: AccountId; since: Instant; until: Instant | null }
  'casework.interval': OfCase & {
    n: number
    openedAt: Instant
    closedAt: Instant | null
    closure: Closure | null
  }
  'casework.pause': OfCase & {
    n: number
    fromAt: Instant
    untilAt: Instant | null
    plannedUntil: Day | null
  }
  'casework.caseEvent': OfCase &
    Done & { id: string; deed: string; note: string; ref: string | null }
  'casework.hold': OfCase & {
    reason: HoldReason
    ref: string
    since: Instant
    until: Instant | null
  }
  'casework.goal': OfCase & Goal & { createdAt: Instant }
  'casework.contact': OfCase &
    Done &
    Omit<ContactNote, 'confidential'> & {
      id: ContactId
      recordedAt: Instant
      hasConfidential: boolean
      late: boolean
    }
  'casework.confidentialNote': OfCase & { contactId: ContactId; text: string }
  'casework.amendment': OfCase &
    Done & { id: string; contactId: ContactId; reason: string; text: string }
  'casework.followUp': OfCase & {
    id: string
    due: Day
    doneAt: Instant | null
    doneBy: AccountId | null
    result: string
    cancelledAt: Instant | null
    cancelledBy: AccountId | null
    cancelledWhy: string
    version: number
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
