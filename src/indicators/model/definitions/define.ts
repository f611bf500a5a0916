import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Amount, Definition, Part, Unit } from '../definition.ts'
import type { MeasureName } from '../measure.ts'

export const FIRST_DAY = Day.parse('2020-01-01')

export const during: Words = {
  zh: '期内发生的，按北京时间；晚补的记录计入发生的那一期',
  en: 'What happened in the period, by the clock of Beijing; late entries count where they happened',
}
export const atEnd: Words = {
  zh: '期末最后一天的状态',
  en: 'As it was on the last day of the period',
}
export const allCases: Words = {
  zh: '本机构的个案；案主是本院职工的个案不在任何指标里',
  en: 'Cases of the house; those whose client is a colleague are in no figure',
}

type Given = Omit<Definition, 'version' | 'from' | 'until' | 'parts'> & {
  readonly parts?: readonly Part[]
}

/** The first version. What changes later is a further entry, with its day. */
export function define(given: Given): Definition {
  return { version: 1, from: FIRST_DAY, until: null, parts: [], ...given }
}

export function sum(of: MeasureName, key?: string, per?: number): Amount {
  return { how: 'sum', of, ...(key !== undefined && { key }), ...(per && { per }) }
}

export function share(
  top: MeasureName,
  bottom: MeasureName,
  keys: readonly (string | undefined)[] = [],
) {
  const [topKey, bottomKey] = keys
  return {
    how: 'rate',
    top: { of: top, ...(topKey !== undefined && { key: topKey }) },
    bottom: { of: bottom, ...(bottomKey !== undefined && { key: bottomKey }) },
    times: 100,
  } as const
}

/** One number over another of which it is no part. */
export function per(top: MeasureName, bottom: MeasureName, times = 1, key?: string) {
  return { ...share(top, bottom, [key]), times, apart: true } as const
}

export function part(key: string, name: Words, amount: Amount, unit: Unit, digits = 0): Part {
  return { key, name, unit, digits, amount }
}

/** One part for each value of a dimension, in the order of its words. */
export function partsByKey(
  words: Readonly<Record<string, Words>>,
  amount: (key: string) => Amount,
  unit: Unit,
  digits = 0,
): Part[] {
  return Object.entries(words).map(([key, name]) => part(key, name, amount(key), unit, digits))
}
