import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Tx } from '#platform/server/db.ts'
import type { HelpRequestId } from '../model/help-request.ts'
import { type Tables, tables } from './tables.ts'

/** Every question about requests begins here: those of the actor's own institution. */
export function visibleRequests(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('casework.helpRequest')
    .where('institutionId', '=', institutionId as InstitutionId)
}

export function findRequest(tx: Tx, actor: Actor, id: HelpRequestId) {
  return visibleRequests(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
}

/** Waits for its turn at the request, so that it is settled once. */
export async function lockRequest(tx: Tx, actor: Actor, id: HelpRequestId) {
  await visibleRequests(tx, actor).where('id', '=', id).select('id').forUpdate().execute()
}

export async function addRequest(tx: Tx, request: Tables['casework.helpRequest']) {
  // Nothing is read back: whoever asks from the poster may write a request and never see one.
  await tables(tx).insertInto('casework.helpRequest').values(request).execute()
}

type Change = Partial<Tables['casework.helpRequest']>

export function changeRequest(tx: Tx, { institutionId }: Actor, id: HelpRequestId, change: Change) {
  return tables(tx)
    .updateTable('casework.helpRequest')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Those to be answered at once stand first, however late another one is. */
export function listOpenRequests(tx: Tx, actor: Actor) {
  return visibleRequests(tx, actor)
    .where('state', 'in', ['received', 'triaged'])
    .selectAll()
    .orderBy(sql`urgency = 'now'`, 'desc')
    .orderBy('dueAt')
    .limit(MOST_LISTED)
    .execute()
}

export function findDuty(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('casework.duty')
    .where('institutionId', '=', institutionId as InstitutionId)
    .selectAll()
    .executeTakeFirst()
}

export function firstDuty(tx: Tx, duty: Tables['casework.duty']) {
  return tables(tx)
    .insertInto('casework.duty')
    .values(duty)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
}

export function changeDuty(tx: Tx, duty: Tables['casework.duty']) {
  return tables(tx)
    .updateTable('casework.duty')
    .set({ accountId: duty.accountId, deputyId: duty.deputyId, version: duty.version + 1 })
    .where('institutionId', '=', duty.institutionId)
    .where('version', '=', duty.version)
    .returningAll()
    .executeTakeFirst()
}
