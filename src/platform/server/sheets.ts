import ExcelJS from 'exceljs'
import { mediaTypes, type SentFile } from '../model/file.ts'
import { safeCell } from '../model/safe-cell.ts'

/** A number is a number, a text stays a text, and null is an empty cell. */
export type Cell = string | number | null

export interface Sheet {
  readonly title: string
  readonly rows: readonly (readonly Cell[])[]
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  /** The first row says what the others are: it is bold, and stays in sight. */
  readonly hasHead?: boolean
  /** Every cell is a text, so that an identity number keeps its eighteen digits. */
  readonly asText?: boolean
}

/** As .xlsx: no cell begins like a formula, wherever the sheet is copied to later. */
export async function writeSheets(sheets: readonly Sheet[]) {
  const book = new ExcelJS.Workbook()
  for (const { title, rows, widths, hasHead, asText } of sheets) {
    const views: Partial<ExcelJS.WorksheetView>[] = hasHead ? [{ state: 'frozen', ySplit: 1 }] : []
    const sheet = book.addWorksheet(title, { views })
    sheet.columns = widths.map((width) => ({ width, ...(asText && { style: { numFmt: '@' } }) }))
    for (const row of rows)
      sheet.addRow(row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)))
    if (hasHead) sheet.getRow(1).font = { bold: true }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The same as a file on its way out. */
export async function sendSheets(fileName: string, sheets: readonly Sheet[]): Promise<SentFile> {
  const bytes = await writeSheets(sheets)
  return { fileName, mediaType: mediaTypes.xlsx, base64: bytes.toString('base64') }
}
