import ExcelJS, { type CellValue, type Worksheet } from 'exceljs'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { Endpoint } from '#platform/model/contract.ts'
import { columnsOf } from '../model/column.ts'
import * as contract from '../model/contract.ts'
import type { ImportKind } from '../model/kind.ts'

/** A row as somebody types it: by column key, whatever Excel would keep. */
export type TypedRow = Readonly<Record<string, CellValue>>

/** A filled workbook as base64. `shape` does to the sheet what people do to sheets. */
export async function aSheet(
  kind: ImportKind,
  rows: readonly TypedRow[],
  shape: (sheet: Worksheet, book: ExcelJS.Workbook) => void = () => {},
) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('填写')
  sheet.addRow(columnsOf[kind].map(({ title }) => title))
  for (const row of rows) sheet.addRow(columnsOf[kind].map(({ key }) => row[key] ?? null))
  shape(sheet, book)
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
}

/** Without more words: a woman of 1958, of whom the birth date is known. */
export function aRow(given: TypedRow = {}): TypedRow {
  return { name: '王淑兰', sex: '女', birthDate: '1958-03-04', ...given }
}

export function anOldCase(given: TypedRow = {}): TypedRow {
  return aRow({
    ...{ openedOn: '2024-05-06', closedOn: '2024-08-30', reason: '目标达成' },
    ...{ summary: '费用落实，已出院', serviceLine: '社会资源整合', ward: '肿瘤内科', bed: '3' },
    ...given,
  })
}

type Ask = <Input extends z.ZodObject, Output extends z.ZodType>(
  actor: Actor,
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
) => Promise<{ status: number } & z.output<Output> & Record<string, never>>

/** What the page does: uploads, compares until nothing is left, writes until it is over. */
export function anImporter(ask: Ask, actor: Actor) {
  const upload = (kind: ImportKind, base64: string, fileName = '名单.xlsx') =>
    ask(actor, contract.beginImport, { kind, fileName, base64 })

  async function check(kind: ImportKind, base64: string) {
    let batch = await upload(kind, base64)
    while (batch.state === 'checking')
      batch = await ask(actor, contract.checkImport, { batchId: batch.id })
    return batch
  }

  async function confirm(batchId: contract.BatchId) {
    const accounts: contract.NewAccount[] = []
    for (;;) {
      const said = await ask(actor, contract.confirmImport, { batchId })
      if (said.status !== 200) return { ...said, accounts }
      accounts.push(...said.accounts)
      if (said.batch.state === 'done') return { ...said, accounts }
    }
  }

  /** The sentences that the page shows. */
  async function faults(batchId: contract.BatchId) {
    const { lines } = await ask(actor, contract.listLines, { batchId, state: 'faulty' })
    return lines.flatMap(({ n, faults: all }) => all.map((fault) => ({ n, ...fault })))
  }

  return { upload, check, confirm, faults }
}
