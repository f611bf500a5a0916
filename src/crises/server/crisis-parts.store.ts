import type { Tx } from '#platform/server/db.ts'
import type { CrisisId } from '../model/crisis.ts'
import { type Tables, tables } from './tables.ts'

// All of these start from a crisis that was found through visibleCrises.

export async function addSignal(tx: Tx, row: Tables['crises.signal']) {
  await tables(tx).insertInto('crises.signal').values(row).execute()
}

export function listSignals(tx: Tx, crisisId: CrisisId) {
  return tables(tx)
    .selectFrom('crises.signal')
    .where('crisisId', '=', crisisId)
    .select(['at', 'origin', 'note', 'byAccount'])
    .orderBy('at')
    .execute()
}

export async function addScreening(tx: Tx, row: Tables['crises.screening']) {
  await tables(tx)
    .insertInto('crises.screening')
    .values({ ...row, scores: JSON.stringify(row.scores) as never })
    .execute()
}

export function listScreenings(tx: Tx, crisisId: CrisisId) {
  return tables(tx)
    .selectFrom('crises.screening')
    .where('crisisId', '=', crisisId)
    .select(['id', 'at', 'byAccount', 'scores', 'note', 'level', 'lowerWhy'])
    .orderBy('at')
    .execute()
}

export async function addAction(tx: Tx, row: Tables['crises.action']) {
  await tables(tx).insertInto('crises.action').values(row).execute()
}

export function listActions(tx: Tx, crisisId: CrisisId) {
  return tables(tx)
    .selectFrom('crises.action')
    .where('crisisId', '=', crisisId)
    .select(['id', 'kind', 'at', 'byAccount', 'informed', 'note'])
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function addHandOver(tx: Tx, row: Tables['crises.handOver']) {
  await tables(tx).insertInto('crises.handOver').values(row).execute()
}

export function listHandOvers(tx: Tx, crisisId: CrisisId) {
  return tables(tx)
    .selectFrom('crises.handOver')
    .where('crisisId', '=', crisisId)
    .select(['id', 'receiver', 'name', 'at', 'byAccount', 'note'])
    .orderBy('at')
    .orderBy('id')
    .execute()
}
