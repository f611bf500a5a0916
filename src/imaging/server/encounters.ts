import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  type beginEncounter as begin,
  EncounterId,
  type EncounterLine,
  type endEncounter as end,
} from '../model/contract.ts'
import type { Tables } from './tables.ts'

/** Those that are over stay in the list for the day, so that nobody wonders where they went. */
const SHOWN = 100

export async function listEncounters(tx: Tx, actor: Actor, _input: object, { vault }: Deps) {
  const rows = await visibleEncounters(tx, actor)
    .selectAll()
    .orderBy('endedAt', (by) => by.asc().nullsFirst())
    .orderBy('startedAt', 'desc')
    .limit(SHOWN)
    .execute()
  for (const { id } of rows) await record(tx, actor, 'imaging.list', { kind: 'encounter', id })
  const encounters: EncounterLine[] = rows.map(
    ({ id, name, number, kind, startedAt, endedAt }) => ({
      ...{ id, number, kind, startedAt, endedAt },
      name: vault.open(name, `imaging.encounter.name ${id}`),
    }),
  )
  return { encounters }
}

/** The treatment relationship begins, in the name of the doctor's house. @throws Refusal encounter-known */
export async function beginEncounter(
  tx: Tx,
  actor: Actor,
  { number, name, kind, code, proof }: z.output<typeof begin.input>,
  { newId, now, vault }: Deps,
) {
  const id = EncounterId.parse(newId())
  const written = await tx
    .withTables<Tables>()
    .insertInto('imaging.encounter')
    .values({
      ...{ id, number, kind, proof, startedAt: now(), endedAt: null },
      institutionId: houseOf(actor),
      name: vault.seal(name, `imaging.encounter.name ${id}`),
      code: vault.seal(code, `imaging.encounter.code ${id}`),
      byAccount: actor.accountId,
    })
    .onConflict((conflict) => conflict.columns(['institutionId', 'number']).doNothing())
    .executeTakeFirst()
  if (!written.numInsertedOrUpdatedRows)
    throw new Refusal('encounter-known', 409, { field: 'number' })
  await record(tx, actor, 'imaging.begin-encounter', { kind: 'encounter', id })
  return { id }
}

export async function endEncounter(
  tx: Tx,
  actor: Actor,
  { id }: z.output<typeof end.input>,
  { now }: Deps,
) {
  const { endedAt: over } = await getEncounter(tx, actor, id)
  if (over) throw new Refusal('encounter-over')
  const endedAt = now()
  await tx
    .withTables<Tables>()
    .updateTable('imaging.encounter')
    .set({ endedAt })
    .where('institutionId', '=', houseOf(actor))
    .where('id', '=', id)
    .execute()
  await record(tx, actor, 'imaging.end-encounter', { kind: 'encounter', id })
  return { endedAt }
}

/** For a look at images: the encounter must be in hand. @throws Refusal no-such-encounter, encounter-over */
export async function encounterInHand(
  tx: Tx,
  actor: Actor,
  id: EncounterId,
  { vault }: Pick<Deps, 'vault'>,
) {
  const { number, kind, startedAt, endedAt, code, proof } = await getEncounter(tx, actor, id)
  if (endedAt) throw new Refusal('encounter-over')
  return {
    encounter: { id: number, kind, startedAt, endedAt },
    person: { code: vault.open(code, `imaging.encounter.code ${id}`), proof },
  }
}

/** One's own code, as it was bound at a counter. @throws Refusal no-own-code */
export async function ownPerson(tx: Tx, actor: Actor, { vault }: Pick<Deps, 'vault'>) {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('imaging.ownCode')
    .select('code')
    .where('accountId', '=', actor.accountId)
    .executeTakeFirst()
  if (!row) throw new Refusal('no-own-code')
  const code = vault.open(row.code, `imaging.own_code ${actor.accountId}`)
  return { encounter: null, person: { code, proof: 'account' as const } }
}

async function getEncounter(tx: Tx, actor: Actor, id: EncounterId) {
  const row = await visibleEncounters(tx, actor).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw noSuch('encounter')
  return row
}

function visibleEncounters(tx: Tx, actor: Actor) {
  return tx
    .withTables<Tables>()
    .selectFrom('imaging.encounter')
    .where('institutionId', '=', houseOf(actor))
}

function houseOf({ institutionId }: Actor) {
  if (!institutionId) throw new Refusal('not-allowed', 403)
  return institutionId
}
