import { type Actor, SYSTEM } from '#platform/model/actor.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import { enterAs } from '#platform/server/gate.ts'
import type { BatchId } from '../model/contract.ts'
import * as store from './batches.store.ts'
import { reshow, showBatches } from './show-batch.ts'

type Which = { readonly batchId: BatchId }

export async function listImports(tx: Tx, actor: Actor) {
  return { batches: await showBatches(tx, actor, await store.listBatches(tx, actor)) }
}

export async function openImport(tx: Tx, actor: Actor, { batchId }: Which) {
  return reshow(tx, actor, batchId)
}

/** What was imported stays; the file, and what was read from it, goes. */
export async function dropImport(tx: Tx, actor: Actor, { batchId }: Which) {
  await store.deleteBatch(tx, await store.lockBatch(tx, actor, batchId))
  await record(tx, actor, 'imports.drop', { kind: 'import', id: batchId })
  return {}
}

const LIVE_DAYS = 7

/** A list of patients that nobody comes back to is not kept. */
export function forgetOldImports(db: Db, now: Instant) {
  return inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: (tx) => store.deleteBatchesBefore(tx, addMinutes(now, -LIVE_DAYS * 24 * 60)),
  })
}
