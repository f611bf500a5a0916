import ExcelJS from 'exceljs'
import type { Figure } from '#indicators/model/figure.ts'
import type { PeriodName } from '#indicators/model/period.ts'
import { safeCell } from '#platform/model/safe-cell.ts'
import { noteWords } from '../model/figure-text.ts'
import type { Layout } from '../model/layout.ts'
import { pickFrom } from '../model/pick.ts'

/** Excel takes none of these in the name of a sheet, and no more than 31 characters. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g

/** The figures where the layout wants them: numbers as numbers, what is hidden or missing as words. */
export async function writeWorkbook(
  { cells }: Layout,
  figures: readonly Figure[],
  period: PeriodName,
) {
  const book = new ExcelJS.Workbook()
  for (const { sheet: name, at, text, pick } of cells) {
    const title = name.replace(NOT_IN_NAMES, ' ').slice(0, 31)
    const sheet = book.getWorksheet(title) ?? book.addWorksheet(title)
    const cell = sheet.getCell(at)
    if (!pick) cell.value = safeCell(text.replace('{报送期}', period))
    else {
      const { value, hidden } = pickFrom(figures, pick, period)
      cell.value = value ?? (hidden ? noteWords.hidden.zh : '—')
    }
  }
  for (const sheet of book.worksheets) for (const column of sheet.columns) column.width = 22
  return Buffer.from(await book.xlsx.writeBuffer())
}
