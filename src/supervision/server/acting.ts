import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import { deputyActs, isLive, type RelationId } from '../model/relation.ts'
import type { Side } from '../model/session.ts'
import { type AbsenceOf, isInRegister } from '../model/supervisor.ts'
import { type RelationRow, tables } from './tables.ts'

/** The place in the register for which this account acts today. */
export async function findMe(tx: Tx, { accountId, role }: Actor, now: Instant) {
  if (role !== 'supervisor') return undefined
  const row = await tables(tx)
    .selectFrom('supervision.supervisor')
    .where('accountId', '=', accountId)
    .selectAll()
    .executeTakeFirst()
  return row && isInRegister(row, dayInBeijing(now)) ? row : undefined
}

export async function getMe(tx: Tx, actor: Actor, now: Instant) {
  const me = await findMe(tx, actor, now)
  if (!me) throw noSuch('supervisor')
  return me
}

export async function listAbsences(tx: Tx): Promise<AbsenceOf[]> {
  const rows = await tables(tx)
    .selectFrom('supervision.absence')
    .select(['id', 'supervisorId', 'fromDay', 'toDay'])
    .orderBy('fromDay')
    .execute()
  return rows.map(({ fromDay: from, toDay: to, ...row }) => ({ ...row, from, to }))
}

/**
 * Every question about sessions begins here: the relations in which the actor has a part today.
 * The supervisor keeps what is over; the deputy has a part while the supervisor is away and only then.
 */
export async function listMyRelations(tx: Tx, actor: Actor, now: Instant): Promise<RelationRow[]> {
  const all = tables(tx).selectFrom('supervision.relation').selectAll().orderBy('fromDay', 'desc')
  if (actor.role !== 'supervisor')
    return all
      .where('institutionId', '=', actor.institutionId as InstitutionId)
      .where(({ or, eb }) =>
        or([eb('superviseeId', '=', actor.accountId), eb('superviseeName', '=', '')]),
      )
      .execute()
  const me = await findMe(tx, actor, now)
  if (!me) return []
  const absences = await listAbsences(tx)
  const today = dayInBeijing(now)
  const rows = await all
    .where(({ or, eb }) => or([eb('supervisorId', '=', me.id), eb('deputyId', '=', me.id)]))
    .execute()
  return rows.filter(
    (row) =>
      row.supervisorId === me.id ||
      (isLive(daysOf(row), today) && deputyActs(row, absences, today)),
  )
}

export async function getMyRelation(tx: Tx, actor: Actor, id: RelationId, now: Instant) {
  const row = (await listMyRelations(tx, actor, now)).find((one) => one.id === id)
  if (!row) throw noSuch('relation')
  return row
}

export function daysOf({ fromDay: from, toDay: to }: Pick<RelationRow, 'fromDay' | 'toDay'>) {
  return { from, to }
}

export function sideOf({ role }: Actor): Side {
  return role === 'supervisor' ? 'supervisor' : 'supervisee'
}
