import ExcelJS from 'exceljs'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { mediaTypes, type SentFile } from '#platform/model/file.ts'
import { safeCell } from '#platform/model/safe-cell.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { NamedFigure } from '../model/contract.ts'
import { unitWords } from '../model/definition.ts'
import { noteWords } from '../model/note-words.ts'
import { openFigure } from './pages.ts'

type Cell = string | number | null

export async function downloadFigure(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.downloadFigure.input>,
  deps: Deps,
): Promise<SentFile> {
  const { definition, figure, rows, refreshedAt } = await openFigure(tx, actor, given, deps)
  const { code, version, name, unit, formula, population, window, traps, parts } = definition
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('数字'), [
    [`${code} ${name.zh}`, figure.period],
    ['单位', unitWords[unit].zh],
    ['算到', refreshedAt ?? ''],
    [],
    ['地方', '数值', '分子', '分母', '说明', ...parts.map((part) => part.name.zh)],
    ...[figure, ...rows].map(rowOf),
  ])
  fill(book.addWorksheet('定义'), [
    ['代码', code],
    ['版本', version],
    ['公式', formula.zh],
    ['范围', population.zh],
    ['时间', window.zh],
    ['注意', traps.zh],
    ['来源表', definition.rows.join('、')],
  ])
  await record(tx, actor, 'indicators.download', { kind: 'figures', id: code })
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return {
    fileName: `${code}-${name.zh}-${figure.period}.xlsx`,
    ...{ mediaType: mediaTypes.xlsx, base64: Buffer.from(bytes).toString('base64') },
  }
}

/** What is not there is an empty cell with a word beside it, and never a nought. */
function rowOf({ placeName, value, numerator, denominator, note, parts }: NamedFigure): Cell[] {
  return [
    ...[placeName || '全市', value, numerator, denominator, note ? noteWords[note].zh : ''],
    ...parts.map((part) => part.value ?? (part.note ? noteWords[part.note].zh : '')),
  ]
}

function fill(sheet: ExcelJS.Worksheet, rows: readonly (readonly Cell[])[]) {
  sheet.columns = [{ width: 34 }, ...Array.from({ length: 12 }, () => ({ width: 16 }))]
  for (const row of rows)
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)))
}
