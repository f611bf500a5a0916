import { tellRate, toYuan } from '#insurance/model/fen.ts'
import { liabilityWords } from '#insurance/model/product.ts'
import type { Language, Words } from '#platform/model/words.ts'
import { DIMENSIONS, type Dimension, dimensionWords } from './groups.ts'
import { rulesTold, SYNTHETIC, syntheticNote } from './population-rules.ts'
import type { Comparison, Ends, GroupRow, Result } from './result.ts'
import { findKnob } from './scenario.ts'
import { tableWords as words } from './table-words.ts'
import { groupName, HIDDEN, nameOf, tellPeople, tellPublished, tellValue } from './told.ts'

/** A table as it stands in a file; amounts in yuan with two decimals. */
export interface Table {
  readonly title: string
  readonly notes: readonly string[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const marked: Words = {
  zh: `${SYNTHETIC.zh}：${syntheticNote.zh}`,
  en: `${SYNTHETIC.en}: ${syntheticNote.en}`,
}

export type Bare = Omit<Table, 'notes'>

/** How an amount in fen is written: for programs, or for people. */
export type TellAmount = (fen: number) => string

/** All tables of a comparison: what was asked, what it comes to, who gains and loses, the sweep. */
export function tablesOf(asked: Comparison, result: Result, language: Language): Table[] {
  const notes = [marked[language], tellPeople(result.people)[language]]
  const tables: Bare[] = [
    totalsTable(result, language),
    eachTable(result, language),
    ...result.scenarios.flatMap(({ name, against }) =>
      DIMENSIONS.flatMap((dimension) => {
        const rows = against?.groups[dimension]
        return rows ? [groupTable(name, dimension, rows, language)] : []
      }),
    ),
    ...(result.sweep ? [sweepTable(asked, result, language)] : []),
  ]
  const rules = rulesTold.map((one) => one[language])
  return [
    { ...askedTable(asked, language), notes: [...notes, ...rules] },
    ...tables.map((table) => ({ ...table, notes })),
  ]
}

export function askedTable({ scenarios }: Comparison, language: Language): Bare {
  const { scenario, product, number, published, changedTo } = words
  return {
    title: words.asked[language],
    head: [scenario, product, number, published, changedTo].map((one) => one[language]),
    rows: scenarios.flatMap(({ name, productVersion, changes }) => {
      if (changes.length === 0) return [[name, productVersion, words.asPublished[language], '', '']]
      return changes.flatMap(({ knob: id, value }) => {
        const knob = findKnob(productVersion, id)
        const told = knob && [nameOf(knob)[language], tellPublished(knob), tellValue(knob, value)]
        return told ? [[name, productVersion, ...told]] : []
      })
    }),
  }
}

export function totalsTable(
  { scenarios }: Result,
  language: Language,
  tell: TellAmount = toYuan,
): Bare {
  const head: Words[] = [
    ...[words.scenario, words.premium, ...endsHead(words.payout), ...endsHead(words.ratio)],
    ...[words.paidPeople, ...endsHead(words.difference)],
  ]
  return {
    title: words.totals[language],
    head: head.map((one) => one[language]),
    rows: scenarios.map(({ name, premium, payout, ratio, paidPeople, against }) => [
      ...[name, tell(premium), ...endsCells(payout, tell), ...endsCells(ratio, tellRate)],
      paidPeople === null ? HIDDEN[language] : String(paidPeople),
      ...(against ? endsCells(against.difference, tell) : ['', '', '', '']),
    ]),
  }
}

function endsHead(what: Words): Words[] {
  const { least, most, band } = words
  return [least, most].flatMap((end) => [
    { zh: `${what.zh}（${end.zh}）`, en: `${what.en} (${end.en})` },
    { zh: `${what.zh}（${end.zh}）${band.zh}`, en: `${what.en} (${end.en}), ${band.en}` },
  ])
}

function endsCells({ least, most }: Ends, tell: (value: number) => string) {
  return [least, most].flatMap(({ amount, low, high }) => [
    tell(amount),
    `${tell(low)} – ${tell(high)}`,
  ])
}

export function eachTable(
  { scenarios }: Result,
  language: Language,
  tellAmount: TellAmount = toYuan,
): Bare {
  const tell = (amount: number | null) => (amount === null ? HIDDEN[language] : tellAmount(amount))
  return {
    title: words.each[language],
    head: [words.scenario, words.liability, words.least, words.most].map((one) => one[language]),
    rows: scenarios.flatMap(({ name, each }) =>
      each.map(({ id, least, most }) => [
        ...[name, liabilityWords[id][language], tell(least), tell(most)],
      ]),
    ),
  }
}

export function groupTable(
  scenario: string,
  dimension: Dimension,
  rows: readonly GroupRow[],
  language: Language,
  tellAmount: TellAmount = toYuan,
): Bare {
  const tell = (one: number | null, as: (value: number) => string) =>
    one === null ? HIDDEN[language] : as(one)
  const { people, winners, losers, unchanged, before, after } = words
  const head = [dimensionWords[dimension], people, winners, losers, unchanged, before, after]
  return {
    title: `${scenario} · ${dimensionWords[dimension][language]}`,
    head: head.map((one) => one[language]),
    rows: rows.map((row) => [
      ...[groupName(dimension, row.key)[language], String(row.people)],
      ...[row.winners, row.losers, row.unchanged].map((count) => tell(count, String)),
      ...[row.before, row.after].map((amount) => tell(amount, tellAmount)),
    ]),
  }
}

export function sweepTable(
  asked: Comparison,
  { sweep: points }: Result,
  language: Language,
  tell: TellAmount = toYuan,
): Bare {
  const { scenarios, sweep } = asked
  const scenario = scenarios[sweep?.scenario ?? 0]
  const knob = scenario && findKnob(scenario.productVersion, sweep?.knob ?? '')
  const head = [knob ? nameOf(knob) : words.number]
  return {
    title: `${words.sweep[language]} · ${scenario?.name ?? ''}`,
    head: [...head, ...endsHead(words.payout), ...endsHead(words.ratio)].map(
      (one) => one[language],
    ),
    rows: (points ?? []).map(({ value, payout, ratio }) => [
      knob ? tellValue(knob, value) : String(value),
      ...endsCells(payout, tell),
      ...endsCells(ratio, tellRate),
    ]),
  }
}
