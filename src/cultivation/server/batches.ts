import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  type BatchContent,
  type BatchId,
  type FoundationId,
  findChangeObstacle,
} from '../model/batch.ts'
import type * as contract from '../model/contract-batches.ts'
import { awardedOf, presentBatches, visibleBatches } from './batches.store.ts'
import { visibleProjects } from './projects.store.ts'
import { type BatchRow, tables } from './tables.ts'

export async function listBatches(tx: Tx, actor: Actor, _: object, deps: Deps) {
  const batches = await presentBatches(tx, actor, await visibleBatches(tx, actor).execute())
  const { fn } = tx
  const counted = await visibleProjects(tx, actor)
    .select(['batchId', 'state', fn.countAll<string>().as('count')])
    .groupBy(['batchId', 'state'])
    .execute()
  return {
    batches: batches.map((batch) => ({
      ...batch,
      states: counted
        .filter(({ batchId }) => batchId === batch.id)
        .map(({ state, count }) => ({ state, count: Number(count) })),
    })),
    today: dayInBeijing(deps.now()),
  }
}

type Given = z.output<typeof contract.addBatch.input>

export async function addBatch(tx: Tx, actor: Actor, given: Given, deps: Deps) {
  const { foundationIds, ...content } = given
  if (content.closesOn < content.opensOn)
    throw new Refusal('window-backwards', 400, { field: 'closesOn' })
  await checkKnown(tx, content)
  const id = deps.newId() as BatchId
  await tables(tx)
    .insertInto('cultivation.batch')
    .values({
      ...{ ...toRow(content), id, openedAt: null, lastNumber: 0, version: 1 },
      ...{ changedAt: deps.now(), changedBy: actor.accountId },
    })
    .execute()
  await setFoundations(tx, actor, id, foundationIds)
  await record(tx, actor, 'cultivation.add-batch', { kind: 'batch', id })
  return getBatch(tx, actor, id)
}

type Change = z.output<typeof contract.changeBatch.input>

export async function changeBatch(tx: Tx, actor: Actor, given: Change, deps: Deps) {
  const { foundationIds, batchId, version, ...content } = given
  const row = await lockBatch(tx, actor, batchId, version)
  const [before] = await presentBatches(tx, actor, [row])
  const obstacle = before && findChangeObstacle(before, content)
  if (obstacle) throw new Refusal(obstacle, 409, { field: 'closesOn' })
  await checkKnown(tx, content, batchId)
  if (content.budget < (await awardedOf(tx, [batchId])).total(batchId))
    throw new Refusal('budget-below-award', 409, { field: 'budget' })
  await tables(tx)
    .updateTable('cultivation.batch')
    .set({
      ...toRow(content),
      ...{ changedAt: deps.now(), changedBy: actor.accountId, version: version + 1 },
    })
    .where('id', '=', batchId)
    .execute()
  await setFoundations(tx, actor, batchId, foundationIds)
  await record(tx, actor, 'cultivation.change-batch', { kind: 'batch', id: batchId })
  return getBatch(tx, actor, batchId)
}

export async function openBatch(
  tx: Tx,
  actor: Actor,
  { batchId, version }: z.output<typeof contract.openBatch.input>,
  deps: Deps,
) {
  const row = await lockBatch(tx, actor, batchId, version)
  if (row.openedAt) throw new Refusal('batch-opened')
  if (row.callText === '') throw new Refusal('call-text-missing')
  const [batch] = await presentBatches(tx, actor, [row])
  if (batch?.foundations.length === 0) throw new Refusal('foundation-missing')
  await tables(tx)
    .updateTable('cultivation.batch')
    .set({ openedAt: deps.now(), version: version + 1 })
    .where('id', '=', batchId)
    .execute()
  await record(tx, actor, 'cultivation.open-batch', { kind: 'batch', id: batchId })
  return getBatch(tx, actor, batchId)
}

/** @throws Refusal no-such-batch */
export async function getBatch(tx: Tx, actor: Actor, id: BatchId) {
  const rows = await visibleBatches(tx, actor).where('id', '=', id).execute()
  const [batch] = await presentBatches(tx, actor, rows)
  if (!batch) throw noSuch('batch')
  return batch
}

async function lockBatch(tx: Tx, actor: Actor, id: BatchId, version: number): Promise<BatchRow> {
  const row = await visibleBatches(tx, actor).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw noSuch('batch')
  if (row.version !== version) throw new Refusal('version-changed', 412)
  return row
}

async function checkKnown(tx: Tx, { n, numberPattern }: BatchContent, but?: BatchId) {
  const taken = await tables(tx)
    .selectFrom('cultivation.batch')
    .select('id')
    .where(({ or, eb }) => or([eb('n', '=', n), eb('numberPattern', '=', numberPattern)]))
    .$if(but !== undefined, (query) => query.where('id', '!=', but as BatchId))
    .executeTakeFirst()
  if (taken) throw new Refusal('batch-known', 409, { field: 'n' })
}

/** Those that pay already stay. */
async function setFoundations(
  tx: Tx,
  actor: Actor,
  batchId: BatchId,
  ids: readonly FoundationId[],
) {
  const known = await tables(tx).selectFrom('cultivation.foundation').select('id').execute()
  if (ids.some((id) => !known.some((one) => one.id === id))) throw noSuch('foundation')
  const paying = await visibleProjects(tx, actor)
    .select('foundationId')
    .where('batchId', '=', batchId)
    .where('foundationId', 'is not', null)
    .execute()
  if (paying.some(({ foundationId }) => foundationId && !ids.includes(foundationId)))
    throw new Refusal('foundation-in-use', 409, { field: 'foundationIds' })
  await tables(tx)
    .deleteFrom('cultivation.batchFoundation')
    .where('batchId', '=', batchId)
    .execute()
  if (ids.length === 0) return
  await tables(tx)
    .insertInto('cultivation.batchFoundation')
    .values([...new Set(ids)].map((foundationId) => ({ batchId, foundationId })))
    .execute()
}

function toRow({ budget, mostPerProject, criteria, ...content }: BatchContent) {
  return {
    ...content,
    budget: String(budget),
    mostPerProject: mostPerProject === null ? null : String(mostPerProject),
    criteria: sql<unknown>`${JSON.stringify(criteria)}::jsonb`,
  }
}
