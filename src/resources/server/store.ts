import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ResourceId } from '../model/resource.ts'
import { type Tables, tables } from './tables.ts'

/** Every question about resources begins here: what the own house keeps, and what is shared. */
export function visibleResources(tx: Tx, { role, institutionId }: Actor) {
  const query = tables(tx).selectFrom('resources.resource').selectAll()
  if (role !== 'social-worker' && role !== 'lead') return query.where('published', '=', true)
  return query.where(({ eb, or }) =>
    or([eb('institutionId', '=', institutionId as InstitutionId), eb('published', '=', true)]),
  )
}

export async function findResource(tx: Tx, actor: Actor, id: ResourceId) {
  return visibleResources(tx, actor).where('id', '=', id).executeTakeFirst()
}

export function lockResource(tx: Tx, actor: Actor, id: ResourceId) {
  return visibleResources(tx, actor).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function addResource(tx: Tx, row: Tables['resources.resource']) {
  await tables(tx).insertInto('resources.resource').values(row).execute()
}

type Change = Partial<Omit<Tables['resources.resource'], 'id' | 'institutionId' | 'version'>>

export async function changeResource(
  tx: Tx,
  { institutionId, id }: Pick<Tables['resources.resource'], 'institutionId' | 'id'>,
  change: Change,
) {
  return tables(tx)
    .updateTable('resources.resource')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** How our own loops to these ended, over all houses; numbers only. */
export async function readSuccess(tx: Tx, ids: readonly ResourceId[], since: Instant) {
  if (ids.length === 0) return new Map<ResourceId, { ended: number; delivered: number }>()
  const { rows } = await sql<{ resourceId: ResourceId; ended: number; delivered: number }>`
    select * from resources.success_of(${[...ids]}, ${since})`.execute(tx)
  return new Map(rows.map(({ resourceId, ...counts }) => [resourceId, counts]))
}

export async function addOutcome(tx: Tx, row: Tables['resources.outcome']) {
  await tables(tx)
    .insertInto('resources.outcome')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'referralId'])
        .doUpdateSet({ delivered: row.delivered, endedAt: row.endedAt }),
    )
    .execute()
}
