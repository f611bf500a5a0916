import ExcelJS from 'exceljs'
import { safeCell } from '#platform/model/safe-cell.ts'

export interface Sheet {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Every cell is text, and none begins like a formula, wherever the sheet is copied to later. */
export async function writeSheets(sheets: readonly Sheet[]) {
  const book = new ExcelJS.Workbook()
  for (const { title, columns, rows } of sheets) {
    const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
    // As text, so that an identity number keeps its eighteen digits.
    sheet.columns = columns.map((header) => ({
      ...{ header, width: Math.max(14, header.length * 2 + 6), style: { numFmt: '@' } },
    }))
    sheet.getRow(1).font = { bold: true }
    for (const cells of rows) sheet.addRow(cells.map(safeCell))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
