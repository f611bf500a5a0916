import type { CaseRow } from '#casework/server/index.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Network } from '../model/network.ts'
import { type Tables, tables } from './tables.ts'

// All of these start from a case that casework has shown to the actor.

export type NetworkRow = Tables['networks.network']

export function findNetwork(tx: Tx, { institutionId, id }: CaseRow) {
  return tables(tx)
    .selectFrom('networks.network')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', id)
    .selectAll()
    .executeTakeFirst()
}

export async function addNetwork(tx: Tx, row: NetworkRow) {
  await tables(tx).insertInto('networks.network').values(row).execute()
}

export async function changeNetwork(
  tx: Tx,
  { institutionId, id }: NetworkRow,
  change: Pick<NetworkRow, 'version' | 'known' | 'supporting'>,
) {
  await tables(tx)
    .updateTable('networks.network')
    .set(change)
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .execute()
}

export async function addVersion(tx: Tx, row: Tables['networks.version']) {
  await tables(tx).insertInto('networks.version').values(row).execute()
}

/** Newest first. */
export async function listVersions(tx: Tx, { institutionId, id }: NetworkRow, limit = MOST_LISTED) {
  const rows = await tables(tx)
    .selectFrom('networks.version')
    .where('institutionId', '=', institutionId)
    .where('networkId', '=', id)
    .select(['n', 'at', 'byAccount', 'network'])
    .orderBy('n', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, network: row.network as Network }))
}
