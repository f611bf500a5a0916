import type { z } from 'zod'
import { listFoundations } from '#cultivation/server/index.ts'
import { getInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { hireRate } from '../model/hiring.ts'
import type { BatchId, StationedPostId } from '../model/post.ts'
import { presentLines, presentPost } from './files.ts'
import { addEvent, visiblePosts } from './store.ts'
import { tables } from './tables.ts'

type Filter = z.output<typeof contract.listPosts.input>

export async function listPosts(tx: Tx, actor: Actor, filter: Filter, deps: Deps) {
  const today = dayInBeijing(deps.now())
  const rows = await findLines(tx, actor, filter, deps)
  const batches = await listBatches(tx)
  const foundations = actor.role === 'city-officer' ? await listFoundations(tx) : []
  return {
    ...{ rows, batches, rate: hireRate(rows, today), today },
    foundations: foundations.map(({ id, name }) => ({ id, name })),
  }
}

export async function findLines(tx: Tx, actor: Actor, { batchId, state }: Filter, deps: Deps) {
  const rows = await visiblePosts(tx, actor)
    .$if(batchId !== undefined, (query) => query.where('batchId', '=', batchId as never))
    .$if(state !== undefined, (query) => query.where('state', '=', state as never))
    .selectAll()
    .orderBy('startsOn', 'desc')
    .orderBy('id')
    .execute()
  return presentLines(tx, rows, dayInBeijing(deps.now()))
}

export async function openPost(
  tx: Tx,
  actor: Actor,
  { postId }: { readonly postId: StationedPostId },
  deps: Deps,
) {
  const file = await presentPost(tx, actor, postId, deps)
  await record(tx, actor, 'stationing.open-post', { kind: 'stationed-post', id: postId })
  return file
}

export async function proposePost(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.proposePost.input>,
  deps: Deps,
) {
  if (input.endsOn <= input.startsOn) throw new Refusal('dates-backwards', 400, { field: 'endsOn' })
  const batch = (await listBatches(tx)).find(({ id }) => id === input.batchId)
  if (!batch) throw noSuch('batch')
  if (!(await listFoundations(tx)).some(({ id }) => id === input.foundationId))
    throw noSuch('foundation')
  const house = await getInstitution(tx, input.institutionId)
  if (house.level === null) throw new Refusal('not-a-hospital', 400, { field: 'institutionId' })
  if (input.senderId) await getInstitution(tx, input.senderId)
  const id = deps.newId() as StationedPostId
  const at = deps.now()
  await tables(tx)
    .insertInto('stationing.post')
    .values({
      ...{ ...input, id, institutionName: house.name, districtCode: house.districtCode ?? '' },
      ...{ state: 'proposed', workerName: null, workerId: null, placedOn: null },
      ...{ handoverPlan: '', endedOn: null, endReason: '', createdAt: at, touchedAt: at },
      ...{ touchedBy: actor.accountId, version: 1 },
    })
    .execute()
  await addEvent(tx, actor, id, { step: 'propose', toState: 'proposed', note: '' }, deps)
  await record(tx, actor, 'stationing.propose', { kind: 'stationed-post', id })
  return presentPost(tx, actor, id, deps)
}

export function listBatches(tx: Tx) {
  return tables(tx)
    .selectFrom('stationing.batch')
    .select(['id', 'n', 'year', 'title', 'version'])
    .select(['agreementText', 'agreementMark', 'agreementSource'])
    .orderBy('n', 'desc')
    .execute()
}

export async function addBatch(
  tx: Tx,
  actor: Actor,
  content: z.output<typeof contract.addBatch.input>,
  deps: Deps,
) {
  if ((await listBatches(tx)).some(({ n }) => n === content.n))
    throw new Refusal('batch-known', 409, { field: 'n' })
  const batch = { ...content, id: deps.newId() as BatchId, version: 1 }
  await tables(tx)
    .insertInto('stationing.batch')
    .values({ ...batch, changedAt: deps.now(), changedBy: actor.accountId })
    .execute()
  await record(tx, actor, 'stationing.add-batch', { kind: 'batch', id: batch.id })
  return batch
}

export async function changeBatch(
  tx: Tx,
  actor: Actor,
  { batchId, version, ...content }: z.output<typeof contract.changeBatch.input>,
  deps: Deps,
) {
  const batches = tables(tx).selectFrom('stationing.batch').where('id', '=', batchId)
  const before = await batches.selectAll().forUpdate().executeTakeFirst()
  if (!before) throw noSuch('batch')
  if (before.version !== version) throw new Refusal('version-changed', 412)
  const others = (await listBatches(tx)).filter(({ id }) => id !== batchId)
  if (others.some(({ n }) => n === content.n)) throw new Refusal('batch-known', 409, { field: 'n' })
  const isSame = before.agreementText === content.agreementText
  if (!isSame && (await isConfirmed(tx, batchId)))
    throw new Refusal('agreement-confirmed', 409, { field: 'agreementText' })
  const changed = { ...content, version: version + 1 }
  await tables(tx)
    .updateTable('stationing.batch')
    .set({ ...changed, changedAt: deps.now(), changedBy: actor.accountId })
    .where('id', '=', batchId)
    .execute()
  await record(tx, actor, 'stationing.change-batch', { kind: 'batch', id: batchId })
  return { ...changed, id: batchId }
}

async function isConfirmed(tx: Tx, batchId: BatchId) {
  const one = await tables(tx)
    .selectFrom('stationing.signature as signature')
    .innerJoin('stationing.post as post', 'post.id', 'signature.postId')
    .where('post.batchId', '=', batchId)
    .select('post.id')
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}
