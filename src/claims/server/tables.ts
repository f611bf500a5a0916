import type { ColumnType, Generated, Selectable } from 'kysely'
import type { InsuredId } from '#enrolment/model/insured.ts'
import type { LiabilityId } from '#insurance/model/product.ts'
import type { AccountId, Actor } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ByLiability } from '../model/adjudicate.ts'
import type { ClaimId, ClaimState, Origin, Outcome } from '../model/claim.ts'
import type { ClockKind } from '../model/claim-clock.ts'
import type { Verdict } from '../model/claim-page.ts'
import type { FindingKind, FindingState } from '../model/finding.ts'
import type { PaperId, PaperKind } from '../model/paper.ts'
import type { PaymentId, PaymentState } from '../model/payment.ts'
import type { DecisionCode } from '../model/reasons.ts'
import type { Bill, ReceiptId } from '../model/receipt.ts'

/** PostgreSQL's bigint arrives as text. */
type Big = ColumnType<string, number, number>
type BigOrNone = ColumnType<string | null, number | null, number | null>
type Json<Value> = ColumnType<Value, string, string>
type OfClaim = { insuredId: InsuredId; claimId: ClaimId }

export type Tables = {
  'claims.calendar': {
    year: number
    version: number
    off: Json<{ from: Day; to: Day }[]>
    onWeekends: Json<Day[]>
    noticeNumber: string
    noticeDay: Day
    reason: string
    enteredBy: AccountId
    enteredName: string
    enteredAt: Instant
    decision: ColumnType<'confirmed' | 'declined' | null, never, 'confirmed' | 'declined'>
    decidedBy: ColumnType<AccountId | null, never, AccountId>
    decidedName: ColumnType<string | null, never, string>
    decidedAt: ColumnType<Instant | null, never, Instant>
    decidedNote: ColumnType<string, never, string>
  }
  'claims.claim': {
    insuredId: InsuredId
    id: ClaimId
    number: string
    name: string
    year: number
    origin: Origin
    state: ClaimState
    what: string
    payee: string
    account: Buffer
    accountTail: string
    accountPrint: Buffer
    reportedAt: Instant
    reportedBy: AccountId
    dueKind: ClockKind | null
    dueOn: Day | null
    asked: Generated<PaperKind[]>
    askedNote: Generated<string>
    reviewedBy: AccountId | null
    proposed: BigOrNone
    proposedOn: number | null
    decidedBy: AccountId | null
    decidedAt: Instant | null
    outcome: Outcome | null
    code: DecisionCode | null
    sentence: Generated<string>
    amount: ColumnType<string, number | undefined, number>
    adjudication: number | null
    againBy: AccountId | null
    appealText: Generated<string>
    hasAppealed: Generated<boolean>
    appealUntil: Day | null
    version: Generated<number>
  }
  'claims.invoice': { print: Buffer; insuredId: InsuredId; claimId: ClaimId; takenAt: Instant }
  'claims.receipt': OfClaim & {
    id: ReceiptId
    year: number
    place: string
    fromDay: Day
    toDay: Day
    invoice: Buffer
    invoiceTail: string
    invoicePrint: Buffer
    held: Buffer | null
    bill: Json<Bill>
    verdict: Verdict | null
    verdictNote: Generated<string>
    verdictBy: AccountId | null
    settled: Generated<boolean>
    removedAt: Instant | null
    addedAt: Instant
  }
  'claims.paper': OfClaim & {
    id: PaperId
    kind: PaperKind
    fileName: string
    mediaType: string
    size: number
    digest: string
    print: Buffer
    at: Instant
    byAccount: AccountId
  }
  'claims.event': OfClaim & {
    id: string
    at: Instant
    byAccount: AccountId
    byRole: Actor['role']
    move: string
    fromState: ClaimState | null
    toState: ClaimState
    reason: string | null
    note: string
    internal: boolean
  }
  'claims.finding': OfClaim & {
    id: string
    kind: FindingKind
    receiptId: ReceiptId | null
    otherClaimId: ClaimId | null
    evidenceZh: string
    evidenceEn: string
    state: FindingState
    note: Generated<string>
    judgedBy: AccountId | null
    foundAt: Instant
  }
  'claims.adjudication': OfClaim & {
    year: number
    n: number
    at: Instant
    byAccount: AccountId
    productVersion: string
    facts: string
    trace: string
    owed: Big
    byLiability: Json<ByLiability>
  }
  'claims.year': {
    insuredId: InsuredId
    year: number
    n: number | null
    owed: Big
    sending: Big
    paid: Big
    ceiling: Big
  }
  'claims.payment': OfClaim & {
    id: PaymentId
    year: number
    liability: LiabilityId
    n: number
    amount: Big
    key: Buffer
    state: PaymentState
    bankRef: string | null
    reason: Generated<string>
    createdAt: Instant
    settledAt: Instant | null
  }
}

export type ClaimRow = Selectable<Tables['claims.claim']>
export type ReceiptRow = Selectable<Tables['claims.receipt']>
export type PaperRow = Selectable<Tables['claims.paper']>
export type FindingRow = Selectable<Tables['claims.finding']>
export type PaymentRow = Selectable<Tables['claims.payment']>
export type CalendarRow = Selectable<Tables['claims.calendar']>
export type AdjudicationRow = Selectable<Tables['claims.adjudication']>

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
