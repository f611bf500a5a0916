import ExcelJS, { type Worksheet } from 'exceljs'
import type { Column } from '../../model/column.ts'
import { MOST_ROWS } from '../../model/column.ts'
import { tell } from '../../model/line.ts'
import type { FaultyRow } from './task.ts'

const RED = 'FFFDECEA'
const HEAD = 'FFE6F0EE'

/** A workbook to fill in: the sheet, and beside it what each column means. */
export async function writeEmpty(title: string, columns: readonly Column[]) {
  const book = new ExcelJS.Workbook()
  const sheet = addSheet(book, title, columns)
  sheet.columns.forEach((column, place) => {
    const choices = columns[place]?.choices
    if (!choices || !column.letter) return
    const formulae = [`"${choices.join(',')}"`]
    if ((formulae[0]?.length ?? 0) > 255) return
    for (let n = 2; n <= 500; n++)
      sheet.getCell(`${column.letter}${n}`).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae,
      }
  })
  explain(book, columns)
  return toBytes(book)
}

/** The rows that need mending as they were written; what is wrong is red and says why. */
export async function writeCorrections(
  title: string,
  columns: readonly Column[],
  rows: readonly FaultyRow[],
) {
  const book = new ExcelJS.Workbook()
  const sheet = addSheet(book, title, columns)
  for (const { n, cells, faults } of rows) {
    const row = sheet.addRow(columns.map(({ key }) => cells[key]?.text ?? ''))
    columns.forEach(({ key, title: label }, place) => {
      const mine = faults.filter(({ column }) => column === key || (column === '' && place === 0))
      if (mine.length === 0) return
      const cell = row.getCell(place + 1)
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: RED } }
      cell.font = { color: { argb: 'FFB3261E' }, bold: true }
      cell.note = mine.map(({ message }) => tell(n, label, message)).join('\n')
    })
  }
  explain(book, columns)
  return toBytes(book)
}

/** Every column is text, also for what is typed later: a number would lose digits. */
function addSheet(book: ExcelJS.Workbook, title: string, columns: readonly Column[]): Worksheet {
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ key, title: label, required }) => ({
    key,
    header: required ? `${label}*` : label,
    width: Math.max(12, label.length * 2 + 6),
    style: { numFmt: '@' },
  }))
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD } }
  return sheet
}

function explain(book: ExcelJS.Workbook, columns: readonly Column[]) {
  const sheet = book.addWorksheet('说明')
  sheet.columns = [
    { header: '列', width: 16 },
    { header: '必填', width: 8 },
    { header: '怎么填', width: 60 },
    { header: '例子', width: 30, style: { numFmt: '@' } },
  ]
  sheet.getRow(1).font = { bold: true }
  for (const { title, required, meaning, choices, example } of columns) {
    const options = choices ? `（可填：${choices.join('、')}）` : ''
    sheet.addRow([title, required ? '是' : '', meaning + options, example])
  }
  sheet.addRow([])
  sheet.addRow([
    '注意',
    '',
    `一次最多 ${MOST_ROWS} 行；不要改第一行的列名，不要合并单元格，不要写公式。`,
  ])
}

async function toBytes(book: ExcelJS.Workbook) {
  return new Uint8Array(await book.xlsx.writeBuffer())
}
