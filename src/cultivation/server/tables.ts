import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { BatchId, DocumentMark, FoundationId } from '../model/batch.ts'
import type { PaymentId, PaymentKind } from '../model/money.ts'
import type { Field, ProjectId, ProjectState } from '../model/project.ts'
import type { MilestoneId } from '../model/project-file.ts'

/** PostgreSQL’s bigint arrives as text. */
type Fens = string
type OfProject = { projectId: ProjectId; institutionId: InstitutionId }

export type Tables = {
  'cultivation.foundation': {
    id: FoundationId
    name: string
    contact: string
    invented: boolean
    createdAt: Instant
    createdBy: AccountId
  }
  'cultivation.foundationAccount': {
    accountId: AccountId
    foundationId: FoundationId
    since: Instant
    setBy: AccountId
  }
  'cultivation.reviewer': {
    accountId: AccountId
    institutionId: InstitutionId | null
    isActive: boolean
    setAt: Instant
    setBy: AccountId
  }
  'cultivation.batch': {
    id: BatchId
    n: number
    year: number
    title: string
    callText: string
    callMark: DocumentMark
    callSource: string
    opensOn: Day
    closesOn: Day
    budget: Fens
    mostPerProject: Fens | null
    numberPattern: string
    criteria: unknown
    reviewersNeeded: number
    openedAt: Instant | null
    lastNumber: number
    changedAt: Instant
    changedBy: AccountId
    version: number
  }
  'cultivation.batchFoundation': { batchId: BatchId; foundationId: FoundationId }
  'cultivation.project': {
    id: ProjectId
    batchId: BatchId
    institutionId: InstitutionId
    institutionName: string
    districtCode: string
    number: string | null
    theme: string
    field: Field
    goals: string
    budgetLines: unknown
    plannedMilestones: unknown
    asked: Fens
    awarded: Fens
    foundationId: FoundationId | null
    state: ProjectState
    leadName: string
    midtermReport: string
    finalReport: string
    replicable: boolean | null
    replicableReason: string | null
    replicableBy: AccountId | null
    replicableAt: Instant | null
    firstEver: boolean | null
    firstEverReason: string | null
    firstEverBy: AccountId | null
    firstEverAt: Instant | null
    appliedAt: Instant | null
    awardedAt: Instant | null
    endedAt: Instant | null
    createdAt: Instant
    touchedAt: Instant
    touchedBy: AccountId
    version: number
  }
  'cultivation.milestone': OfProject & {
    id: MilestoneId
    n: number
    title: string
    dueOn: Day
    doneOn: Day | null
    evidence: string
    document: string
    toldAt: Instant | null
    toldBy: AccountId | null
  }
  'cultivation.review': OfProject & {
    reviewerId: AccountId
    namedAt: Instant
    namedBy: AccountId
    scores: unknown
    comment: string
    scoredAt: Instant | null
    version: number
  }
  'cultivation.payment': OfProject & {
    id: PaymentId
    foundationId: FoundationId
    kind: PaymentKind
    amount: Fens
    onDay: Day
    purpose: string
    evidence: string
    recordedAt: Instant
    byAccount: AccountId
    takenBackAt: Instant | null
    takenBackBy: AccountId | null
  }
  'cultivation.event': OfProject & {
    id: string
    at: Instant
    byAccount: AccountId
    step: string
    toState: ProjectState
    note: string
  }
}

export type BatchRow = Tables['cultivation.batch']
export type ProjectRow = Tables['cultivation.project']

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
