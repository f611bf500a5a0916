import ExcelJS from 'exceljs'

export interface Sheet {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A cell that a spreadsheet would take for a formula, also in full-width forms and after blanks. */
const LOOKS_LIKE_FORMULA = /^[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]*[=+\-@\t\r|%]/

/** Every cell is text, and none begins like a formula, wherever the sheet is copied to later. */
export function safeCell(text: string) {
  return LOOKS_LIKE_FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text
}

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
