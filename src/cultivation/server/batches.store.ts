import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import { type Batch, type BatchId, Criterion } from '../model/batch.ts'
import { type BatchRow, tables } from './tables.ts'

/** All for the city; what was opened for the others; a foundation sees those in which it has a part. */
export function visibleBatches(tx: Tx, { role }: Actor) {
  return tables(tx)
    .selectFrom('cultivation.batch')
    .selectAll()
    .$if(role !== 'city-officer' && role !== 'system', (query) =>
      query.where('openedAt', 'is not', null),
    )
    .$if(role === 'foundation', (query) =>
      query.where('id', 'in', (of) =>
        of
          .selectFrom('cultivation.batchFoundation')
          .select('batchId')
          .where(sql<boolean>`foundation_id = cultivation.my_foundation()`),
      ),
    )
    .orderBy('n', 'desc')
}

/** The foundations of each are seen by the city, and by each the own one. */
export async function presentBatches(
  tx: Tx,
  { role }: Actor,
  rows: readonly BatchRow[],
): Promise<Batch[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const foundations = await tables(tx)
    .selectFrom('cultivation.batchFoundation as part')
    .innerJoin('cultivation.foundation as foundation', 'foundation.id', 'part.foundationId')
    .select(['part.batchId', 'foundation.id', 'foundation.name'])
    .where('part.batchId', 'in', ids)
    .orderBy('foundation.name')
    .execute()
  const awarded = await awardedOf(tx, ids)
  return rows.map(({ budget, mostPerProject, criteria, lastNumber: _, ...row }) => ({
    ...row,
    budget: Number(budget),
    mostPerProject: mostPerProject === null ? null : Number(mostPerProject),
    criteria: Criterion.array().parse(criteria),
    foundations: foundations
      .filter(({ batchId }) => batchId === row.id)
      .map(({ id, name }) => ({ id, name })),
    awarded: role === 'city-officer' ? awarded.total(row.id) : null,
  }))
}

/** What is promised in these batches. */
export async function awardedOf(tx: Tx, ids: readonly BatchId[]) {
  const rows = await tables(tx)
    .selectFrom('cultivation.project')
    .select(['batchId', sql<string>`sum(awarded)`.as('awarded')])
    .where('batchId', 'in', ids)
    .groupBy('batchId')
    .execute()
  const sums = new Map(rows.map(({ batchId, awarded }) => [batchId, Number(awarded)]))
  return { total: (id: BatchId) => sums.get(id) ?? 0 }
}
