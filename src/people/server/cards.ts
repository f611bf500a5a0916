import { sql } from 'kysely'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { LikelyDuplicate, PersonCard } from '../model/person.ts'

/** The cards of people of the own house, closed ones with the masked name; unknown ids are left out. */
export async function getPersonCards(tx: Tx, _: Actor, ids: readonly PersonId[]) {
  return listCards(tx, ids)
}

export async function listCards(tx: Tx, ids: readonly PersonId[]) {
  const { rows } = await sql<PersonCard>`select * from people.cards(${[...ids]}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((card) => [card.id, card]))
}

export async function findCard(tx: Tx, id: PersonId): Promise<PersonCard | undefined> {
  return (await listCards(tx, [id])).get(id)
}

export async function findByName(tx: Tx, prefixes: readonly string[], most: number) {
  const { rows } = await sql<PersonCard>`
    select * from people.find_by_name(${[...prefixes]}::text[], ${most})`.execute(tx)
  return rows
}

interface Exact {
  readonly identityIndex?: Buffer
  readonly phoneIndex?: Buffer
}

export async function findExactly(tx: Tx, exact: Exact, most: number) {
  const { identityIndex = null, phoneIndex = null } = exact
  const { rows } = await sql<PersonCard>`
    select * from people.find_exactly(${identityIndex}, ${phoneIndex}, ${most})`.execute(tx)
  return rows
}

interface Newcomer {
  readonly name: string
  readonly sounds: readonly string[]
  readonly birthDate: Day | null
  readonly identityIndex: Buffer | null
  readonly phoneIndexes: readonly Buffer[]
}

/** Whoever is on record already and may be the one who is about to be registered. */
export async function listLikelyDuplicates(tx: Tx, newcomer: Newcomer) {
  const { name, sounds, birthDate, identityIndex, phoneIndexes } = newcomer
  const { rows } = await sql<LikelyDuplicate>`
    select likeness, (card).* from people.likely_duplicates(${name}, ${[...sounds]}::text[],
      ${birthDate}::date, ${identityIndex}::bytea, ${[...phoneIndexes]}::bytea[])`.execute(tx)
  return rows
}

/** The same for many at once, in their order: one question instead of thousands. */
export async function listDuplicatesOfMany(tx: Tx, newcomers: readonly Newcomer[]) {
  const found = newcomers.map((): LikelyDuplicate[] => [])
  if (newcomers.length === 0) return found
  const asked = newcomers.map(
    ({ name, sounds, birthDate, identityIndex, phoneIndexes }, place) => ({
      ...{ place, name, sounds, born: birthDate, identity: identityIndex?.toString('hex') ?? null },
      phones: phoneIndexes.map((index) => index.toString('hex')),
    }),
  )
  const { rows } = await sql<LikelyDuplicate & { place: number }>`
    select (one->>'place')::int as place, alike.likeness, (alike.card).*
    from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) as one
    cross join lateral people.likely_duplicates(one->>'name',
      array(select jsonb_array_elements_text(one->'sounds')), (one->>'born')::date,
      decode(one->>'identity', 'hex'),
      array(select decode(phone, 'hex') from jsonb_array_elements_text(one->'phones') as phone)
    ) as alike`.execute(tx)
  for (const { place, ...alike } of rows) found[place]?.push(alike)
  return found
}
