import { expect, test } from 'vitest'
import { type Answers, askedItems, findAnswerFault, keepAsked } from './answers.ts'
import { catalogue } from './catalogue.ts'
import { scoreOf } from './scoring.ts'

const own = { proxy: false, age: null }
const { asq, 'cssrs-screener': cssrs } = catalogue

function asked(answers: Answers) {
  return askedItems(cssrs.variants[0], answers).map(({ label }) => label)
}

test('C-SSRS: yes to 2 leads to 3, 4, 5 and 6; no to 2 leads to 6', () => {
  expect(asked({})).toEqual(['1', '2', '6'])
  expect(asked({ q1: 1, q2: 0 })).toEqual(['1', '2', '6'])
  expect(asked({ q1: 0, q2: 1 })).toEqual(['1', '2', '3', '4', '5', '6'])
})

test('C-SSRS: taken back, the yes to 2 takes 3 to 5 with it', () => {
  const [variant] = cssrs.variants
  const turned = { q1: 1, q2: 0, q3: 1, q4: 1, q5: 1, q6: 0 }
  expect(findAnswerFault(variant, turned)).toBe('item-not-asked')
  expect(keepAsked(variant, turned)).toEqual({ q1: 1, q2: 0, q6: 0 })
})

const no = { q1: 0, q2: 0, q6: 0 }
const thoughts = { q1: 1, q2: 1, q3: 0, q4: 0, q5: 0, q6: 0 }

test.each<[string, Answers, string | null]>([
  ['nothing', no, 'negative'],
  ['1', { ...no, q1: 1 }, 'low'],
  ['2', thoughts, 'low'],
  ['3', { ...thoughts, q3: 1 }, 'moderate'],
  ['4', { ...thoughts, q4: 1 }, 'high'],
  ['5', { ...thoughts, q5: 1 }, 'high'],
  ['6 long ago', { ...no, q6: 1 }, 'moderate'],
  ['6 lately', { ...no, q6: 2 }, 'high'],
  ['3 and 6 lately', { ...thoughts, q3: 1, q6: 2 }, 'high'],
  ['2, the rest not asked', { q1: 1, q2: 1 }, 'incomplete'],
  ['1, and 6 not asked', { q1: 1, q2: 0 }, 'incomplete'],
  ['no to 1 and 2, and 6 not asked', { q1: 0, q2: 0 }, null],
])('C-SSRS: yes to %s', (_, answers, band) => {
  expect(scoreOf(cssrs, cssrs.variants[0], answers, own)).toMatchObject({ score: null, band })
})

test.each<[string, Answers, string | null]>([
  ['no to all', { q1: 0, q2: 0, q3: 0, q4: 0 }, 'negative'],
  ['an attempt once', { q1: 0, q2: 0, q3: 0, q4: 1, q5: 0 }, 'positive'],
  ['no answer to the first', { q1: 2, q2: 0, q3: 0, q4: 0, q5: 0 }, 'positive'],
  ['thoughts right now', { q1: 1, q2: 0, q3: 1, q4: 0, q5: 1 }, 'acute'],
  ['no answer to the last', { q1: 1, q2: 0, q3: 0, q4: 0, q5: 2 }, 'acute'],
  ['the last not asked', { q1: 1, q2: 0, q3: 0, q4: 0 }, 'acuity-unasked'],
  ['one not asked', { q1: 0, q2: 0, q3: 0 }, null],
])('ASQ: %s', (_, answers, band) => {
  expect(scoreOf(asq, asq.variants[0], answers, own).band).toBe(band)
})

test('ASQ: the fifth question is asked after any yes only', () => {
  const labels = (answers: Answers) => askedItems(asq.variants[0], answers).length
  expect(labels({ q1: 0, q2: 0, q3: 0, q4: 0 })).toBe(4)
  for (const item of ['q1', 'q2', 'q3', 'q4']) expect(labels({ [item]: 1 })).toBe(5)
})
