import type { Definition } from '#indicators/model/definition.ts'
import type { FigureNote } from '#indicators/model/figure.ts'
import type { Words } from '#platform/model/words.ts'

/** Why there is no number. */
export const noteWords: Record<FigureNote, Words> = {
  hidden: { zh: '为保护个人不显示', en: 'Hidden to protect persons' },
  'no-denominator': { zh: '没有分母', en: 'Nothing to divide by' },
  'no-source': { zh: '还没有数据来源', en: 'No source yet' },
  'not-reckoned': { zh: '还没有计算', en: 'Not reckoned yet' },
  'open-cohort': { zh: '还在增长', en: 'Still growing' },
}

interface Reckoned {
  readonly value: number | null
  readonly hidden: boolean
}

/** A number for paper; what is hidden says so, what is not there is a stroke and never nought. */
export function inWords({ value, hidden }: Reckoned, digits: number): string {
  if (hidden) return noteWords.hidden.zh
  return value === null ? '—' : numberText(value, digits)
}

/** 4,012,600 and 26.3, alike in both languages. */
export function numberText(value: number, digits: number): string {
  const [whole = '', rest] = value.toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}

/** The name of a part as its definition gives it; a part that it does not know keeps its key. */
export function nameOfPart({ parts }: Pick<Definition, 'parts'>, key: string): Words {
  return parts.find((one) => one.key === key)?.name ?? { zh: key, en: key }
}
