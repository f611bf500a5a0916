import type { z } from 'zod'
import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { isMinor } from '../model/age.ts'
import { normaliseIdentityNumber } from '../model/chinese-identity-number.ts'
import type * as contract from '../model/contract.ts'
import { maskName } from '../model/mask.ts'
import { normaliseName } from '../model/name.ts'
import type { LikelyDuplicate } from '../model/person.ts'
import { normalisePhone } from '../model/phone.ts'
import { listDuplicatesOfMany, listLikelyDuplicates } from './cards.ts'
import { checkFacts, checkIdentityNumber, checkPhones } from './facts.ts'
import { grantIntake } from './granting.ts'
import { getPerson } from './people.ts'
import { spell } from './spelling.ts'
import * as store from './store.ts'
import { tables } from './tables.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>

/** Lenient: somebody is still typing, and half a number finds nobody. */
export async function findDuplicates(
  tx: Tx,
  actor: Actor,
  given: Given<'findDuplicates'>,
  deps: Deps,
) {
  const number = given.identityNumber && normaliseIdentityNumber(given.identityNumber)
  const people = await listDuplicates(tx, deps, {
    name: normaliseName(given.name),
    birthDate: given.birthDate,
    number,
    phones: given.phones.map(normalisePhone),
  })
  await record(tx, actor, 'people.find-duplicates', { kind: 'search', id: deps.newId() })
  return { people }
}

export async function registerPerson(
  tx: Tx,
  actor: Actor,
  given: Given<'registerPerson'>,
  deps: Deps,
) {
  const facts = checkFacts(given, deps)
  const phones = checkPhones(given.phones)
  const number = given.identityNumber?.trim()
    ? checkIdentityNumber(given.identityNumber, facts, deps)
    : null
  const alike = await listDuplicates(tx, deps, { ...facts, number, phones })
  const unconfirmed = alike.filter(({ id }) => !given.confirmedDifferentFrom.includes(id))
  refuseDuplicates(alike, unconfirmed)

  const id = deps.newId() as PersonId
  const at = { institutionId: actor.institutionId as InstitutionId, personId: id }
  await tables(tx)
    .insertInto('people.person')
    .values({
      ...{ ...facts, id, institutionId: at.institutionId, registeredBy: actor.accountId },
      ...named(facts.name),
      ...sealed(id, number, deps),
    })
    .execute()
    .catch(store.isSameNumber)
  // A child's record is closed at birth: the grant comes before whatever looks at it.
  if (isMinor(facts.birthDate, deps.now())) await grantIntake(tx, actor, at, deps)
  await store.replacePhones(tx, at, phones, deps)
  await store.replaceNameKeys(tx, at, [facts.name, facts.formerName])
  await record(tx, actor, 'people.register', { kind: 'person', id })
  return getPerson(tx, actor, id, deps)
}

export async function amendPerson(tx: Tx, actor: Actor, given: Given<'amendPerson'>, deps: Deps) {
  const { personId: id, version } = given
  await store.lockPerson(tx, actor, id)
  const present = await store.findPerson(tx, actor, id)
  if (!present) throw noSuch('person')
  const facts = checkFacts(given, deps)
  const phones = given.phones && checkPhones(given.phones)
  const typed = given.identityNumber
  const number = typed?.trim() ? checkIdentityNumber(typed, facts, deps) : null
  const at = { institutionId: present.institutionId, personId: id }
  if (present.version !== version) throw new Refusal('version-changed', 412)

  // Who turns out to be a child is a child's record from now on; the corrector keeps sight for a day.
  const becomesMinor =
    !isMinor(present.birthDate, deps.now()) && isMinor(facts.birthDate, deps.now())
  if (becomesMinor) await grantIntake(tx, actor, at, deps)
  await tables(tx)
    .updateTable('people.person')
    .set({
      ...{ ...facts, version: version + 1 },
      ...named(facts.name),
      ...(typed !== undefined && sealed(id, number, deps)),
    })
    .where('id', '=', id)
    .execute()
    .catch(store.isSameNumber)
  if (phones) await store.replacePhones(tx, at, phones, deps)
  await store.replaceNameKeys(tx, at, [facts.name, facts.formerName])
  await record(tx, actor, 'people.amend', { kind: 'person', id })
  return getPerson(tx, actor, id, deps)
}

/** Somebody who may be registered, in the form in which it would be stored. */
export interface Newcomer {
  readonly name: string
  readonly birthDate: Given<'registerPerson'>['birthDate']
  readonly number: string | null
  readonly phones: readonly string[]
}

/**
 * For whole lists of newcomers: who is on record and may be each of them, in the same order. Whoever
 * asks puts the looking on record.
 */
export async function findDuplicatesOfMany(tx: Tx, newcomers: readonly Newcomer[], deps: Deps) {
  return listDuplicatesOfMany(
    tx,
    newcomers.map((newcomer) => toLookFor(newcomer, deps)),
  )
}

async function listDuplicates(tx: Tx, deps: Deps, newcomer: Newcomer) {
  return listLikelyDuplicates(tx, toLookFor(newcomer, deps))
}

function toLookFor({ name, birthDate, number, phones }: Newcomer, { vault }: Deps) {
  return {
    ...{ name, birthDate, sounds: spell(name).sounds },
    identityIndex: number ? vault.blindIndex(number, store.IDENTITY) : null,
    phoneIndexes: phones.map((phone) => vault.blindIndex(phone, store.PHONE)),
  }
}

/** The faults carry the ids of those who are on record, so that a page can show them. */
function refuseDuplicates(alike: LikelyDuplicate[], unconfirmed: LikelyDuplicate[]) {
  const same = alike.filter(({ likeness }) => likeness === 'same-identity-number')
  if (same.length > 0)
    throw new Refusal('same-identity-number', 409, {
      field: 'identityNumber',
      faults: same.map(({ id, name }) => ({ field: 'identityNumber', code: id, message: name })),
    })
  if (unconfirmed.length > 0)
    throw new Refusal('possible-duplicate', 409, {
      field: 'confirmedDifferentFrom',
      faults: unconfirmed.map(({ id, name }) => {
        return { field: 'confirmedDifferentFrom', code: id, message: name }
      }),
    })
}

function named(name: string) {
  return { maskedName: maskName(name), pinyin: spell(name).pinyin }
}

function sealed(id: PersonId, number: string | null, { vault }: Deps) {
  return {
    identitySealed: number === null ? null : vault.seal(number, store.identityOf(id)),
    identityIndex: number === null ? null : vault.blindIndex(number, store.IDENTITY),
  }
}
