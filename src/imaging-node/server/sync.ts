import { SYSTEM } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { type Bulletin, SyncClaims, sync } from '../model/hub-calls.ts'
import { countWaiting } from './announce.ts'
import { getHubState, listHubKeys } from './hub-state.ts'
import type { HubTables } from './hub-tables.ts'
import { isSignedBy, readJws } from './jws.ts'
import { act, type ImagingNode, look } from './node.ts'
import { endSessions } from './session-store.ts'

/** How often a node asks the hub what it has to know: a session ends at most so much later, in seconds. */
export const SYNC_EVERY_SECONDS = 20

/**
 * Says that the node is alive, and does what the hub has to say: keys, origins, sessions that end.
 * While the hub is down nothing changes.
 * @throws Refusal hub-unreachable, sync-not-trusted
 */
export async function syncWithHub(node: ImagingNode): Promise<void> {
  const { hub } = node
  if (!hub) return
  const begun = performance.now()
  const { state, waiting, keys } = await look(node, async (tx) => ({
    state: await getHubState(tx),
    waiting: await countWaiting(tx),
    keys: await listHubKeys(node, tx),
  }))
  const answerMs = Math.round(performance.now() - begun)
  const at = node.deps.now()
  const answer = await hub
    .call(sync, { at, after: state.bulletin, waiting, answerMs, storeDown: node.blobs.isDown?.() })
    .catch((error: unknown) => leaveNetwork(node, error))
  const jws = readJws(answer.signed)
  const key = keys.find(({ kid }) => kid === jws?.header.kid)
  const claims = SyncClaims.safeParse(jws?.payload)
  const trusted = jws?.header.typ === 'rq-sync+jwt' && key && (await isSignedBy(jws, key.x))
  // An older word, said again, would bring back keys that are no longer good.
  const late = claims.data && state.syncedAt !== null && claims.data.at < state.syncedAt
  if (!trusted || !claims.success || claims.data.node !== node.name || late)
    throw new Refusal('sync-not-trusted', 502, { message: '中心节点的答复签名不对。' })
  await act(node, (tx) => takeOver(node, tx, claims.data))
}

async function takeOver(node: ImagingNode, tx: Tx, claims: SyncClaims) {
  const mine = tx.withTables<HubTables>()
  const kids = claims.keys.map(({ kid }) => kid)
  await mine.deleteFrom('imagingNode.hubKey').where('kid', 'not in', kids).execute()
  await mine
    .insertInto('imagingNode.hubKey')
    .values(claims.keys.map(({ kid, x }) => ({ kid, x })))
    .onConflict((row) => row.column('kid').doNothing())
    .execute()
  for (const bulletin of claims.bulletins) await obey(node, tx, bulletin)
  await mine
    .updateTable('imagingNode.hubState')
    .set({ bulletin: String(claims.next), origins: [...claims.origins], syncedAt: claims.at })
    .execute()
}

async function obey(node: ImagingNode, tx: Tx, { seq, kind, ref }: Bulletin) {
  if (kind === 'glass-broken') {
    await record(tx, SYSTEM, 'imaging-node.glass-broken', { kind: 'break-glass', id: ref })
    return
  }
  await tx
    .withTables<HubTables>()
    .insertInto('imagingNode.bulletin')
    .values({ kind, ref, seq: String(seq) })
    .onConflict((row) => row.columns(['kind', 'ref']).doUpdateSet({ seq: String(seq) }))
    .execute()
  const ended = await endSessions(tx, { kind, ref }, node.deps.now())
  if (ended > 0) node.log.info('imaging-sessions-ended', { kind, ended })
}

/** A node that was put out of the network serves nobody in its name. */
async function leaveNetwork(node: ImagingNode, error: unknown): Promise<never> {
  if (error instanceof Refusal && error.code === 'node-not-active')
    await act(node, (tx) => endSessions(tx, { kind: 'network', ref: '' }, node.deps.now()))
  throw error
}
