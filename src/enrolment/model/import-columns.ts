export const MOST_ROWS = 100_000

/** A row of the list, in the order of the columns. A cell that held a number begins with `NUMERIC`. */
export type Cells = readonly string[]

/** Marks what was a number in the sheet: of 18 digits Excel keeps 15. */
export const NUMERIC = '\u0001'

export const COLUMNS = [
  ...['姓名', '身份证号', '年度', '参保途径', '健康状况', '手机号', '区代码'],
] as const
export const REQUIRED = 5

/** Where each column of ours stands in a row of titles; undefined where this is no row of titles. */
export function findPlaces(cells: Cells): readonly number[] | undefined {
  const titles = cells.map((cell) => cell.normalize('NFKC').replace(/\(.*\)|[\s*]/g, ''))
  const places = COLUMNS.map((column) => titles.indexOf(column))
  return places.slice(0, REQUIRED).every((place) => place >= 0) ? places : undefined
}
