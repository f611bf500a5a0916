import type { FastifyInstance } from 'fastify'
import {
  compareBuckets,
  reconcileDays,
  sendBatch,
  sendDisclosures,
  sync,
} from '#imaging-node/model/hub-calls.ts'
import * as said from '../model/contract.ts'
import { listFor, takeDisclosures, takeReceipts } from './accesses.ts'
import { takeBatch } from './batches.ts'
import { breakTheGlass, review } from './break-glass.ts'
import { keep, listOf, withdraw } from './consents.ts'
import { act, type ImagingHub } from './hub.ts'
import { answerLookUpMany, serveLookUps } from './look-up.ts'
import { compare, reconcile } from './reconcile.ts'
import { keepBodies, serveMember, serveNode } from './serve-call.ts'
import { listPublicKeys } from './signing-keys.ts'
import { answerSync } from './sync.ts'
import { issueTickets } from './tickets.ts'

export {
  type CallerName,
  type CallHub,
  createHubCaller,
  type HubAccess,
} from '#imaging-node/server/index.ts'
export { compareAudits } from './compare-audits.ts'
export {
  type MemberEntry,
  type NodeEntry,
  registerMember,
  registerNode,
  setMembership,
} from './directory.ts'
export { act, type ImagingHub } from './hub.ts'
export { hubKeysOf, memberKeyOf } from './keys.ts'
export { listNodeStates } from './nodes.store.ts'
export { beginEpoch, mergePeople, moveToEpoch } from './persons.ts'
export { listWaitingRepairs, settleRepair } from './reconcile.ts'
export { changeSigningKey, listPublicKeys } from './signing-keys.ts'

/** Batches of the index, and wards: with more of them under way at once the collector has more to carry about. */
const LARGE_AT_ONCE = 3

/** What nodes and members may say, and the keys by which nodes believe tickets. */
export function serveHub(app: FastifyInstance, hub: ImagingHub) {
  keepBodies(app)
  const door = { app, hub }
  const narrow = { ...door, lanes: LARGE_AT_ONCE }
  serveNode(narrow, sendBatch, takeBatch)
  serveNode(door, sync, answerSync)
  serveNode(door, compareBuckets, compare)
  serveNode(door, reconcileDays, reconcile)
  serveNode(door, sendDisclosures, takeDisclosures)
  serveLookUps(door)
  serveMember(narrow, said.lookUpMany, answerLookUpMany)
  serveMember(door, said.requestTickets, issueTickets)
  serveMember(door, said.breakGlass, breakTheGlass)
  serveMember(door, said.reviewBreakGlass, review)
  serveMember(door, said.keepConsent, keep)
  serveMember(door, said.withdrawConsent, withdraw)
  serveMember(door, said.listConsents, listOf)
  serveMember(door, said.listAccesses, listFor)
  serveMember(door, said.sendReceipts, takeReceipts)

  app.get('/.well-known/jwks.json', async () => {
    const keys = await act(hub, (tx) => listPublicKeys(hub, tx))
    return {
      keys: keys.map(({ kid, x }) => ({
        ...{ kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' },
      })),
    }
  })
}
