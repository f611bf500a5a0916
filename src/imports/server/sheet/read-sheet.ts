import ExcelJS, { type Cell as ExcelCell, type Row, type Worksheet } from 'exceljs'
import type { Cell } from '../../model/cell.ts'
import { isBlank, plain } from '../../model/cell.ts'
import { type Column, MOST_ROWS } from '../../model/column.ts'
import type { SheetRow } from '../../model/line.ts'
import type { ReadSheet, SheetRefusal } from './task.ts'

/** What is not read at all: it says nothing, and some of it is written for a million rows. */
const IGNORED = [
  ...['dataValidations', 'conditionalFormatting', 'autoFilter', 'drawing', 'legacyDrawing'],
  ...['picture', 'tableParts', 'extLst', 'hyperlinks', 'headerFooter', 'sheetProtection'],
]
/** Above the titles may stand what the hospital calls the sheet. */
const TITLES_WITHIN = 6
const MOST_COLUMNS = 100
/** A row far below all others is a slip of the hand, or an attack. */
const LAST_ROW = 20_000
const DAYS_FROM_1900_TO_1904 = 1462

/** Finds the titles, and hands over each row below them as it stands. */
export async function readSheet(
  bytes: Uint8Array,
  columns: readonly Column[],
): Promise<ReadSheet | SheetRefusal> {
  const book = new ExcelJS.Workbook()
  const options = { ignoreNodes: IGNORED } as Parameters<typeof book.xlsx.load>[1]
  await book.xlsx.load(Buffer.from(bytes) as never, options)
  const found = book.worksheets.map((sheet) => findTitles(sheet, columns)).find(Boolean)
  if (!found) return refuse('sheet-without-header')
  const { sheet, at, places, doubled, strange } = found
  if (doubled.length > 0) return refuse('sheet-doubles-columns', doubled)
  const missing = columns.filter(({ key, required }) => required && !places.has(key))
  if (missing.length > 0) return refuse('sheet-lacks-columns', titles(missing))
  if (sheet.rowCount > LAST_ROW) return refuse('sheet-too-long')

  const shift = book.properties.date1904 ? DAYS_FROM_1900_TO_1904 : 0
  const rows: SheetRow[] = []
  let hidden = 0
  for (let n = at + 1; n <= sheet.rowCount; n++) {
    const row = sheet.findRow(n)
    const cells = row && readCells(row, columns, places, shift)
    if (!row || !cells || Object.keys(cells).length === 0) continue
    rows.push({ n, cells })
    if (row.hidden) hidden++
    if (rows.length > MOST_ROWS) return refuse('sheet-too-long')
  }
  if (rows.length === 0) return refuse('sheet-empty')
  return { rows, notes: notesOn(book, sheet, strange, hidden) }
}

interface Titles {
  readonly sheet: Worksheet
  readonly at: number
  readonly places: ReadonlyMap<string, number>
  readonly doubled: readonly string[]
  readonly strange: readonly string[]
}

/** The row in which most titles of ours stand. */
function findTitles(sheet: Worksheet, columns: readonly Column[]): Titles | undefined {
  let best: Titles | undefined
  for (let at = 1; at <= Math.min(TITLES_WITHIN, sheet.rowCount); at++) {
    const places = new Map<string, number>()
    const [doubled, strange]: [string[], string[]] = [[], []]
    for (let place = 1; place <= Math.min(sheet.columnCount, MOST_COLUMNS); place++) {
      const title = titleIn(sheet.findCell(at, place))
      const column = columns.find((one) => one.title === title)
      if (column && places.has(column.key)) doubled.push(title)
      else if (column) places.set(column.key, place)
      else if (title) strange.push(title.slice(0, 20))
    }
    if (places.size > (best?.places.size ?? 0)) best = { sheet, at, places, doubled, strange }
  }
  return best && best.places.size >= 2 ? best : undefined
}

/** 姓 名*（必填） is 姓名. */
function titleIn(cell: ExcelCell | undefined) {
  if (!cell) return ''
  return plain(toCell(cell, 0).text.normalize('NFKC')).replace(/\(.*\)|[\s*]/g, '')
}

function readCells(
  row: Row,
  columns: readonly Column[],
  places: ReadonlyMap<string, number>,
  shift: number,
) {
  const cells: Record<string, Cell> = {}
  for (const { key, as } of columns) {
    const place = places.get(key)
    const cell = place === undefined ? undefined : row.findCell(place)
    if (!cell || cell.type === ExcelJS.ValueType.Null) continue
    const read = toCell(cell, as === 'day' ? shift : 0)
    if (!isBlank(read)) cells[key] = read
  }
  return cells
}

function toCell(cell: ExcelCell, shift: number): Cell {
  const { ValueType } = ExcelJS
  if (cell.isMerged) return { as: 'merged', text: '' }
  switch (cell.type) {
    case ValueType.Number:
      return { as: 'number', text: String((cell.value as number) + shift) }
    case ValueType.Date:
      return { as: 'day', text: isoOf(cell.value as Date) }
    case ValueType.Formula:
      return { as: 'formula', text: '' }
    case ValueType.Error:
      return { as: 'error', text: '' }
    case ValueType.Boolean:
      return { as: 'text', text: cell.value ? '是' : '否' }
    default:
      return { as: 'text', text: textIn(cell) }
  }
}

/** Of rich text and links what is seen; exceljs's own `text` fails on what it does not know. */
function textIn({ value }: ExcelCell): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : ''
  return ''
}

function isoOf(date: Date) {
  return Number.isNaN(date.getTime()) ? '?' : date.toISOString().slice(0, 10)
}

function notesOn(
  book: ExcelJS.Workbook,
  sheet: Worksheet,
  strange: readonly string[],
  hidden: number,
) {
  const notes: string[] = []
  if (strange.length > 0) notes.push(`这些列不认识，不会导入：${strange.slice(0, 10).join('、')}。`)
  if (hidden > 0) notes.push(`有 ${hidden} 行在表里是隐藏的，也读进来了，请一并核对。`)
  const others = book.worksheets.filter(
    (one) => one !== sheet && one.name !== '说明' && one.rowCount > 0,
  )
  if (others.length > 0)
    notes.push(`只读了“${sheet.name}”这一张表，另外 ${others.length} 张没有读。`)
  return notes
}

function titles(columns: readonly Column[]) {
  return columns.map(({ title }) => title)
}

function refuse(refusal: string, about: readonly string[] = []): SheetRefusal {
  return {
    refusal,
    faults: about.map((title) => ({ field: title, code: refusal, message: `“${title}”` })),
  }
}
