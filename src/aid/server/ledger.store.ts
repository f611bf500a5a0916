import { accountsNamed } from '#access/server/index.ts'
import type { CaseRow } from '#casework/server/index.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Line } from '../model/ledger.ts'
import { type LedgerRow, type Tables, tables } from './tables.ts'

type Place = Pick<CaseRow, 'institutionId' | 'id'>

/** Every line of a case, in the order in which they were written. */
export async function readLedger(tx: Tx, { institutionId, id }: Place): Promise<Line[]> {
  const rows = (await tables(tx)
    .selectFrom('aid.ledger')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', id)
    .selectAll()
    .orderBy('seq' as 'id')
    .execute()) as LedgerRow[]
  const names = await accountsNamed(
    tx,
    rows.map(({ byAccount }) => byAccount),
  )
  return rows.map(({ amount, onDay, byAccount, applicationId, ...row }) => ({
    ...{ id: row.id, item: row.item, kind: row.kind, source: row.source, status: row.status },
    ...{ amount: Number(amount), on: onDay, recordedAt: row.recordedAt, by: byAccount },
    ...{ byName: names.get(byAccount) ?? '', evidence: row.evidence, corrects: row.corrects },
    fromApplication: applicationId !== null,
  }))
}

export async function addLines(tx: Tx, lines: readonly Tables['aid.ledger'][]) {
  if (lines.length > 0)
    await tables(tx)
      .insertInto('aid.ledger')
      .values([...lines])
      .execute()
}
