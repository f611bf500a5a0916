import { sql } from 'kysely'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId, GoalId } from '../model/case.ts'
import type { ContactId } from '../model/contact.ts'
import { type Tables, tables } from './tables.ts'

// All of these start from a case that was found through visibleCases.

export function listGoals(tx: Tx, caseId: CaseId) {
  return tables(tx)
    .selectFrom('casework.goal')
    .where('caseId', '=', caseId)
    .selectAll()
    .orderBy('createdAt')
    .execute()
}

export function addGoal(tx: Tx, goal: Tables['casework.goal']) {
  return tables(tx)
    .insertInto('casework.goal')
    .values(goal)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Nothing is returned where the goal is of another case, or was rated meanwhile. */
export function rateGoal(tx: Tx, caseId: CaseId, id: GoalId, attainment: number, version: number) {
  return tables(tx)
    .updateTable('casework.goal')
    .set({ attainment, version: version + 1 })
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
}

export function listContacts(tx: Tx, caseId: CaseId) {
  return tables(tx)
    .selectFrom('casework.contact as contact')
    .leftJoin('casework.confidentialNote as secret', (join) =>
      join
        .onRef('secret.institutionId', '=', 'contact.institutionId')
        .onRef('secret.contactId', '=', 'contact.id'),
    )
    .where('contact.caseId', '=', caseId)
    .selectAll('contact')
    .select('secret.text as confidential')
    .orderBy('contact.at', 'desc')
    .execute()
}

export function listAmendments(tx: Tx, caseId: CaseId) {
  return tables(tx)
    .selectFrom('casework.amendment')
    .where('caseId', '=', caseId)
    .select(['contactId', 'at', 'byAccount', 'reason', 'text'])
    .orderBy('at')
    .execute()
}

/** Both halves in one statement, written out: this is saved at the bedside, all day long. */
export async function addContact(tx: Tx, row: Tables['casework.contact'], confidential: string) {
  await sql`
    with note as (
      insert into casework.contact (institution_id, case_id, id, at, recorded_at, by_account, minutes,
        mode, "with", contact_made, activities, goal_ids, shared, has_confidential, next, late)
      values (${row.institutionId}, ${row.caseId}, ${row.id}, ${row.at}, ${row.recordedAt},
        ${row.byAccount}, ${row.minutes}, ${row.mode}, ${row.with}, ${row.contactMade},
        ${row.activities}, ${row.goalIds}, ${row.shared}, ${confidential !== ''}, ${row.next},
        ${row.late})
    )
    insert into casework.confidential_note (institution_id, contact_id, case_id, text)
    select ${row.institutionId}, ${row.id}, ${row.caseId}, ${confidential}
    where ${confidential !== ''}`.execute(tx)
}

export function hasContact(tx: Tx, caseId: CaseId, id: ContactId) {
  return tables(tx)
    .selectFrom('casework.contact')
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
}

/** When and how those of the given notes happened that are of this case. */
export function listContactMoments(tx: Tx, caseId: CaseId, ids: readonly ContactId[]) {
  return tables(tx)
    .selectFrom('casework.contact')
    .where('caseId', '=', caseId)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...ids]))))
    .select(['id', 'at', 'mode'])
    .orderBy('at')
    .execute()
}

export async function addAmendment(tx: Tx, amendment: Tables['casework.amendment']) {
  await tables(tx).insertInto('casework.amendment').values(amendment).execute()
}

export function listEvents(tx: Tx, caseId: CaseId) {
  return tables(tx)
    .selectFrom('casework.caseEvent')
    .where('caseId', '=', caseId)
    .select(['at', 'byAccount', 'deed', 'note', 'ref'])
    .orderBy('at', 'desc')
    .execute()
}

export function listIntervals(tx: Tx, caseId: CaseId) {
  return tables(tx)
    .selectFrom('casework.interval')
    .where('caseId', '=', caseId)
    .select(['n', 'openedAt', 'closedAt', 'closure'])
    .orderBy('n')
    .execute()
}

export function listFollowUps(tx: Tx, caseId: CaseId) {
  return tables(tx)
    .selectFrom('casework.followUp')
    .where('caseId', '=', caseId)
    .select(['id', 'due', 'doneAt', 'doneBy', 'result', 'version'])
    .select(['cancelledAt', 'cancelledWhy'])
    .orderBy('due')
    .execute()
}

type Promised = Pick<Tables['casework.followUp'], 'institutionId' | 'caseId' | 'id' | 'due'>

export async function addFollowUps(tx: Tx, promised: readonly Promised[]) {
  const done = { doneAt: null, doneBy: null, result: '' }
  const open = { ...done, cancelledAt: null, cancelledBy: null, cancelledWhy: '', version: 1 }
  const rows = promised.map((one) => ({ ...one, ...open }))
  if (rows.length > 0) await tables(tx).insertInto('casework.followUp').values(rows).execute()
}

export async function listHolds(tx: Tx, caseId: CaseId) {
  const rows = await tables(tx)
    .selectFrom('casework.hold')
    .select('reason')
    .distinct()
    .where('caseId', '=', caseId)
    .where('until', 'is', null)
    .execute()
  return rows.map(({ reason }) => reason)
}

type Change = Partial<Omit<Tables['casework.followUp'], 'institutionId' | 'caseId' | 'id'>>

/** Nothing is returned where it was changed or settled meanwhile. */
export function changeFollowUp(tx: Tx, caseId: CaseId, id: string, version: number, to: Change) {
  return tables(tx)
    .updateTable('casework.followUp')
    .set({ ...to, version: version + 1 })
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .returning(['id', 'due', 'doneAt', 'result', 'cancelledAt', 'cancelledWhy', 'version'])
    .executeTakeFirst()
}

export function listPauses(tx: Tx, caseId: CaseId) {
  return tables(tx)
    .selectFrom('casework.pause')
    .where('caseId', '=', caseId)
    .select(['fromAt', 'untilAt'])
    .orderBy('n')
    .execute()
}

type Place = Pick<Tables['casework.pause'], 'institutionId' | 'caseId'>

export async function beginPause(
  tx: Tx,
  place: Place,
  { fromAt, plannedUntil }: Pick<Tables['casework.pause'], 'fromAt' | 'plannedUntil'>,
) {
  const before = await listPauses(tx, place.caseId)
  await tables(tx)
    .insertInto('casework.pause')
    .values({ ...place, n: before.length + 1, fromAt, plannedUntil, untilAt: null })
    .execute()
}

export async function endPause(tx: Tx, caseId: CaseId, untilAt: Instant) {
  await tables(tx)
    .updateTable('casework.pause')
    .set({ untilAt })
    .where('caseId', '=', caseId)
    .where('untilAt', 'is', null)
    .execute()
}
