import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { SentFile } from '#platform/model/file.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Cell, sendSheets } from '#platform/server/sheets.ts'
import type * as contract from '../model/contract.ts'
import type { NamedFigure } from '../model/contract.ts'
import { unitWords } from '../model/definition.ts'
import { noteWords } from '../model/note-words.ts'
import { openFigure } from './pages.ts'

export async function downloadFigure(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.downloadFigure.input>,
  deps: Deps,
): Promise<SentFile> {
  const { definition, figure, rows, refreshedAt } = await openFigure(tx, actor, given, deps)
  const { code, version, name, unit, formula, population, window, traps, parts } = definition
  const figures: Cell[][] = [
    [`${code} ${name.zh}`, figure.period],
    ['单位', unitWords[unit].zh],
    ['算到', refreshedAt ?? ''],
    [],
    ['地方', '数值', '分子', '分母', '说明', ...parts.map((part) => part.name.zh)],
    ...[figure, ...rows].map(rowOf),
  ]
  const defined: Cell[][] = [
    ['代码', code],
    ['版本', version],
    ['公式', formula.zh],
    ['范围', population.zh],
    ['时间', window.zh],
    ['注意', traps.zh],
    ['来源表', definition.rows.join('、')],
  ]
  await record(tx, actor, 'indicators.download', { kind: 'figures', id: code })
  const widths = [34, ...Array<number>(12).fill(16)]
  return sendSheets(`${code}-${name.zh}-${figure.period}.xlsx`, [
    { title: '数字', rows: figures, widths },
    { title: '定义', rows: defined, widths },
  ])
}

/** What is not there is an empty cell with a word beside it, and never a nought. */
function rowOf({ placeName, value, numerator, denominator, note, parts }: NamedFigure): Cell[] {
  return [
    ...[placeName || '全市', value, numerator, denominator, note ? noteWords[note].zh : ''],
    ...parts.map((part) => part.value ?? (part.note ? noteWords[part.note].zh : '')),
  ]
}
