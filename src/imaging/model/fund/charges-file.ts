import { type ChargeLine, ChargeLine as Line } from './contract.ts'
import { momentOf, NO_PART } from './facts.ts'

/**
 * Charges as a CSV file: a line of headings, then twelve columns. Times as on the clock, `2026-03-01 09:30`.
 * @returns the lines, or the number of the first that cannot be read
 */
export function readCharges(text: string): { lines: ChargeLine[] } | { badLine: number } {
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const lines: ChargeLine[] = []
  for (const [at, row] of rows.entries()) {
    if (at === 0 || row.trim() === '') continue
    const read = Line.safeParse(lineOf(row.split(/[,\t]/).map((cell) => cell.trim())))
    if (!read.success) return { badLine: at + 1 }
    lines.push(read.data)
  }
  return lines.length > 0 ? { lines } : { badLine: 2 }
}

function lineOf(cells: readonly string[]) {
  const [number, code, institution, institutionName, item, itemName, modality] = cells
  const [part = '', ordered = '', exam = '', device = '', reason = ''] = cells.slice(7)
  return {
    ...{ number, code, institution, institutionName, item, itemName, modality, device },
    ...{ bodyPart: part || NO_PART, orderedAt: momentIn(ordered), examAt: momentIn(exam) },
    reason: reason || null,
  }
}

function momentIn(text: string) {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/.exec(text) ?? []
  const minute = `${day}T${time}`
  return day && Number.isFinite(Date.parse(`${minute}:00Z`)) ? momentOf(minute) : undefined
}
