import type { HealthClass } from '#insurance/model/product.ts'
import { readIdentityNumber } from '#people/model/chinese-identity-number.ts'
import { anIdentityNumber } from '#people/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { anActor, as, testDeps } from '#platform/server/testing.ts'
import type { Eligibility, InsuredId, RelationKind } from '../model/insured.ts'
import type { PolicyId } from '../model/policy.ts'
import { addHealthFact, addQuietFact } from './facts.store.ts'
import { insuredIdOf, sealIdentity, sealPhone } from './identity.ts'
import { addInsured, addRelation } from './insured.store.ts'
import { addPolicy } from './policies.store.ts'

const nowhere = { personId: null, institutionId: null, districtCode: null, departmentId: null }
const LONG_AGO = '2025-12-02T02:00:00.000Z' as Instant
let sequence = 100

export function aClerk(given: Partial<Actor> = {}): Actor {
  return anActor({ ...nowhere, role: 'insurance-clerk', name: '经办员', ...given })
}

export function aReviewer(given: Partial<Actor> = {}): Actor {
  return anActor({ ...nowhere, role: 'insurance-reviewer', name: '复核员', ...given })
}

/** Somebody who signs in as an insured person; `anInsured` makes the person. */
export function anInsuredAccount(given: Partial<Actor> = {}): Actor {
  return anActor({ ...nowhere, role: 'insured', name: '骆清和', ...given })
}

interface Given {
  readonly name?: string
  /** A number that nobody can have. */
  readonly identityNumber?: string
  readonly districtCode?: string
  readonly phone?: string
  /** Whose sign-in it is; left out: nobody's. */
  readonly account?: Actor
  /** Who pays for the person and may see it. */
  readonly payer?: { readonly insuredId: InsuredId; readonly as: RelationKind }
}

/** An insured person on record. Without more words: 骆清和, born 1980, without a sign-in. */
export async function anInsured(db: Db, given: Given = {}) {
  const { name = '骆清和', districtCode = '110105', phone = '13700001234', account, payer } = given
  const { identityNumber = anIdentityNumber('1980-05-01', sequence++) } = given
  const deps = testDeps()
  const insuredId = insuredIdOf(identityNumber, deps)
  const clerk = aClerk()
  const { birthDate } = readIdentityNumber(identityNumber)
  await as(db, clerk, async (tx) => {
    await addInsured(tx, {
      ...{ insuredId, name, birthDate, districtCode, accountId: account?.accountId ?? null },
      identity: sealIdentity(deps, insuredId, identityNumber),
      phone: sealPhone(deps, insuredId, phone),
      ...{ createdBy: clerk.accountId, createdAt: LONG_AGO },
    })
    if (payer)
      await addRelation(tx, {
        ...{ insuredId, payerId: payer.insuredId, kind: payer.as, name, payerName: '骆清和' },
        ...{ isGuardian: payer.as === 'child', declaredAt: LONG_AGO, endedAt: null },
        ...{ confirmedAt: LONG_AGO, confirmedBy: clerk.accountId },
      })
  })
  return { insuredId, name, identityNumber, birthDate }
}

interface GivenPolicy {
  readonly year?: number
  readonly route?: Eligibility
  readonly healthClass?: HealthClass
  /** Decided when cover began; left out: not yet. */
  readonly quietYears?: number
}

/** Paid for, for 2026, by an employee in health, unless told otherwise. */
export async function aPolicy(db: Db, insuredId: InsuredId, given: GivenPolicy = {}) {
  const { year = 2026, route = 'employee', healthClass = 'healthy', quietYears } = given
  const id = newId() as PolicyId
  const clerk = aClerk()
  const fact = { insuredId, year, at: LONG_AGO }
  await as(db, clerk, async (tx) => {
    await addPolicy(tx, {
      ...{ insuredId, id, year, route, healthClass, state: 'insured', premium: '19500' },
      ...{ payerId: insuredId, payerAccount: null, createdAt: LONG_AGO },
      ...{ coverFrom: `${year}-01-01` as Day, coverTo: `${year}-12-31` as Day },
      ...{ evidence: 'bureau-record', evidenceState: 'accepted', evidenceBy: clerk.accountId },
      ...{ evidenceReason: null, consentBy: 'self', consentKeptAt: null, consentedAt: LONG_AGO },
      ...{ method: 'cash', payingAt: LONG_AGO, insuredAt: LONG_AGO },
      ...{ refundedAt: null, refundReason: null },
    })
    const byAccount = clerk.accountId
    await addHealthFact(tx, { ...fact, id: newId(), healthClass, byAccount, evidence: 'declared' })
    if (quietYears !== undefined)
      await addQuietFact(tx, { ...fact, id: newId(), quietYears, reason: 'start-of-cover' })
  })
  return { id, insuredId, year }
}
