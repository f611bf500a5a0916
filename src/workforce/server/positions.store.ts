import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { PositionId } from '../model/position.ts'
import { type Tables, tables } from './tables.ts'
import { visibleWorkers } from './workers.store.ts'

/** The positions of the own house; of the offices' sight is `overview`. */
export function visiblePositions(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('workforce.position as position')
    .where('position.institutionId', '=', institutionId as InstitutionId)
}

/** Appointments of those within sight, with the names that belong to them. */
export function visibleAppointments(tx: Tx, actor: Actor) {
  return tables(tx)
    .selectFrom('workforce.appointment as appointment')
    .innerJoin('workforce.worker as holder', (join) =>
      join
        .onRef('holder.institutionId', '=', 'appointment.institutionId')
        .onRef('holder.id', '=', 'appointment.workerId'),
    )
    .innerJoin('workforce.position as position', (join) =>
      join
        .onRef('position.institutionId', '=', 'appointment.institutionId')
        .onRef('position.id', '=', 'appointment.positionId'),
    )
    .leftJoin('workforce.qualification as paper', (join) =>
      join
        .onRef('paper.institutionId', '=', 'appointment.institutionId')
        .onRef('paper.id', '=', 'appointment.qualificationId'),
    )
    .where('appointment.workerId', 'in', visibleWorkers(tx, actor).select('worker.id'))
}

export function listAppointments(tx: Tx, actor: Actor) {
  return visibleAppointments(tx, actor)
    .select(['appointment.id', 'appointment.workerId', 'appointment.positionId'])
    .select(['appointment.institutionId', 'appointment.qualificationId', 'appointment.answer'])
    .select(['appointment.reason', 'appointment.from', 'appointment.until'])
    .select(['appointment.version', 'holder.name as workerName'])
    .select(['position.title as positionTitle', 'position.grade', 'paper.level'])
    .orderBy('appointment.from', 'desc')
}

export type AppointmentRow = Awaited<
  ReturnType<ReturnType<typeof listAppointments>['execute']>
>[number]

/** Waits for its turn: one holder at a time. */
export async function lockPosition(tx: Tx, actor: Actor, id: PositionId) {
  await visiblePositions(tx, actor).where('id', '=', id).select('id').forUpdate().execute()
  return visiblePositions(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
}

export async function addPosition(tx: Tx, row: Tables['workforce.position']) {
  await tables(tx).insertInto('workforce.position').values(row).execute()
}

export function changePosition(
  tx: Tx,
  { institutionId, id }: Pick<Tables['workforce.position'], 'institutionId' | 'id'>,
  { version: _, ...change }: Partial<Tables['workforce.position']>,
) {
  return tables(tx)
    .updateTable('workforce.position')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function addAppointment(tx: Tx, row: Tables['workforce.appointment']) {
  await tables(tx).insertInto('workforce.appointment').values(row).execute()
}

export function changeAppointment(
  tx: Tx,
  { institutionId, id }: Pick<Tables['workforce.appointment'], 'institutionId' | 'id'>,
  change: Pick<Tables['workforce.appointment'], 'until'>,
) {
  return tables(tx)
    .updateTable('workforce.appointment')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
