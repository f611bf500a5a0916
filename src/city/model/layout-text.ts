import type { Words } from '#platform/model/words.ts'
import { Cell } from './layout.ts'
import { Pick } from './pick.ts'

export const LineFault = {
  'line-shape': {
    zh: '写法不对。请写成：表名!B2 = W1，或 表名!A1 = "文字"。',
    en: 'Write: sheet!B2 = W1, or sheet!A1 = "text".',
  },
  'line-figure': {
    zh: '没有这个指标。请用指标目录里的代码，如 C1、W1.numerator、V4@last-year、P2:replicable。',
    en: 'No such indicator. Use a code such as C1, W1.numerator, V4@last-year, P2:replicable.',
  },
  'line-twice': { zh: '同一个单元格写了两次。', en: 'This cell is written twice.' },
} as const satisfies Record<string, Words>

interface Fault {
  /** From 1. */
  readonly line: number
  readonly code: keyof typeof LineFault
}

const LINE = /^(.{1,30}?)!([A-Z]{1,2}[1-9]\d{0,2})\s*=\s*(.+)$/
const FIGURE =
  /^([A-Z]\d{1,2})(?::([^.@]{1,60}))?(?:\.(value|numerator|denominator))?(?:@(period|last-year))?$/

/** A layout as somebody types it, a cell a line; with every line that is wrong. */
export function readLayout(typed: string): { cells: Cell[]; faults: Fault[] } {
  const cells: Cell[] = []
  const faults: Fault[] = []
  for (const [n, raw] of typed.split('\n').entries()) {
    const line = raw.trim()
    if (line === '') continue
    const read = readLine(line)
    if (typeof read === 'string') faults.push({ line: n + 1, code: read })
    else if (cells.some(({ sheet, at }) => sheet === read.sheet && at === read.at))
      faults.push({ line: n + 1, code: 'line-twice' })
    else cells.push(read)
  }
  return { cells, faults }
}

function readLine(line: string): Cell | Fault['code'] {
  const [, sheet = '', at = '', right = ''] = LINE.exec(line) ?? []
  if (at === '') return 'line-shape'
  const quoted = /^"(.*)"$/.exec(right)
  if (quoted) {
    const text = Cell.safeParse({ sheet, at, text: quoted[1], pick: null })
    return text.data ?? 'line-shape'
  }
  const [, code, part = null, of, span] = FIGURE.exec(right) ?? []
  const pick = Pick.safeParse({ code, part, of, span })
  return pick.success ? { sheet, at, text: '', pick: pick.data } : 'line-figure'
}

/** The same, to be changed and read again. */
export function writeLayout(cells: readonly Cell[]): string {
  return cells
    .map(({ sheet, at, text, pick }) => `${sheet}!${at} = ${pick ? figure(pick) : `"${text}"`}`)
    .join('\n')
}

function figure({ code, part, of, span }: Pick) {
  const ending = `${of === 'value' ? '' : `.${of}`}${span === 'period' ? '' : `@${span}`}`
  return `${code}${part === null ? '' : `:${part}`}${ending}`
}
