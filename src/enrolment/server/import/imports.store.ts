import { type Selectable, sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ImportId, ImportLine } from '../../model/contract-import.ts'
import type { RowFault } from '../../model/import-row.ts'
import { type Tables, tables } from '../tables.ts'

export type ImportRecord = Selectable<Tables['enrolment.import']>

/** Every question about imports begins here: one's own. */
export function visibleImports(tx: Tx, { accountId }: Actor) {
  return tables(tx).selectFrom('enrolment.import').where('accountId', '=', accountId)
}

export async function getImport(tx: Tx, actor: Actor, id: ImportId): Promise<ImportRecord> {
  const row = await visibleImports(tx, actor).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw noSuch('import')
  return row
}

/** Two windows that work on one import take turns; locks, then looks. */
export async function lockImport(tx: Tx, actor: Actor, id: ImportId) {
  await visibleImports(tx, actor).select('id').where('id', '=', id).forUpdate().execute()
  return getImport(tx, actor, id)
}

export async function changeImport(
  tx: Tx,
  { accountId, id }: ImportRecord,
  change: Partial<Omit<ImportLine, 'id' | 'at'>>,
) {
  await tables(tx)
    .updateTable('enrolment.import')
    .set(change)
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .execute()
}

export async function dropImport(tx: Tx, { accountId, id }: ImportRecord) {
  await tables(tx)
    .deleteFrom('enrolment.import')
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .execute()
}

/** The next chunks, in their order. */
export function listChunks(
  tx: Tx,
  { accountId, id }: ImportRecord,
  which: { readonly isChecked: boolean; readonly most: number },
) {
  return tables(tx)
    .selectFrom('enrolment.importChunk')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('importId', '=', id)
    .where('isChecked', '=', which.isChecked)
    .orderBy('n')
    .limit(which.most)
    .execute()
}

export async function markChecked(tx: Tx, { accountId, id }: ImportRecord, ns: readonly number[]) {
  await tables(tx)
    .updateTable('enrolment.importChunk')
    .set({ isChecked: true })
    .where('accountId', '=', accountId)
    .where('importId', '=', id)
    .where('n', 'in', [...ns])
    .execute()
}

export async function dropChunks(tx: Tx, { accountId, id }: ImportRecord, ns: readonly number[]) {
  await tables(tx)
    .deleteFrom('enrolment.importChunk')
    .where('accountId', '=', accountId)
    .where('importId', '=', id)
    .where('n', 'in', [...ns])
    .execute()
}

export interface FaultyLine {
  readonly line: number
  readonly faults: readonly RowFault[]
}

export async function addFaults(
  tx: Tx,
  { accountId, id }: ImportRecord,
  lines: readonly FaultyLine[],
) {
  if (lines.length === 0) return
  await sql`insert into enrolment.import_fault (account_id, import_id, line, faults)
    select ${accountId}::uuid, ${id}::uuid, line, faults
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(line int, faults jsonb)
    on conflict (account_id, import_id, line) do nothing`.execute(tx)
}

export function listFaults(tx: Tx, { accountId, id }: ImportRecord, after: number, most: number) {
  return tables(tx)
    .selectFrom('enrolment.importFault')
    .select(['line', 'faults'])
    .where('accountId', '=', accountId)
    .where('importId', '=', id)
    .where('line', '>', after)
    .orderBy('line')
    .limit(most)
    .execute()
}
