import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { namesOf } from '#volunteers/server/index.ts'
import type * as contract from '../model/contract.ts'
import type { OpportunityId, ProgrammeId, ShiftId } from '../model/shift.ts'
import { findIllness } from '../model/task-card.ts'
import * as store from './shifts.store.ts'
import { listSignUps, present } from './sign-ups.store.ts'
import { tables } from './tables.ts'

const WEEK = 7 * 24 * 60
const DAY = 24 * 60

export async function listOpportunities(tx: Tx, actor: Actor) {
  return {
    programmes: await store.listProgrammes(tx, actor),
    opportunities: await store.listOpportunityRows(tx, actor),
  }
}

export async function addProgramme(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.addProgramme.input>,
  { newId }: Deps,
) {
  const id = newId() as ProgrammeId
  await store.addProgrammeRow(tx, { ...input, id, institutionId: houseOf(actor) })
  await record(tx, actor, 'shifts.add-programme', { kind: 'programme', id })
  return { ...input, id }
}

export async function addOpportunity(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.addOpportunity.input>,
  { newId }: Deps,
) {
  const known = (await store.listProgrammes(tx, actor)).some(({ id }) => id === input.programmeId)
  if (!known) throw noSuch('programme')
  if (input.until !== null && input.until < input.from)
    throw new Refusal('days-out-of-order', 409, { field: 'until' })
  const id = newId() as OpportunityId
  const opportunity = { ...input, id, courses: [...new Set(input.courses)] }
  await store.addOpportunityRow(tx, { ...opportunity, institutionId: houseOf(actor) })
  await record(tx, actor, 'shifts.add-opportunity', { kind: 'opportunity', id })
  return opportunity
}

export async function addShifts(
  tx: Tx,
  actor: Actor,
  { opportunityId, startsAt, minutes, places, weeks }: z.output<typeof contract.addShifts.input>,
  { newId }: Deps,
) {
  const { from, until } = await store.getOpportunity(tx, actor, opportunityId)
  const last = dayInBeijing(addMinutes(startsAt, (weeks - 1) * WEEK))
  if (dayInBeijing(startsAt) < from || (until !== null && last > until))
    throw new Refusal('outside-opportunity', 409, { field: 'startsAt' })
  const rows = Array.from({ length: weeks }, (_, n): store.ShiftRow => {
    const begin = addMinutes(startsAt, n * WEEK)
    return {
      ...{ institutionId: houseOf(actor), id: newId() as ShiftId, opportunityId, places },
      ...{ startsAt: begin, endsAt: addMinutes(begin, minutes), taken: 0, waiting: 0 },
      ...{ state: 'open', reachedRegistered: null, reachedEstimated: null, reachMethod: '' },
      version: 1,
    }
  })
  await store.addShiftRows(tx, rows)
  await record(tx, actor, 'shifts.add-shifts', { kind: 'opportunity', id: opportunityId })
  return { shifts: rows }
}

export async function listShifts(tx: Tx, actor: Actor, _input: object, { now }: Deps) {
  const works = await store.listOpportunityRows(tx, actor)
  const rows = await store
    .visibleShifts(tx, actor)
    .where('endsAt', '>', addMinutes(now(), -7 * DAY))
    .selectAll()
    .orderBy('startsAt')
    .limit(MOST_LISTED)
    .execute()
  await record(tx, actor, 'shifts.list', { kind: 'institution', id: `${actor.institutionId}` })
  return {
    shifts: rows.flatMap((row) => {
      const work = works.find(({ id }) => id === row.opportunityId)
      return work ? [{ ...row, title: work.title, ward: work.ward, timing: work.timing }] : []
    }),
  }
}

export async function openShift(tx: Tx, actor: Actor, { shiftId }: { shiftId: ShiftId }) {
  const row = await store.getShift(tx, actor, shiftId)
  const { title, ward, timing } = await store.getOpportunity(tx, actor, row.opportunityId)
  const signUps = await listSignUps(tx, actor, shiftId)
  const names = await namesOf(
    tx,
    actor,
    signUps.map(({ volunteerId }) => volunteerId),
  )
  const tasks = await tables(tx)
    .selectFrom('shifts.task')
    .where('institutionId', '=', row.institutionId)
    .where('shiftId', '=', shiftId)
    .select(['id', 'firstName', 'bed', 'does', 'doesNot'])
    .orderBy('bed')
    .execute()
  await record(tx, actor, 'shifts.open', { kind: 'shift', id: shiftId })
  return {
    ...{ ...row, title, ward, timing, tasks },
    signUps: signUps.map((one) => {
      const { name, number } = names.get(one.volunteerId) ?? { name: '', number: '' }
      return { ...present(one), volunteerId: one.volunteerId, name, number }
    }),
  }
}

export async function addTask(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.addTask.input>,
  { newId }: Deps,
) {
  const { institutionId } = await store.getShift(tx, actor, input.shiftId)
  for (const field of ['firstName', 'does', 'doesNot'] as const)
    if (findIllness(input[field])) throw new Refusal('illness-on-card', 409, { field })
  const id = newId()
  await tables(tx)
    .insertInto('shifts.task')
    .values({ ...input, id, institutionId })
    .execute()
  await record(tx, actor, 'shifts.add-task', { kind: 'shift', id: input.shiftId })
  return { ...input, id }
}

function houseOf({ institutionId }: Actor) {
  return institutionId as InstitutionId
}
