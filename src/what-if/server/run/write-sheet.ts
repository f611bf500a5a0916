import { writeSheets } from '#platform/server/sheets.ts'
import type { Table } from '../../model/tables.ts'

/** Excel takes none of these in the name of a sheet, and no more than 31 characters. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g
/** A count, or an amount in yuan: to be summed in the sheet. */
const A_NUMBER = /^-?\d[\d,]*(\.\d\d)?$/

/** One sheet for each table; on each of them stands that the people are not real. */
export function writeSheet(tables: readonly Table[]) {
  return writeSheets(
    tables.map(({ title, notes, head, rows }, n) => ({
      title: `${n + 1} ${title}`.replace(NOT_IN_NAMES, ' ').slice(0, 31),
      rows: [[title], ...notes.map((note) => [note]), head, ...rows.map((row) => row.map(toCell))],
      widths: head.map((name) => Math.max(14, name.length * 2 + 2)),
      hasHead: true,
    })),
  )
}

function toCell(text: string) {
  return A_NUMBER.test(text) ? Number(text.replaceAll(',', '')) : text
}
