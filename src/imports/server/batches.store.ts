import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Batch, BatchId } from '../model/contract.ts'
import type { LineState } from '../model/line.ts'
import { type BatchRow, tables } from './tables.ts'

/** Every question about imports begins here: one's own, in the house in which one acts. */
export function visibleBatches(tx: Tx, { accountId, institutionId }: Actor) {
  return tables(tx)
    .selectFrom('imports.batch as batch')
    .where('batch.accountId', '=', accountId)
    .where('batch.institutionId', 'is not distinct from', institutionId)
}

export async function getBatch(tx: Tx, actor: Actor, id: BatchId): Promise<BatchRow> {
  const row = await visibleBatches(tx, actor)
    .selectAll('batch')
    .where('batch.id', '=', id)
    .executeTakeFirst()
  if (!row) throw noSuch('import')
  return row
}

/** Two windows that work on one import take turns; locks, then looks. */
export async function lockBatch(tx: Tx, actor: Actor, id: BatchId) {
  await visibleBatches(tx, actor)
    .select('batch.id')
    .where('batch.id', '=', id)
    .forUpdate()
    .execute()
  return getBatch(tx, actor, id)
}

export function listBatches(tx: Tx, actor: Actor): Promise<BatchRow[]> {
  return visibleBatches(tx, actor)
    .selectAll('batch')
    .orderBy('batch.at', 'desc')
    .orderBy('batch.id', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

export async function addBatch(tx: Tx, row: BatchRow) {
  await tables(tx).insertInto('imports.batch').values(row).execute()
}

export async function moveBatch(tx: Tx, { accountId, id }: BatchRow, state: Batch['state']) {
  await tables(tx)
    .updateTable('imports.batch')
    .set({ state, version: sql`version + 1` })
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .where('state', '<>', state)
    .execute()
}

export async function deleteBatch(tx: Tx, { accountId, id }: BatchRow) {
  await tables(tx)
    .deleteFrom('imports.batch')
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .execute()
}

export async function deleteBatchesBefore(tx: Tx, instant: Instant) {
  await tables(tx).deleteFrom('imports.batch').where('at', '<', instant).execute()
}

/** How many rows of each import are in which state. */
export async function countLines(tx: Tx, { accountId }: Actor, ids: readonly BatchId[]) {
  const counts = new Map<BatchId, Partial<Record<LineState, number>>>()
  if (ids.length === 0) return counts
  const rows = await tables(tx)
    .selectFrom('imports.line')
    .select(['batchId', 'state', sql<number>`count(*)::int`.as('n')])
    .where('accountId', '=', accountId)
    .where('batchId', 'in', [...ids])
    .groupBy(['batchId', 'state'])
    .execute()
  for (const { batchId, state, n } of rows)
    counts.set(batchId, { ...counts.get(batchId), [state]: n })
  return counts
}
