import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import { DEMO_REGION, identityCheckDigit } from '../model/chinese-identity-number.ts'
import type * as contract from '../model/contract.ts'
import { registerPerson } from './registering.ts'

export type Registration = z.input<typeof contract.registerPerson.input>

/** What a worker types in. Without more words: 张小明, a man of 1980. */
export function aRegistration(given: Partial<Registration> = {}): Registration {
  return {
    name: '张小明',
    formerName: null,
    sex: 'male',
    birthDate: '1980-05-01',
    birthPrecision: 'day',
    declaredAdult: false,
    phones: [],
    languages: [],
    accessNeeds: [],
    deceasedOn: null,
    identityNumber: null,
    confirmedDifferentFrom: [],
    ...given,
  }
}

/** Somebody on record at the house of the actor, who sees a child's record as its registrar does. */
export async function aPatient(
  db: Db,
  actor: Actor,
  given: Partial<Registration> = {},
  deps: Deps = testDeps({ demo: true }),
) {
  const { birthDate, deceasedOn, ...rest } = aRegistration(given)
  const facts = {
    ...rest,
    birthDate: birthDate === null ? null : Day.parse(birthDate),
    deceasedOn: deceasedOn === null ? null : Day.parse(deceasedOn),
  }
  return as(db, actor, (tx) => registerPerson(tx, actor, facts as never, deps))
}

/** A child of seven or so, for years to come a minor by any clock. */
export async function aChild(db: Db, actor: Actor, given: Partial<Registration> = {}, deps?: Deps) {
  const child = { name: '李朵朵', sex: 'female', birthDate: '2019-06-01' } as const
  return aPatient(db, actor, { ...child, ...given }, deps)
}

/** A valid number that nobody can have. */
export function anIdentityNumber(birthDate = '1980-05-01', sequence = 11) {
  const body = DEMO_REGION + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0')
  return body + identityCheckDigit(body)
}
