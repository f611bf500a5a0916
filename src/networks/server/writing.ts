import type { z } from 'zod'
import { type CaseRow, lockCase, tellCase } from '#casework/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { Network, NetworkId } from '../model/network.ts'
import { findNetworkFault } from '../model/network-faults.ts'
import { countSupport } from '../model/support.ts'
import { clientOf, mustBeTeam, toPage } from './reading.ts'
import * as store from './store.ts'

export async function beginNetwork(
  tx: Tx,
  actor: Actor,
  { caseId, network }: z.output<typeof contract.beginNetwork.input>,
  deps: Deps,
) {
  const row = await lockCase(tx, actor, caseId)
  await mustBeTeam(tx, actor, row)
  if (await store.findNetwork(tx, row)) throw new Refusal('network-exists')
  await mustBePossible(tx, actor, row, network)

  const { institutionId } = row
  const id = deps.newId() as NetworkId
  const added = { institutionId, id, caseId, version: 1, ...countSupport(network) }
  await store.addNetwork(tx, added)
  await write(tx, actor, row, added, network, deps)
  return toPage(tx, actor, row)
}

export async function drawNetwork(
  tx: Tx,
  actor: Actor,
  { caseId, networkId, network, version }: z.output<typeof contract.drawNetwork.input>,
  deps: Deps,
) {
  const row = await lockCase(tx, actor, caseId)
  await mustBeTeam(tx, actor, row)
  const found = await store.findNetwork(tx, row)
  if (found?.id !== networkId) throw noSuch('network')
  if (found.version !== version) throw new Refusal('version-changed', 412)
  await mustBePossible(tx, actor, row, network)

  const next = { ...found, version: version + 1, ...countSupport(network) }
  const { known, supporting } = next
  await store.changeNetwork(tx, found, { version: next.version, known, supporting })
  await write(tx, actor, row, next, network, deps)
  return toPage(tx, actor, row)
}

async function mustBePossible(tx: Tx, actor: Actor, row: CaseRow, network: Network) {
  const { birthYear } = await clientOf(tx, actor, row)
  const fault = findNetworkFault(network, birthYear)
  if (fault) throw new Refusal(fault.code, 409, { field: fault.field })
  const linked = [...network.members, ...network.ecoTies].flatMap(({ personId }) => personId ?? [])
  const ids = [...new Set<PersonId>(linked)]
  if (ids.length === 0) return
  const cards = await getPersonCards(tx, actor, ids)
  if (ids.some((id) => !cards.has(id)))
    throw new Refusal('no-such-person', 409, { field: 'members' })
}

async function write(
  tx: Tx,
  actor: Actor,
  row: CaseRow,
  { institutionId, caseId, id, version }: store.NetworkRow,
  network: Network,
  deps: Deps,
) {
  await store.addVersion(tx, {
    ...{ institutionId, caseId, networkId: id, n: version, at: deps.now() },
    ...{ byAccount: actor.accountId, network: JSON.stringify(network) },
  })
  await tellCase(tx, actor, row, { deed: 'networks.draw', ref: id }, deps)
  await record(tx, actor, 'networks.draw', { kind: 'case', id: caseId })
}
