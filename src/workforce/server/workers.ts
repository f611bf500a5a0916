import type { z } from 'zod'
import { listColleagues } from '#access/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { findWorkerObstacle, type WorkerId } from '../model/worker.ts'
import { listAppointments } from './positions.store.ts'
import * as store from './workers.store.ts'

type Entered = z.output<typeof contract.enterWorker.input>

export async function enterWorker(tx: Tx, actor: Actor, input: Entered, { newId }: Deps) {
  check(input)
  const id = newId() as WorkerId
  const institutionId = actor.institutionId as InstitutionId
  await store.addWorker(tx, { ...input, id, institutionId, accountId: null, version: 1 })
  await record(tx, actor, 'workforce.enter', { kind: 'worker', id })
  return { id, version: 1 }
}

export async function amendWorker(
  tx: Tx,
  actor: Actor,
  { workerId, version, ...input }: z.output<typeof contract.amendWorker.input>,
) {
  const row = await store.lockWorker(tx, actor, workerId, version)
  check(input)
  const { until } = input
  if (until !== null) {
    const held = await listAppointments(tx, actor)
      .where('appointment.workerId', '=', workerId)
      .execute()
    if (held.some((one) => one.until === null || one.until > until))
      throw new Refusal('still-appointed', 409, { field: 'until' })
  }
  const changed = await store.changeWorker(tx, row, input)
  await record(tx, actor, 'workforce.amend', { kind: 'worker', id: workerId })
  return changed
}

export async function tieWorker(
  tx: Tx,
  actor: Actor,
  { workerId, accountId, version }: z.output<typeof contract.tieWorker.input>,
) {
  const row = await store.lockWorker(tx, actor, workerId, version)
  const free = await listFreeAccounts(tx, actor)
  if (!free.some((one) => one.accountId === accountId))
    throw new Refusal('account-not-free', 409, { field: 'accountId' })
  const changed = await store.changeWorker(tx, row, { accountId })
  await record(tx, actor, 'workforce.tie-account', { kind: 'worker', id: workerId })
  return changed
}

/** Social workers and heads of the house who are tied to nobody. */
export async function listFreeAccounts(tx: Tx, actor: Actor) {
  const { colleagues } = await listColleagues(tx, actor)
  const rows = await store.listWorkersOf(tx, actor, actor.institutionId as InstitutionId)
  const tied = new Set(rows.map(({ accountId }) => accountId))
  return colleagues
    .filter(({ role, accountId }) => /^(social-worker|lead)$/.test(role) && !tied.has(accountId))
    .map(({ accountId, name }) => ({ accountId, name }))
}

function check(input: Entered) {
  const obstacle = findWorkerObstacle(input)
  if (obstacle) throw new Refusal(obstacle.code, 409, { field: obstacle.field })
}
