import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../model/case.ts'
import type { HelpRequestId } from '../model/help-request.ts'
import { type Tables, tables } from './tables.ts'

/** Every question about cases begins here: one's own, and for the head those of the house. */
export function visibleCases(tx: Tx, { accountId, institutionId, role }: Actor) {
  return tables(tx)
    .selectFrom('casework.case as case')
    .where('case.institutionId', '=', institutionId as InstitutionId)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('casework.teamMember as member')
            .select('member.caseId')
            .whereRef('member.institutionId', '=', 'case.institutionId')
            .whereRef('member.caseId', '=', 'case.id')
            .where('member.accountId', '=', accountId)
            .where('member.until', 'is', null),
        ),
        role === 'lead' ? eb('case.kind', '<>', 'staff') : eb.lit(false),
      ]),
    )
}

export function findCase(tx: Tx, actor: Actor, id: CaseId) {
  return visibleCases(tx, actor).where('case.id', '=', id).selectAll('case').executeTakeFirst()
}

/** The case that a request became. */
export function findCaseOfRequest(tx: Tx, actor: Actor, requestId: HelpRequestId) {
  return visibleCases(tx, actor)
    .where('case.requestId', '=', requestId)
    .select('case.id')
    .executeTakeFirst()
}

/** Waits for its turn at the case, so that steps come one after the other. */
export async function lockCase(tx: Tx, { institutionId }: Actor, id: CaseId) {
  await tables(tx)
    .selectFrom('casework.case')
    .select('id')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

interface Page {
  readonly states: readonly Tables['casework.case']['state'][]
  readonly limit: number
  readonly before?: { touchedAt: Instant; id: string } | undefined
}

export function listCases(tx: Tx, actor: Actor, { states, limit, before }: Page) {
  return visibleCases(tx, actor)
    .where('case.state', 'in', states)
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(touched_at, id) < (${before?.touchedAt}::timestamptz, ${before?.id}::uuid)`,
      ),
    )
    .select(['case.id', 'number', 'clientId', 'kind', 'state', 'riskLevel', 'ward', 'bed'])
    .select(['ownerId', 'openedAt', 'touchedAt'])
    .orderBy('touchedAt', 'desc')
    .orderBy('case.id', 'desc')
    .limit(limit)
    .execute()
}

/** What was promised after a closure and is still to be done, by whoever owns the case. */
export function listOpenFollowUps(tx: Tx, actor: Actor) {
  return visibleCases(tx, actor)
    .innerJoin('casework.followUp as followUp', (join) =>
      join
        .onRef('followUp.institutionId', '=', 'case.institutionId')
        .onRef('followUp.caseId', '=', 'case.id'),
    )
    .where('case.ownerId', '=', actor.accountId)
    .where('followUp.doneAt', 'is', null)
    .where('followUp.cancelledAt', 'is', null)
    .select(['followUp.id', 'followUp.due', 'case.id as caseId', 'number', 'clientId'])
    .orderBy('followUp.due')
    .orderBy('followUp.id')
    .limit(50)
    .execute()
}

export async function addCase(tx: Tx, row: Tables['casework.case']) {
  const { institutionId, id: caseId, openedAt, ownerId } = row
  await tables(tx).insertInto('casework.case').values(row).execute()
  await tables(tx)
    .insertInto('casework.teamMember')
    .values({ institutionId, caseId, accountId: ownerId, since: openedAt, until: null })
    .execute()
  await addInterval(tx, { institutionId, caseId, n: 1, openedAt, closedAt: null, closure: null })
}

type Change = Partial<Tables['casework.case']>

export function changeCase(tx: Tx, { institutionId }: Actor, id: CaseId, change: Change) {
  return tables(tx)
    .updateTable('casework.case')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .returning(['id', 'state', 'version'])
    .executeTakeFirstOrThrow()
}

/** The case moves up in the list; its version is not touched, for nobody edits this. */
export async function touchCase(tx: Tx, { institutionId }: Actor, id: CaseId, touchedAt: Instant) {
  await tables(tx)
    .updateTable('casework.case')
    .set({ touchedAt })
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .execute()
}

/** The next number of the house and year, given out one at a time: 2026-0001. */
export async function nextNumber(tx: Tx, institutionId: InstitutionId, year: number) {
  const { last } = await tables(tx)
    .insertInto('casework.caseNumber')
    .values({ institutionId, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'year']).doUpdateSet({ last: sql`case_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}-${String(last).padStart(4, '0')}`
}

export async function addInterval(tx: Tx, interval: Tables['casework.interval']) {
  await tables(tx).insertInto('casework.interval').values(interval).execute()
}

/** Fills in the running interval; one that is closed stays as it is. */
export async function changeInterval(
  tx: Tx,
  caseId: CaseId,
  change: Partial<Pick<Tables['casework.interval'], 'closedAt' | 'closure'>>,
) {
  await tables(tx)
    .updateTable('casework.interval')
    .set(change)
    .where('caseId', '=', caseId)
    .where('closedAt', 'is', null)
    .execute()
}

export async function countIntervals(tx: Tx, caseId: CaseId) {
  const { n } = await tables(tx)
    .selectFrom('casework.interval')
    .where('caseId', '=', caseId)
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export async function addEvent(tx: Tx, event: Tables['casework.caseEvent']) {
  await tables(tx).insertInto('casework.caseEvent').values(event).execute()
}
