import { fillTemplate, paper, paperDay, toDocx } from '#documents/server/index.ts'
import { definitionsOn } from '#indicators/model/catalogue.ts'
import type { Definition } from '#indicators/model/definition.ts'
import type { Figure, IndicatorCode } from '#indicators/model/figure.ts'
import { lastDayOf, type PeriodName } from '#indicators/model/period.ts'
import type { Instant } from '#platform/model/time.ts'
import { inWords, nameOfPart } from '../model/figure-text.ts'
import { HEADLINES } from '../model/headline.ts'
import { periodOf, pickFrom } from '../model/pick.ts'

/** What is told beside the first numbers, on one page. */
const TOLD = ['L2', 'L3', 'R1', 'R4', 'Q5', 'T1'] as const satisfies readonly IndicatorCode[]
const SPLIT = ['M1', 'M2'] as const satisfies readonly IndicatorCode[]

/** More of them make a second page; the paper says so. */
const MOST_PARTS = 8

export const REPORTED: readonly IndicatorCode[] = [
  ...new Set([...HEADLINES.map(({ pick }) => pick.code), ...TOLD, ...SPLIT]),
]

interface Report {
  readonly whose: string
  readonly period: PeriodName
  readonly figures: readonly Figure[]
  readonly reckonedAt: Instant | null
  readonly at: Instant
}

/** 简报 of a period on one page of A4: our own text, the figures with their codes. */
export function writeReport({ whose, period, figures, reckonedAt, at }: Report) {
  const definitions = definitionsOn(lastDayOf(period))
  const lines = HEADLINES.map(({ name, unit, pick }) => ({
    ...{ 项目: name.zh, 数值: inWords(pickFrom(figures, pick, period), 0), 单位: unit.zh },
    ...{ 口径: `${pick.code}（${periodOf(pick, period)}）` },
  }))
  const others = TOLD.flatMap((code) => tell(figures, definitions, code, period))
  const split = SPLIT.flatMap((code) => tellParts(figures, definitions, code, period))
  return fillTemplate(template, {
    ...{ 抬头: whose, 报送期: period, 制表日: paperDay(at) },
    计算时间: reckonedAt ? paperDay(reckonedAt) : '还没有计算',
    ...{ 主要数字: lines, 其他: others, 分项: split },
  })
}

function tell(
  figures: readonly Figure[],
  definitions: readonly Definition[],
  code: IndicatorCode,
  period: PeriodName,
) {
  const definition = definitions.find((one) => one.code === code)
  const figure = figures.find((one) => one.code === code && one.period === period)
  if (!definition || !figure || figure.value === null) return []
  return [{ 项目: definition.name.zh, 数值: inWords(figure, definition.digits), 口径: code }]
}

function tellParts(
  figures: readonly Figure[],
  definitions: readonly Definition[],
  code: IndicatorCode,
  period: PeriodName,
) {
  const definition = definitions.find((one) => one.code === code)
  const figure = figures.find((one) => one.code === code && one.period === period)
  if (!definition || !figure) return []
  return figure.parts
    .filter(({ value }) => value !== null)
    .slice(0, MOST_PARTS)
    .map((part) => ({
      ...{ 项目: `${definition.name.zh}：${nameOfPart(definition, part.key).zh}`, 口径: code },
      数值: inWords(part, definition.parts.find(({ key }) => key === part.key)?.digits ?? 0),
    }))
}

const template = toDocx(
  [
    paper.paragraph('{抬头}医务社会工作简报', 'Title'),
    paper.paragraph(
      '报送期：{报送期}　数据计算时间：{计算时间}　制表：{制表日}',
      'Small',
      'center',
    ),
    paper.listTable('主要数字', [
      ['项目', '{项目}', 3200],
      ['数值', '{数值}', 2000],
      ['单位', '{单位}', 1200],
      ['指标和期间', '{口径}', 2640],
    ]),
    paper.listTable('其他', [
      ['指标', '{项目}', 5200],
      ['数值', '{数值}', 2200],
      ['代码', '{口径}', 1640],
    ]),
    paper.listTable('分项', [
      ['分项', '{项目}', 5200],
      ['数值', '{数值}', 2200],
      ['代码', '{口径}', 1640],
    ]),
    paper.paragraph(
      `少于 5 人、或会由此推算出来的数字不显示；“—”表示没有分母或还没有计算。每项指标最多列 ${MOST_PARTS} 个分项，其余在指标页面上看。`,
      'Small',
    ),
  ].join(''),
)
