import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-running.ts'
import { findMoneyObstacle, type PaymentId, standOf } from '../model/money.ts'
import { presentProject, told } from './files.ts'
import { addEvent, getProject, listParts, lockProject } from './projects.store.ts'
import { type ProjectRow, tables } from './tables.ts'

const PROVABLE: readonly ProjectRow['state'][] = ['running', 'midterm', 'returned']

export async function proveMilestone(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.proveMilestone.input>,
  deps: Deps,
) {
  const { projectId, milestoneId, doneOn, evidence, document } = input
  const row = await lockProject(tx, actor, projectId)
  const { milestones } = await listParts(tx, [projectId])
  const milestone = milestones.find(({ id }) => id === milestoneId)
  if (!milestone) throw noSuch('milestone')
  if (!PROVABLE.includes(row.state)) throw new Refusal('milestone-out-of-order')
  if (evidence === '' && document === '')
    throw new Refusal('proof-missing', 400, { field: 'evidence' })
  if (doneOn > dayInBeijing(deps.now())) throw new Refusal('day-to-come', 400, { field: 'doneOn' })
  await tables(tx)
    .updateTable('cultivation.milestone')
    .set({ doneOn, evidence, document, toldAt: deps.now(), toldBy: actor.accountId })
    .where('id', '=', milestoneId)
    .execute()
  const event = { step: 'prove', toState: row.state, note: milestone.title }
  await addEvent(tx, actor, row, event, deps)
  await record(tx, actor, 'cultivation.prove-milestone', { kind: 'project', id: projectId })
  return presentProject(tx, actor, projectId, deps)
}

export async function bookPayment(
  tx: Tx,
  actor: Actor,
  { projectId, on, ...line }: z.output<typeof contract.bookPayment.input>,
  deps: Deps,
) {
  const { kind, amount, purpose, evidence } = line
  // The sum is kept by the database, under a lock of its own: a foundation may not lock the project.
  const row = await getProject(tx, actor, projectId)
  if ((kind === 'spent') !== (actor.role === 'lead'))
    throw new Refusal('kind-not-yours', 403, { field: 'kind' })
  const { payments } = await listParts(tx, [projectId])
  const stand = standOf(payments.map(told))
  const today = dayInBeijing(deps.now())
  const situation = { state: row.state, awarded: Number(row.awarded), stand, today }
  const obstacle = findMoneyObstacle({ kind, amount, on, evidence }, situation)
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf(obstacle))
  const isUsed = payments.some(
    (one) => one.kind === 'paid' && one.takenBackAt === null && one.evidence === evidence,
  )
  if (kind === 'paid' && isUsed) throw new Refusal('voucher-used', 409, { field: 'evidence' })
  if (!row.foundationId) throw new Refusal('money-out-of-order')
  await tables(tx)
    .insertInto('cultivation.payment')
    .values({
      ...{ id: deps.newId() as PaymentId, projectId, institutionId: row.institutionId },
      ...{ foundationId: row.foundationId, kind, amount: String(amount), onDay: on, purpose },
      ...{ evidence, recordedAt: deps.now(), byAccount: actor.accountId },
      ...{ takenBackAt: null, takenBackBy: null },
    })
    .execute()
  await addEvent(tx, actor, row, { step: kind, toState: row.state, note: purpose }, deps)
  await record(tx, actor, `cultivation.book-${kind}`, { kind: 'project', id: projectId })
  return presentProject(tx, actor, projectId, deps)
}

function fieldOf(obstacle: string) {
  if (obstacle === 'over-award') return { field: 'amount' }
  if (obstacle === 'day-to-come') return { field: 'on' }
  return obstacle === 'voucher-missing' ? { field: 'evidence' } : {}
}

export async function proveSpending(
  tx: Tx,
  actor: Actor,
  { projectId, paymentId, evidence }: z.output<typeof contract.proveSpending.input>,
  deps: Deps,
) {
  const row = await lockProject(tx, actor, projectId)
  const { payments } = await listParts(tx, [projectId])
  const payment = payments.find(({ id, kind }) => id === paymentId && kind === 'spent')
  if (!payment || payment.takenBackAt) throw noSuch('payment')
  const known = tables(tx).updateTable('cultivation.payment').set({ evidence })
  await known.where('id', '=', paymentId).execute()
  await addEvent(
    tx,
    actor,
    row,
    { step: 'evidence', toState: row.state, note: payment.purpose },
    deps,
  )
  await record(tx, actor, 'cultivation.prove-spending', { kind: 'project', id: projectId })
  return presentProject(tx, actor, projectId, deps)
}

/** The own line; it stays to be seen. */
export async function takeBackPayment(
  tx: Tx,
  actor: Actor,
  { projectId, paymentId }: z.output<typeof contract.takeBackPayment.input>,
  deps: Deps,
) {
  const row = await getProject(tx, actor, projectId)
  const { payments } = await listParts(tx, [projectId])
  const payment = payments.find(({ id }) => id === paymentId)
  if (!payment || payment.takenBackAt || payment.byAccount !== actor.accountId)
    throw noSuch('payment')
  await tables(tx)
    .updateTable('cultivation.payment')
    .set({ takenBackAt: deps.now(), takenBackBy: actor.accountId })
    .where('id', '=', paymentId)
    .execute()
  await addEvent(
    tx,
    actor,
    row,
    { step: 'take-back', toState: row.state, note: payment.purpose },
    deps,
  )
  await record(tx, actor, 'cultivation.take-back', { kind: 'project', id: projectId })
  return presentProject(tx, actor, projectId, deps)
}
