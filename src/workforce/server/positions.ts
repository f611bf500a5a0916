import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { AppointmentId, PositionId } from '../model/position.ts'
import { answerTitle } from '../model/title-rule.ts'
import { worksOn } from '../model/worker.ts'
import * as store from './positions.store.ts'
import { todayOf } from './present.ts'
import { visibleQualifications } from './records.store.ts'
import { lockWorker } from './workers.store.ts'

export async function setPosition(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.setPosition.input>,
  { newId }: Deps,
) {
  mustBeInOrder(input)
  const id = newId() as PositionId
  const institutionId = actor.institutionId as InstitutionId
  await store.addPosition(tx, { ...input, id, institutionId, version: 1 })
  await record(tx, actor, 'workforce.set-position', { kind: 'position', id })
  return { id, version: 1 }
}

export async function amendPosition(
  tx: Tx,
  actor: Actor,
  { positionId, version, ...input }: z.output<typeof contract.amendPosition.input>,
  deps: Deps,
) {
  const row = await store.lockPosition(tx, actor, positionId)
  if (!row) throw noSuch('position')
  if (row.version !== version) throw new Refusal('version-changed', 412)
  mustBeInOrder(input)
  const holders = await store
    .listAppointments(tx, actor)
    .where('appointment.positionId', '=', positionId)
    .execute()
  const last = input.until
  const staysLonger = holders.some(({ until }) => last !== null && (until === null || until > last))
  const isHeld = holders.some((one) => one.until === null || one.until >= todayOf(deps))
  if (staysLonger || (isHeld && input.grade !== row.grade))
    throw new Refusal('position-held', 409, { field: staysLonger ? 'until' : 'grade' })
  const changed = await store.changePosition(tx, row, input)
  await record(tx, actor, 'workforce.amend-position', { kind: 'position', id: positionId })
  return changed
}

/** What the rule answers on that day is kept with the appointment: a later rule changes nothing of it. */
export async function appointWorker(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.appointWorker.input>,
  { newId }: Deps,
) {
  const { workerId, positionId, qualificationId, from, reason } = input
  const worker = await lockWorker(tx, actor, workerId)
  const position = await store.lockPosition(tx, actor, positionId)
  if (!position) throw noSuch('position')
  if (!worksOn(worker, from) || !worksOn(position, from))
    throw new Refusal('not-in-service', 409, { field: 'from' })
  const holders = await store
    .listAppointments(tx, actor)
    .where('appointment.positionId', '=', positionId)
    .execute()
  if (holders.some(({ until }) => until === null || until >= from))
    throw new Refusal('position-taken', 409, { field: 'positionId' })
  const paper = qualificationId && (await findPaper(tx, actor, input))
  if (qualificationId && !paper) throw noSuch('qualification')
  if (paper && paper.issuedOn > from) throw new Refusal('certificate-later', 409, { field: 'from' })
  const answer = answerTitle(paper ? paper.level : null, position.grade, from)
  if (answer === 'not-covered' && reason === '')
    throw new Refusal('reason-missing', 409, { field: 'reason' })

  const id = newId() as AppointmentId
  await store.addAppointment(tx, {
    ...{ id, institutionId: worker.institutionId, workerId, positionId, qualificationId },
    ...{ answer, reason, from, until: null, version: 1 },
  })
  await record(tx, actor, 'workforce.appoint', { kind: 'worker', id: workerId })
  return { id, answer }
}

export async function endAppointment(
  tx: Tx,
  actor: Actor,
  { appointmentId, until, version }: z.output<typeof contract.endAppointment.input>,
) {
  const find = () =>
    store.listAppointments(tx, actor).where('appointment.id', '=', appointmentId).executeTakeFirst()
  const before = await find()
  if (before) await store.lockPosition(tx, actor, before.positionId)
  const row = await find()
  if (!row) throw noSuch('appointment')
  if (row.version !== version) throw new Refusal('version-changed', 412)
  if (row.until !== null) throw new Refusal('appointment-over')
  mustBeInOrder({ from: row.from, until })
  const changed = await store.changeAppointment(tx, row, { until })
  await record(tx, actor, 'workforce.end-appointment', { kind: 'worker', id: row.workerId })
  return changed
}

function findPaper(
  tx: Tx,
  actor: Actor,
  { workerId, qualificationId }: z.output<typeof contract.appointWorker.input>,
) {
  return visibleQualifications(tx, actor)
    .where('paper.id', '=', qualificationId as NonNullable<typeof qualificationId>)
    .where('paper.workerId', '=', workerId)
    .selectAll()
    .executeTakeFirst()
}

function mustBeInOrder({ from, until }: { readonly from: string; readonly until: string | null }) {
  if (until !== null && until < from)
    throw new Refusal('days-out-of-order', 409, { field: 'until' })
}
