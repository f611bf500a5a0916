import { sql } from 'kysely'
import type { CaseRow } from '#casework/server/index.ts'
import type { Tx } from '#platform/server/db.ts'
import type { DischargePlanId } from '../model/plan.ts'
import { type Tables, tables } from './tables.ts'

// All of these start from a case that was found through the door of casework.

/** The plans of a case, newest first. */
export function plansOf(tx: Tx, { institutionId, id }: CaseRow) {
  return tables(tx)
    .selectFrom('discharge.dischargePlan')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', id)
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
}

export function findPlan(tx: Tx, row: CaseRow, id: DischargePlanId) {
  return plansOf(tx, row).where('id', '=', id).executeTakeFirst()
}

export async function addPlan(tx: Tx, plan: Tables['discharge.dischargePlan']) {
  await tables(tx).insertInto('discharge.dischargePlan').values(plan).execute()
}

type Change = Partial<
  Pick<Tables['discharge.dischargePlan'], 'state' | 'content' | 'dischargedOn' | 'reason'>
>

export function changePlan(tx: Tx, row: CaseRow, id: DischargePlanId, change: Change) {
  return tables(tx)
    .updateTable('discharge.dischargePlan')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', row.institutionId)
    .where('caseId', '=', row.id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export function listPlanned(tx: Tx, { institutionId, id }: CaseRow) {
  return tables(tx)
    .selectFrom('discharge.plannedFollowUp')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', id)
    .select(['planId', 'days', 'followUpId'])
    .orderBy('days')
    .execute()
}

export async function addPlanned(tx: Tx, rows: Tables['discharge.plannedFollowUp'][]) {
  if (rows.length > 0)
    await tables(tx).insertInto('discharge.plannedFollowUp').values(rows).execute()
}
