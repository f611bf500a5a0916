import ExcelJS from 'exceljs'
import type { Table } from '../../model/tables.ts'

/** One sheet for each table; on each of them stands that the people are not real. */
export async function writeSheet(tables: readonly Table[]) {
  const book = new ExcelJS.Workbook()
  tables.forEach(({ title, notes, head, rows }, n) => {
    const sheet = book.addWorksheet(`${n + 1} ${title}`.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))
    sheet.addRow([title]).font = { bold: true }
    for (const note of notes) sheet.addRow([note]).font = { color: { argb: 'FF8A5A00' } }
    sheet.addRow(head).font = { bold: true }
    for (const row of rows) sheet.addRow(row)
    head.forEach((name, place) => {
      sheet.getColumn(place + 1).width = Math.max(14, name.length * 2 + 2)
    })
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}
