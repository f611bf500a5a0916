import type { Words } from '#platform/model/words.ts'
import { tellRate, tellYuan } from './fen.ts'
import type { Figure } from './product.ts'
import { type Mark, weakest } from './sources.ts'

/**
 * One line of an explanation. The amounts of all steps add up to the amount of the answer; what a
 * cap takes away is negative.
 */
export interface Step<Key extends string = string> {
  readonly key: Key
  readonly amount: number
  readonly inputs: Readonly<Record<string, number>>
  /** The numbers of the rule that it uses, each with its source. */
  readonly figures: readonly Figure[]
}

export type InsuranceStep = Step<keyof typeof stepWords>

/** The sentence of a step. Amounts are in yuan, as people write them. */
export const stepWords = {
  below: ({ base = 0, from = 0 }) => ({
    zh: `全年 ${tellYuan(base)} 元，没有超过起付线 ${tellYuan(from)} 元，不赔`,
    en: `${tellYuan(base)} in the year: not above the line of ${tellYuan(from)}, nothing is paid`,
  }),
  band: ({ base = 0, from = 0, to = 0, portion = 0, rate = 0, paid = 0 }) => ({
    zh: `全年 ${tellYuan(base)} 元，${tellYuan(from)} 元至 ${tellYuan(to)} 元这一段有 ${tellYuan(portion)} 元，赔 ${tellRate(rate)}，${tellYuan(paid)} 元`,
    en: `Of ${tellYuan(base)} in the year, ${tellYuan(portion)} lie between ${tellYuan(from)} and ${tellYuan(to)}: ${tellRate(rate)} is ${tellYuan(paid)}`,
  }),
  open: ({ base = 0, from = 0, portion = 0, rate = 0, paid = 0 }) => ({
    zh: `全年 ${tellYuan(base)} 元，${tellYuan(from)} 元以上有 ${tellYuan(portion)} 元，赔 ${tellRate(rate)}，${tellYuan(paid)} 元`,
    en: `Of ${tellYuan(base)} in the year, ${tellYuan(portion)} lie above ${tellYuan(from)}: ${tellRate(rate)} is ${tellYuan(paid)}`,
  }),
  limit: ({ left = 0 }) => ({
    zh: `别处付过以后只剩 ${tellYuan(left)} 元，赔付不超过它`,
    en: `Only ${tellYuan(left)} remain after the other payers; no more than that is paid`,
  }),
  cap: ({ cap = 0 }) => ({
    zh: `这一项全年最多赔 ${tellYuan(cap)} 元，超出的不赔`,
    en: `At most ${tellYuan(cap)} a year here; the rest is not paid`,
  }),
  total: ({ cap = 0 }) => ({
    zh: `各项合计全年最多赔 ${tellYuan(cap)} 元，超出的不赔`,
    en: `At most ${tellYuan(cap)} a year in all; the rest is not paid`,
  }),
  list: ({ since = 0, drugs = 0, bought = 0 }) => ({
    zh: `其中 ${tellYuan(bought)} 元按 ${tellDay(since)} 起的目录（${drugs} 种）；药品是否在目录内、是否符合适应症，要另外核对`,
    en: `${tellYuan(bought)} of it under the list in force since ${tellDay(since)} (${drugs} drugs); whether the drug is on it is for somebody to check`,
  }),
  notMember: () => ({
    zh: '这个年度没有投保普惠健康保',
    en: 'Not enrolled in the plan for this year',
  }),
  notForRoute: () => ({
    zh: '这类参保人员没有这一项责任',
    en: 'This group of insured has no such cover',
  }),
  notInPlan: () => ({
    zh: '这个年度的产品没有这一项责任',
    en: 'The plan of this year has no such cover',
  }),
} satisfies Record<string, (inputs: Record<string, number>) => Words>

export function tellStep({ key, inputs }: InsuranceStep): Words {
  return stepWords[key](inputs as never)
}

/** 20260807, since the inputs of a step are numbers. */
export function dayNumber(day: string) {
  return Number(day.replaceAll('-', ''))
}

function tellDay(day: number) {
  return String(day).replace(/(....)(..)(..)/, '$1-$2-$3')
}

/** The least certain number in it; undefined where it only repeats what was given. */
export function markOf({ figures }: Step): Mark | undefined {
  return weakest(figures.map(({ cite }) => cite.mark))
}
