import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Batch, BatchId } from '../model/contract.ts'
import { LineState } from '../model/line.ts'
import { countLines, getBatch } from './batches.store.ts'
import type { BatchRow } from './tables.ts'

export async function showBatches(
  tx: Tx,
  actor: Actor,
  rows: readonly BatchRow[],
): Promise<Batch[]> {
  const counts = await countLines(
    tx,
    actor,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    counts: Object.fromEntries(
      LineState.options.map((state) => [state, counts.get(row.id)?.[state] ?? 0]),
    ) as Batch['counts'],
  }))
}

export async function showBatch(tx: Tx, actor: Actor, row: BatchRow): Promise<Batch> {
  const [batch] = await showBatches(tx, actor, [row])
  return batch as Batch
}

/** As it stands now, after a change. */
export async function reshow(tx: Tx, actor: Actor, id: BatchId) {
  return showBatch(tx, actor, await getBatch(tx, actor, id))
}
