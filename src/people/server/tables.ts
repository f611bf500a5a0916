import type { Generated } from 'kysely'
import type { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { AccessPurpose, AccessRequestId, GrantKind } from '../model/access.ts'
import type { BirthPrecision } from '../model/age.ts'
import type { ConsentId, DataClass, Evidence, Purpose, Recipient } from '../model/consent.ts'
import type { AccessNeed, Sex } from '../model/person.ts'
import type { TieId, TieKind } from '../model/tie.ts'

export interface PersonRow {
  id: PersonId
  institutionId: InstitutionId
  name: string
  formerName: string | null
  maskedName: string
  pinyin: string
  sex: Sex
  birthDate: Day | null
  birthPrecision: BirthPrecision
  declaredAdult: boolean
  languages: string[]
  accessNeeds: AccessNeed[]
  deceasedOn: Day | null
  /** Since when the record is only kept and not used. */
  restrictedSince: Generated<Instant | null>
  identitySealed: Buffer | null
  identityIndex: Buffer | null
  registeredBy: AccountId
  registeredAt: Generated<Instant>
  version: Generated<number>
}

interface Hanging {
  institutionId: InstitutionId
  personId: PersonId
}

export type Tables = {
  'people.person': PersonRow
  'people.nameKey': Hanging & { key: string }
  'people.contact': Hanging & { id: string; place: number; sealed: Buffer; phoneIndex: Buffer }
  'people.accessGrant': Hanging & {
    id: string
    accountId: AccountId
    kind: GrantKind
    grantedBy: AccountId
    startsAt: Generated<Instant>
    endsAt: Instant | null
  }
  'people.tie': Hanging & {
    id: TieId
    otherId: PersonId
    kind: TieKind
    guardian: boolean
    livesWith: boolean
    startedOn: Day
    endedOn: Generated<Day | null>
    version: Generated<number>
  }
  'people.consent': Hanging & {
    id: ConsentId
    givenBy: PersonId
    purpose: Purpose
    recipients: Recipient[]
    dataClasses: DataClass[]
    startsAt: Instant
    endsAt: Instant | null
    separate: boolean
    evidence: Evidence
    notice: string
    recordedBy: AccountId
    withdrawnAt: Generated<Instant | null>
    withdrawnBy: Generated<AccountId | null>
    version: Generated<number>
  }
  'people.accessRequest': Hanging & {
    id: AccessRequestId
    askedBy: AccountId
    askedByName: string
    purpose: AccessPurpose
    reason: string
    days: number
    askedAt: Instant
    state: Generated<'pending' | 'approved' | 'refused'>
    decidedBy: Generated<AccountId | null>
    decidedByName: Generated<string | null>
    decidedAt: Generated<Instant | null>
    decisionReason: Generated<string | null>
    version: Generated<number>
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
