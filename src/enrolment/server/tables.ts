import type { Generated } from 'kysely'
import type { HealthClass, LiabilityId } from '#insurance/model/product.ts'
import type { AccountId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ImportId } from '../model/contract-import.ts'
import type { RowFault } from '../model/import-row.ts'
import type { Eligibility, InsuredId, RelationKind } from '../model/insured.ts'
import type { PolicyId, StoredState } from '../model/policy.ts'
import type { IdentityPaper, TieId, TieState } from '../model/tie.ts'

type Whose = { insuredId: InsuredId }

export type Tables = {
  'enrolment.insured': Whose & {
    name: string
    identity: Buffer
    birthDate: Day
    districtCode: string | null
    phone: Buffer | null
    accountId: AccountId | null
    createdBy: AccountId
    createdAt: Instant
    version: Generated<number>
  }
  'enrolment.relation': Whose & {
    payerId: InsuredId
    kind: RelationKind
    name: string
    payerName: string
    isGuardian: boolean
    declaredAt: Instant
    confirmedAt: Instant | null
    confirmedBy: AccountId | null
    endedAt: Instant | null
    version: Generated<number>
  }
  'enrolment.policy': Whose & {
    id: PolicyId
    year: number
    state: StoredState
    payerId: InsuredId | null
    payerAccount: AccountId | null
    route: Eligibility
    coverFrom: Day
    coverTo: Day
    /** PostgreSQL's bigint arrives as text. */
    premium: string
    healthClass: HealthClass
    evidence: string
    evidenceState: 'declared' | 'accepted' | 'refused'
    evidenceBy: AccountId | null
    evidenceReason: string | null
    consentBy: string | null
    consentKeptAt: string | null
    consentedAt: Instant | null
    method: 'personal-account' | 'cash' | 'import' | null
    payingAt: Instant | null
    insuredAt: Instant | null
    refundedAt: Instant | null
    refundReason: string | null
    /** Cover has begun, and the quiet years before it were decided. */
    isDecided: Generated<boolean>
    createdAt: Instant
    version: Generated<number>
  }
  'enrolment.healthFact': Whose & {
    id: string
    year: number
    healthClass: HealthClass
    evidence: string
    at: Instant
    byAccount: AccountId
  }
  'enrolment.quietFact': Whose & {
    id: string
    year: number
    quietYears: number
    reason: 'start-of-cover' | 'late-claim'
    at: Instant
  }
  'enrolment.paidYear': Whose & { year: number; liability: LiabilityId; at: Instant }
  'enrolment.balanceAnswer': Whose & {
    id: string
    askedAt: Instant
    balance: string | null
    answeredAt: Instant | null
    answeredBy: AccountId | null
  }
  'enrolment.tie': Whose & {
    id: TieId
    accountId: AccountId
    accountName: string
    code: string
    askedAt: Instant
    state: TieState
    paper: IdentityPaper | null
    seenOn: Day | null
    decidedBy: AccountId | null
    decidedByName: string | null
    decidedAt: Instant | null
    undoneBy: AccountId | null
    undoneByName: string | null
    undoneAt: Instant | null
    reason: string | null
    version: Generated<number>
  }
  'enrolment.import': {
    accountId: AccountId
    id: ImportId
    fileName: string
    state: 'checking' | 'ready' | 'writing' | 'done'
    total: number
    checked: Generated<number>
    written: Generated<number>
    fine: Generated<number>
    known: Generated<number>
    faulty: Generated<number>
    imported: Generated<number>
    at: Instant
  }
  'enrolment.importChunk': Imported & { n: number; sealed: Buffer; isChecked: Generated<boolean> }
  'enrolment.importFault': Imported & { line: number; faults: RowFault[] }
}

type Imported = { accountId: AccountId; importId: ImportId }

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
