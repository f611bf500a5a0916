import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { checkArchive, readBase64 } from '#platform/server/archive.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Column, columnsOf } from '../model/column.ts'
import type { BatchId, beginImport as contract } from '../model/contract.ts'
import { type ImportKind, mayImport } from '../model/kind.ts'
import type { SheetRow } from '../model/line.ts'
import { addBatch } from './batches.store.ts'
import { addLines } from './lines.store.ts'
import { judge, printFor, sealCells } from './sealed-line.ts'
import { runTask } from './sheet/run-task.ts'
import type { ReadSheet, SheetRefusal } from './sheet/task.ts'
import { showBatch } from './show-batch.ts'
import type { BatchRow, LineRow } from './tables.ts'

/** A sheet of 5 000 rows with all columns unpacks to some four megabytes. */
const ARCHIVE = { entries: 200, inflated: 40 * 1_048_576 }
const ACTIVE_PARTS =
  /vbaproject|activex|externallinks\/|embeddings\/|connections\.xml|^xl\/macrosheets/i

/** Reads a workbook and judges each row by itself; nothing is written but what was read. */
export async function beginImport(
  tx: Tx,
  actor: Actor,
  { kind, fileName, base64 }: z.output<typeof contract.input>,
  deps: Deps,
) {
  mustBeYours(actor, kind)
  const { rows, notes } = await readFile(fileName, base64, kind)
  const batch: BatchRow = {
    ...{ id: deps.newId() as BatchId, accountId: actor.accountId, kind, fileName },
    ...{ institutionId: actor.institutionId, notes: [...notes], total: rows.length },
    ...{ state: 'checking', at: deps.now(), version: 1 },
  }
  await addBatch(tx, batch)
  await addLines(tx, toLines(batch, rows, deps))
  await record(tx, actor, 'imports.begin', { kind: 'import', id: batch.id })
  return showBatch(tx, actor, batch)
}

/** Whoever may import something may not import everything. */
export function mustBeYours({ role }: Actor, kind: ImportKind) {
  if (!mayImport(role, kind)) throw new Refusal('kind-not-yours', 403, { field: 'kind' })
}

function readFile(fileName: string, base64: string, kind: ImportKind) {
  return readWorkbook(fileName, base64, columnsOf[kind])
}

/** The rows of a workbook, read in a thread that may die of it. @throws Refusal of sheetWords */
export async function readWorkbook(fileName: string, base64: string, columns: readonly Column[]) {
  if (!/\.xlsx$/i.test(fileName)) throw new Refusal('sheet-not-xlsx', 400, { field: 'fileName' })
  const bytes = readBase64(base64)
  const names = await checkArchive(bytes, ARCHIVE)
  if (names.some((name) => ACTIVE_PARTS.test(name)))
    throw new Refusal('file-has-macros', 400, { field: 'base64' })
  const task = { do: 'read', bytes: new Uint8Array(bytes), columns } as const
  const read = await runTask<ReadSheet | SheetRefusal>(task)
  if ('rows' in read) return read
  throw new Refusal(read.refusal, 400, { field: 'base64', faults: read.faults })
}

/** What can be told of a row without looking at anything else than the file. */
function toLines(batch: BatchRow, rows: readonly SheetRow[], deps: Deps): LineRow[] {
  const { accountId, id: batchId, institutionId, kind } = batch
  const first = new Map<string, number>()
  return rows.map(({ n, cells }) => {
    const { line, faults, print } = judge(deps, kind, cells)
    const before = line && first.get(print)
    if (line && before === undefined) first.set(print, n)
    const twice = {
      ...{ column: '', code: 'row-twice' },
      message: `与第 ${before} 行是同一条，请删去一行。`,
    }
    const all = before === undefined ? [...faults] : [...faults, twice]
    return {
      ...{ accountId, batchId, institutionId, n, faults: all },
      sealed: sealCells(deps, batchId, n, cells),
      print: printFor(deps, kind, print),
      state: all.length > 0 ? 'faulty' : 'unchecked',
      ...{ candidates: [], sameAs: null, ref: null, version: 1 },
    }
  })
}
