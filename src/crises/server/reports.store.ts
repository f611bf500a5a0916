import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import type { CrisisId } from '../model/crisis.ts'
import { type Tables, tables } from './tables.ts'

// All of these start from a crisis that was found through visibleCrises.

type Report = Tables['crises.report']

export function getReport(tx: Tx, crisisId: CrisisId) {
  return tables(tx)
    .selectFrom('crises.report')
    .where('crisisId', '=', crisisId)
    .selectAll()
    .executeTakeFirstOrThrow()
}

export async function addReport(tx: Tx, row: Report) {
  await tables(tx).insertInto('crises.report').values(row).execute()
}

export async function changeReport(tx: Tx, crisisId: CrisisId, change: Partial<Report>) {
  await tables(tx)
    .updateTable('crises.report')
    .set(change)
    .where('crisisId', '=', crisisId)
    .execute()
}

export function listFilings(tx: Tx, crisisId: CrisisId) {
  return tables(tx)
    .selectFrom('crises.filing')
    .where('crisisId', '=', crisisId)
    .selectAll()
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function addFiling(tx: Tx, row: Tables['crises.filing']) {
  await tables(tx).insertInto('crises.filing').values(row).execute()
}

type Answer = Pick<Tables['crises.filing'], 'receiptNo' | 'receiptAt' | 'feedback' | 'feedbackAt'>

export async function answerFiling(tx: Tx, crisisId: CrisisId, id: string, answer: Answer) {
  await tables(tx)
    .updateTable('crises.filing')
    .set({ ...answer, version: sql`version + 1` })
    .where('crisisId', '=', crisisId)
    .where('id', '=', id)
    .execute()
}
