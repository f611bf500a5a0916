import { sql } from 'kysely'
import type { InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ImportKind } from '../model/kind.ts'
import type { LineState } from '../model/line.ts'
import { type BatchRow, type LineRow, type Tables, tables } from './tables.ts'

// All of these start from an import that was found through visibleBatches.

const AT_ONCE = 500

export async function addLines(tx: Tx, rows: readonly LineRow[]) {
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await tables(tx)
      .insertInto('imports.line')
      .values(
        rows.slice(at, at + AT_ONCE).map((row) => ({
          ...row,
          faults: JSON.stringify(row.faults) as never,
        })),
      )
      .execute()
}

function linesOf(tx: Tx, { accountId, id }: BatchRow) {
  return tables(tx)
    .selectFrom('imports.line')
    .where('accountId', '=', accountId)
    .where('batchId', '=', id)
}

export function listLines(
  tx: Tx,
  batch: BatchRow,
  state: LineState,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<LineRow[]> {
  return linesOf(tx, batch)
    .selectAll()
    .where('state', '=', state)
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute()
}

/** Those that are to be mended, or decided. */
export function listOpenLines(tx: Tx, batch: BatchRow): Promise<LineRow[]> {
  return linesOf(tx, batch)
    .selectAll()
    .where('state', 'in', ['faulty', 'alike'])
    .orderBy('n')
    .execute()
}

export function findLine(tx: Tx, batch: BatchRow, n: number): Promise<LineRow | undefined> {
  return linesOf(tx, batch).selectAll().where('n', '=', n).executeTakeFirst()
}

type Change = Partial<
  Pick<LineRow, 'state' | 'faults' | 'candidates' | 'sameAs' | 'ref' | 'sealed'>
>

export async function changeLine(tx: Tx, line: LineRow, change: Change) {
  const { faults, ...rest } = change
  await tables(tx)
    .updateTable('imports.line')
    .set({
      ...rest,
      ...(faults && { faults: JSON.stringify(faults) as never }),
      version: sql`version + 1`,
    })
    .where('accountId', '=', line.accountId)
    .where('batchId', '=', line.batchId)
    .where('n', '=', line.n)
    .execute()
}

/** Many rows of which there is nothing to say but this. */
export async function moveLines(
  tx: Tx,
  { accountId, id }: BatchRow,
  ns: readonly number[],
  state: LineState,
) {
  if (ns.length === 0) return
  await tables(tx)
    .updateTable('imports.line')
    .set({ state, version: sql`version + 1` })
    .where('accountId', '=', accountId)
    .where('batchId', '=', id)
    .where('n', 'in', [...ns])
    .execute()
}

/** What of this the house has imported before: print, in hexadecimal → what it became. */
export async function findTakenOver(
  tx: Tx,
  institutionId: InstitutionId,
  kind: ImportKind,
  prints: readonly Buffer[],
) {
  if (prints.length === 0) return new Map<string, string>()
  const rows = await tables(tx)
    .selectFrom('imports.takenOver')
    .select(['print', 'ref'])
    .where('institutionId', '=', institutionId)
    .where('kind', '=', kind)
    .where('print', 'in', [...prints])
    .execute()
  return new Map(rows.map(({ print, ref }) => [print.toString('hex'), ref]))
}

export async function addTakenOver(tx: Tx, row: Tables['imports.takenOver']) {
  await tables(tx)
    .insertInto('imports.takenOver')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
