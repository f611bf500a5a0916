import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { mediaTypes, type SentFile } from '#platform/model/file.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Column, columnsOf } from '../model/column.ts'
import type * as contract from '../model/contract.ts'
import { importKindWords } from '../model/kind.ts'
import { getBatch } from './batches.store.ts'
import { mustBeYours } from './begin.ts'
import { listOpenLines } from './lines.store.ts'
import { openCells } from './sealed-line.ts'
import { runTask } from './sheet/run-task.ts'

type Written = { readonly bytes: Uint8Array }

export async function downloadSheet(
  _: Tx,
  actor: Actor,
  { kind }: z.output<typeof contract.downloadSheet.input>,
) {
  mustBeYours(actor, kind)
  const title = importKindWords[kind].zh
  const { bytes } = await runTask<Written>({ do: 'empty', title, columns: columnsOf[kind] })
  return toFile(`${title}-导入表.xlsx`, bytes)
}

/** The rows that somebody has to mend, as they were written. */
export async function downloadCorrections(
  tx: Tx,
  actor: Actor,
  { batchId }: z.output<typeof contract.downloadCorrections.input>,
  deps: Deps,
) {
  const { kind, ...batch } = await getBatch(tx, actor, batchId)
  const rows = (await listOpenLines(tx, { ...batch, kind })).map((row) => ({
    n: row.n,
    cells: openCells(deps, row),
    faults: row.state === 'alike' ? [ALIKE] : row.faults,
  }))
  await record(tx, actor, 'imports.download-corrections', { kind: 'import', id: batchId })
  const title = importKindWords[kind].zh
  const columns = columnsOf[kind]
  const { bytes } = await runTask<Written>({ do: 'correct', title, columns, rows })
  return toFile(`${batch.fileName.replace(/\.xlsx$/i, '')}-待修改.xlsx`, bytes)
}

/** A workbook of text: whatever a cell begins with, it is no formula. */
export async function writeWorkbook(
  title: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, string>>[],
) {
  const lines = rows.map((cells, place) => ({
    ...{ n: place + 2, faults: [] },
    cells: Object.fromEntries(
      Object.entries(cells).map(([key, text]) => [key, { as: 'text' as const, text }]),
    ),
  }))
  const { bytes } = await runTask<Written>({ do: 'correct', title, columns, rows: lines })
  return toFile(`${title}.xlsx`, bytes)
}

const ALIKE = {
  ...{ column: 'name', code: 'possible-duplicate' },
  message: '本机构已有很像的人。请在导入页面上核对是不是同一个人；补上身份证号再上传也可以。',
}

function toFile(fileName: string, bytes: Uint8Array): SentFile {
  return { fileName, mediaType: mediaTypes.xlsx, base64: Buffer.from(bytes).toString('base64') }
}
