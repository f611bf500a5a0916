import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import { type Tables, tables } from './tables.ts'

interface HangingPoster {
  readonly id: string
  readonly institutionId: InstitutionId
  readonly ward: string
}

/** For whoever holds the token, account or not. */
export async function findHangingPoster(tx: Tx, token: string) {
  const { rows } = await sql<HangingPoster>`select * from casework.find_poster(${token})`.execute(
    tx,
  )
  return rows[0]
}

/** Every other question about posters begins here: those of the actor's own institution. */
export function visiblePosters(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('casework.poster')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('active', '=', true)
}

export async function addPoster(tx: Tx, poster: Tables['casework.poster']) {
  await tables(tx).insertInto('casework.poster').values(poster).execute()
}

export function endPoster(tx: Tx, { institutionId }: Actor, id: string) {
  return tables(tx)
    .updateTable('casework.poster')
    .set({ active: false })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .where('active', '=', true)
    .returning('id')
    .executeTakeFirst()
}
