import { z } from 'zod'
import { Instant } from '#platform/model/time.ts'
import { HEADLINES } from './headline.ts'
import { Pick } from './pick.ts'

export const LayoutId = z.uuid().brand('LayoutId')
export type LayoutId = z.infer<typeof LayoutId>

/** One cell of a sheet: a text, or a figure. */
export const Cell = z.object({
  sheet: z.string().min(1).max(30),
  at: z.string().regex(/^[A-Z]{1,2}[1-9]\d{0,2}$/),
  text: z.string().max(200),
  pick: Pick.nullable(),
})
export type Cell = z.infer<typeof Cell>

export const Cells = z.array(Cell).min(1).max(2000)

/** Which figure stands where in the sheet of a department. */
export const Layout = z.object({
  id: LayoutId.nullable(),
  name: z.string(),
  /** Counts up with each change; nought is the one that comes with the product. */
  number: z.int(),
  /** Where the sheet comes from: who asked for it, and when. */
  source: z.string(),
  cells: Cells,
  createdAt: Instant.nullable(),
})
export type Layout = z.infer<typeof Layout>

const SHEET = '医务社会工作情况'

/** The one that comes with the product. It is ours: the city publishes no form that was found. */
export const BUILT_IN: Layout = {
  ...{ id: null, name: '仁桥自带版式', number: 0, createdAt: null },
  source: '仁桥自拟：没有找到市里公布的统计表式',
  cells: [
    text('A1', '医务社会工作情况'),
    ...['项目', '数值', '单位', '指标'].map((title, n) => text(`${'ABCD'[n]}3`, title)),
    ...HEADLINES.flatMap(({ name, unit, pick }, n) => [
      text(`A${n + 4}`, name.zh),
      { sheet: SHEET, at: `B${n + 4}`, text: '', pick },
      text(`C${n + 4}`, unit.zh),
      text(`D${n + 4}`, pick.code),
    ]),
  ],
}

function text(at: string, given: string): Cell {
  return { sheet: SHEET, at, text: given, pick: null }
}
