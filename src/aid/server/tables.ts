import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ApplicationId, ApplicationState, RefusalReason } from '../model/application.ts'
import type { PaperKind } from '../model/dossier.ts'
import type { LineId, LineKind, LineStatus } from '../model/ledger.ts'
import type { FunderId, PayTo, ProgrammeId, ProgrammeKind } from '../model/programme.ts'

type OfCase = { institutionId: InstitutionId; caseId: CaseId }
type OfApplication = OfCase & { applicationId: ApplicationId }
/** PostgreSQL’s bigint arrives as text. */
type Fens = string

export type Tables = {
  'aid.funder': {
    id: FunderId
    name: string
    contact: string
    institutionId: InstitutionId | null
    invented: boolean
    createdAt: Instant
    createdBy: AccountId
  }
  'aid.invitation': { codeHash: Buffer; funderId: FunderId; until: Instant; usedBy: null }
  'aid.programme': {
    id: ProgrammeId
    funderId: FunderId
    kind: ProgrammeKind
    name: string
    terms: unknown
    ended: boolean
    changedAt: Instant
    changedBy: AccountId
    version: number
  }
  'aid.dossier': OfCase & {
    facts: unknown
    papers: unknown
    writtenAt: Instant
    writtenBy: AccountId
    version: number
  }
  'aid.application': OfCase & {
    id: ApplicationId
    number: string
    programmeId: ProgrammeId
    funderId: FunderId
    funderName: string
    programmeName: string
    kind: ProgrammeKind
    lineKind: LineKind
    payTo: PayTo
    ceiling: Fens | null
    decideDays: number | null
    appealDays: number | null
    state: ApplicationState
    asked: Fens
    approved: Fens
    paid: Fens
    statement: string
    reason: RefusalReason | null
    dueOn: Day | null
    wanted: PaperKind[]
    wantedNote: string
    hasAppealed: boolean
    firstDecidedBy: AccountId | null
    decidedBy: AccountId | null
    decidedAt: Instant | null
    submittedAt: Instant | null
    createdAt: Instant
    touchedAt: Instant
    touchedBy: AccountId
    version: number
  }
  'aid.pack': OfApplication & {
    n: number
    content: string
    consentId: string
    sentAt: Instant
    sentBy: AccountId
  }
  'aid.event': OfApplication & {
    id: string
    at: Instant
    byAccount: AccountId
    step: string
    toState: ApplicationState
    note: string
  }
  'aid.payment': OfApplication & {
    id: string
    amount: Fens
    paidOn: Day
    reference: string
    recordedAt: Instant
    byAccount: AccountId
  }
  'aid.ledger': OfCase & {
    id: LineId
    item: string
    kind: LineKind
    source: string
    status: LineStatus
    amount: Fens
    onDay: Day
    recordedAt: Instant
    byAccount: AccountId
    evidence: string
    corrects: LineId | null
  }
}

/** What the database writes by itself besides. */
type Kept = { 'aid.ledger': { seq: string; applicationId: ApplicationId | null } }

export type ApplicationRow = Tables['aid.application']
export type LedgerRow = Tables['aid.ledger'] & Kept['aid.ledger']

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
