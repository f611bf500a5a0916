import { sql } from 'kysely'
import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { nameKeys } from '../model/name-search.ts'
import { spell } from './spelling.ts'
import { tables } from './tables.ts'

/** What the fingerprint of a number is made for: the same number elsewhere gives another one. */
export const IDENTITY = 'people.identity-number'
export const PHONE = 'people.phone'

/** Binds a sealed number to its row. */
export const identityOf = (id: PersonId) => `people.person.identity/${id}`
export const contactOf = (id: string) => `people.contact/${id}`

/**
 * Every question about people begins here: those of the own house. Which of them are minors whose
 * record is closed, the wall in the database knows.
 */
export function visiblePeople(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('people.person as person')
    .where('person.institutionId', '=', institutionId as InstitutionId)
}

export async function findPerson(tx: Tx, actor: Actor, id: PersonId) {
  return visiblePeople(tx, actor).selectAll().where('id', '=', id).executeTakeFirst()
}

/** Waits for its turn at the record. */
export async function lockPerson(tx: Tx, actor: Actor, id: PersonId) {
  return visiblePeople(tx, actor).select('id').where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function listPhones(tx: Tx, personId: PersonId, { vault }: Deps) {
  const contacts = await tables(tx)
    .selectFrom('people.contact')
    .select(['id', 'sealed'])
    .where('personId', '=', personId)
    .orderBy('place')
    .execute()
  return contacts.map(({ id, sealed }) => vault.open(sealed, contactOf(id)))
}

interface Hanging {
  readonly institutionId: InstitutionId
  readonly personId: PersonId
}

export async function replacePhones(
  tx: Tx,
  at: Hanging,
  phones: readonly string[],
  { vault, newId }: Deps,
) {
  await tables(tx).deleteFrom('people.contact').where('personId', '=', at.personId).execute()
  if (phones.length === 0) return
  const contacts = phones.map((phone, place) => {
    const id = newId()
    const phoneIndex = vault.blindIndex(phone, PHONE)
    return { ...at, id, place, sealed: vault.seal(phone, contactOf(id)), phoneIndex }
  })
  await tables(tx).insertInto('people.contact').values(contacts).execute()
}

/** Files a person under the present and the former name. */
export async function replaceNameKeys(tx: Tx, at: Hanging, names: readonly (string | null)[]) {
  await tables(tx).deleteFrom('people.nameKey').where('personId', '=', at.personId).execute()
  const keys = names.flatMap((name) => (name ? nameKeys(name, spell(name).readings) : []))
  await tables(tx)
    .insertInto('people.nameKey')
    .values([...new Set(keys)].map((key) => ({ ...at, key })))
    .execute()
}

/** Until when the asker may see the record; undefined where no grant is needed or it has no end. */
export async function findGrantEnd(tx: Tx, { accountId }: Actor, personId: PersonId, deps: Deps) {
  const grants = await tables(tx)
    .selectFrom('people.accessGrant')
    .select('endsAt')
    .where('personId', '=', personId)
    .where('accountId', '=', accountId)
    .execute()
  const live = grants.map(({ endsAt }) => endsAt).filter((end) => end === null || end > deps.now())
  return live.includes(null) ? undefined : live.sort().at(-1)
}

/** For `catch`: two registered the same person at the same moment. */
export function isSameNumber(error: unknown): never {
  const { constraint } = error as { constraint?: string }
  if (constraint !== 'person_institution_id_identity_index_key') throw error
  throw new Refusal('same-identity-number', 409, { field: 'identityNumber' })
}

/** A reading transaction may be lost when power fails; after this, not one that tells something in clear. */
export async function keepAtOnce(tx: Tx) {
  await sql`set local synchronous_commit = on`.execute(tx)
}
