import { safeCell } from '#platform/model/safe-cell.ts'
import type { Table } from './tables.ts'

/** For spreadsheets of all makes: with the mark by which they know that it is UTF-8. */
export function toCsv(tables: readonly Table[]) {
  const line = (cells: readonly string[]) => cells.map(quote).join(',')
  const parts = tables.map(({ title, notes, head, rows }) =>
    [[title], ...notes.map((note) => [note]), head, ...rows].map(line).join('\r\n'),
  )
  return `\uFEFF${parts.join('\r\n\r\n')}\r\n`
}

/** A number is a number; any other text stays text. */
function quote(cell: string) {
  const plain = /^-?[\d.,]+$/.test(cell) ? cell : safeCell(cell)
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
