import { sql } from 'kysely'
import type { CaseId } from '#casework/model/case.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { TaskId } from '../model/task.ts'
import { type Tables, tables } from './tables.ts'

/** Every question about tasks begins here: those of the house; the second wall lets through those
 * of one's cases, and one's own. */
export function visibleTasks(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('plans.task')
    .where('institutionId', '=', institutionId as InstitutionId)
}

export function listTasks(tx: Tx, actor: Actor, caseId: CaseId) {
  return visibleTasks(tx, actor)
    .where('caseId', '=', caseId)
    .selectAll()
    .orderBy('due')
    .orderBy('id')
    .execute()
}

export function findTask(tx: Tx, actor: Actor, id: TaskId) {
  return visibleTasks(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
}

/** Waits for its turn at the task, so that it is settled once. */
export async function lockTask(tx: Tx, actor: Actor, id: TaskId) {
  await visibleTasks(tx, actor).where('id', '=', id).select('id').forUpdate().execute()
}

export function addTask(tx: Tx, task: Tables['plans.task']) {
  return tables(tx).insertInto('plans.task').values(task).returningAll().executeTakeFirstOrThrow()
}

export function changeTask(
  tx: Tx,
  { institutionId }: Actor,
  id: TaskId,
  change: Partial<Tables['plans.task']>,
) {
  return tables(tx)
    .updateTable('plans.task')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The tasks of a case that stand on a sheet from now on. */
export async function markAgreed(
  tx: Tx,
  { institutionId }: Actor,
  ids: readonly TaskId[],
  agreedIn: number,
) {
  if (ids.length === 0) return
  await tables(tx)
    .updateTable('plans.task')
    .set({ agreedIn })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', 'in', ids)
    .execute()
}

/** To do by the actor, or by whoever of the actor's kind comes first. */
export function listOwnTasks(tx: Tx, actor: Actor) {
  return visibleTasks(tx, actor)
    .where('state', '=', 'open')
    .where(({ or, and, eb }) =>
      or([
        eb('ownerId', '=', actor.accountId),
        and([eb('ownerKind', '=', 'pool'), eb('ownerName', '=', actor.role)]),
      ]),
    )
    .selectAll()
    .orderBy('due')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute()
}

/** Promised by clients and families, in all cases that the actor sees. */
export function listPromised(tx: Tx, actor: Actor) {
  return visibleTasks(tx, actor)
    .where('state', '=', 'open')
    .where('ownerKind', 'in', ['client', 'family'])
    .selectAll()
    .orderBy('due')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute()
}

export function listDoneBy(tx: Tx, actor: Actor, since: Instant) {
  return visibleTasks(tx, actor)
    .where('state', '=', 'done')
    .where('closedBy', '=', actor.accountId)
    .where('closedAt', '>=', since)
    .selectAll()
    .orderBy('closedAt', 'desc')
    .execute()
}

/** Open tasks whose day is over, by case, with the days on which they were due. */
export async function listOverdue(tx: Tx, actor: Actor, today: Day) {
  return visibleTasks(tx, actor)
    .where('state', '=', 'open')
    .where('due', '<', today)
    .groupBy('caseId')
    .select([
      'caseId',
      sql<number>`count(*)::int`.as('count'),
      sql<Day[]>`array_agg(due::text)`.as('days'),
    ])
    .execute()
}
