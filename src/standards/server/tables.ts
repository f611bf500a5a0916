import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { AuditId, AuditState, TaskId, TaskState, Verdict } from '../model/audit.ts'
import type { EditionId, EditionState } from '../model/edition.ts'

type House = { institutionId: InstitutionId }
type OfAudit = House & { auditId: AuditId; clause: string }

export type Tables = {
  'standards.edition': {
    id: EditionId
    code: string
    edition: number
    title: string
    source: string
    proposal: boolean
    validFrom: Day
    validUntil: Day | null
    clauses: unknown
    state: EditionState
    draftedBy: AccountId
    draftedAt: Instant
    publishedBy: AccountId | null
    publishedAt: Instant | null
    version: number
  }
  'standards.audit': House & {
    id: AuditId
    editionId: EditionId
    state: AuditState
    summary: string
    openedBy: AccountId
    openedAt: Instant
    finishedBy: AccountId | null
    finishedAt: Instant | null
    version: number
  }
  'standards.answer': OfAudit & {
    verdict: Verdict
    note: string
    byAccount: AccountId
    at: Instant
  }
  'standards.task': OfAudit & {
    id: TaskId
    what: string
    due: Day
    state: TaskState
    result: string
    settledAt: Instant | null
    version: number
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
