import type { Words } from '#platform/model/words.ts'
import type { Answer, Item } from './instrument.ts'

type More = Partial<Omit<Item, 'id' | 'label' | 'answers' | 'text'>>

/** Questions in order, `q1` … `qn`; what is special about one of them comes by its number. */
export function ask(
  texts: readonly Words[],
  answers: readonly Answer[],
  more: Readonly<Record<number, More>> = {},
): Item[] {
  return texts.map((text, index) => ({
    ...{ id: `q${index + 1}`, label: `${index + 1}`, text, answers },
    ...more[index + 1],
  }))
}

/** Questions whose wording is not ours: a number on paper, and the numbers that can be ticked. */
export function numbered(
  count: number,
  answers: readonly Answer[],
  more: Readonly<Record<number, More>> = {},
): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: `q${index + 1}`, label: `${index + 1}`, text: null, answers },
    ...more[index + 1],
  }))
}

/** Only the numbers, as they are printed on the licensed paper. */
export function points(from: number, to: number): Answer[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ value: from + index, words: null }))
}

export function ids(...numbers: number[]) {
  return numbers.map((number) => `q${number}`)
}

/** Answers of the two questionnaires of the PHQ family. */
export const frequency: readonly Answer[] = [
  { value: 0, words: { zh: '完全不会', en: 'Not at all' } },
  { value: 1, words: { zh: '好几天', en: 'Several days' } },
  { value: 2, words: { zh: '一半以上的天数', en: 'More than half the days' } },
  { value: 3, words: { zh: '几乎每天', en: 'Nearly every day' } },
]

export const noYes: readonly Answer[] = [
  { value: 0, words: { zh: '否', en: 'No' } },
  { value: 1, words: { zh: '是', en: 'Yes' } },
]

export const standard = { id: 'standard', words: { zh: '标准版', en: 'Standard' } } as const
