import { expect, test } from 'vitest'
import { assess, type InsuredFacts } from './benefit.ts'
import { fen, halfUp, parseYuan, toYuan } from './fen.ts'
import type { YearSums } from './product.ts'
import { product2026 } from './products/2026.ts'

const NOTHING: YearSums = {
  ...{ afterBasic: 0, afterSerious: 0, remaining: 0, selfPay: 0 },
  ...{ domestic: 0, overseas: 0, innovative: 0 },
}

function own(amount: string): YearSums {
  const value = parseYuan(amount) ?? Number.NaN
  return { ...NOTHING, afterBasic: value, afterSerious: value, remaining: value }
}

function answer(facts: Partial<InsuredFacts>, sums: YearSums, id: string) {
  const known: InsuredFacts = { healthClass: 'healthy', quietYears: 0, route: 'resident', ...facts }
  const found = assess(product2026, known, sums).liabilities.find((one) => one.id === id)
  return [found?.state, toYuan(found?.low ?? -1), toYuan(found?.high ?? -1)].join(' ')
}

/** Own pay after basic insurance, for whom, owed; the arithmetic in the comment, by hand. */
const R1: [string, 'healthy' | 'pre-existing', string][] = [
  ['14999.99', 'healthy', '0.00'], // below the line of 15 000
  ['15000.00', 'healthy', '0.00'], // 0 × 25 %
  ['15000.01', 'healthy', '0.00'], // 1 fen × 25 % = 0.25 fen → 0
  ['15000.02', 'healthy', '0.01'], // 2 fen × 25 % = 0.5 fen → 1 (half-up)
  ['20000.00', 'healthy', '1250.00'], // 5 000 × 25 %
  ['30403.99', 'healthy', '3851.00'], // 15 403.99 × 25 % = 3 850.9975 → 3 851.00
  ['30404.00', 'healthy', '3851.00'], // 15 404 × 25 % = 3 851
  ['30404.01', 'healthy', '3851.01'], // 3 851 + 1 fen × 80 % = 385 100.8 fen → 385 101
  ['30404.02', 'healthy', '3851.02'], // 3 851 + 2 fen × 80 % = 385 101.6 fen → 385 102
  ['50000.00', 'healthy', '19527.80'], // 3 851 + 19 596 × 80 % = 3 851 + 15 676.80
  ['20000.00', 'pre-existing', '0.00'],
  ['30404.00', 'pre-existing', '0.00'],
  ['30404.01', 'pre-existing', '0.00'], // 1 fen × 40 % = 0.4 fen → 0
  ['30404.02', 'pre-existing', '0.01'], // 2 fen × 40 % = 0.8 fen → 1
  ['50000.00', 'pre-existing', '7838.40'], // 19 596 × 40 %
]

test.each(R1)('own pay of %s, %s: R1 owes %s', (amount, healthClass, owed) => {
  expect(answer({ healthClass }, own(amount), 'R1')).toBe(`amount ${owed} ${owed}`)
})

/** Inpatient costs outside the catalogue; 70 % and 35 % are those of 2022, and marked so. */
const R2: [string, 'healthy' | 'pre-existing', number, string][] = [
  ['15000.00', 'healthy', 0, '0.00'],
  ['15000.01', 'healthy', 0, '0.01'], // 1 fen × 70 % = 0.7 fen → 1
  ['60000.00', 'healthy', 0, '31500.00'], // 45 000 × 70 %
  ['60000.00', 'healthy', 2, '31500.00'], // two quiet years are not three
  ['60000.00', 'healthy', 3, '38500.00'], // 55 000 × 70 %
  ['60000.00', 'pre-existing', 0, '14000.00'], // 40 000 × 35 %
  ['60000.00', 'pre-existing', 3, '15750.00'], // 45 000 × 35 %
]

test.each(R2)(
  'outside the catalogue %s, %s, %i quiet years: R2 owes %s',
  (amount, healthClass, quietYears, owed) => {
    const sums = { ...NOTHING, selfPay: parseYuan(amount) ?? Number.NaN }
    expect(answer({ healthClass, quietYears }, sums, 'R2')).toBe(`amount ${owed} ${owed}`)
  },
)

test('a special drug in 2026: the line was not published, so the answer is a range', () => {
  const sums = { ...NOTHING, innovative: 10_000_000 }
  // (100 000 − 20 000) × 65 % … 100 000 × 65 %; with a listed condition 60 000 … 100 000 × 35 %
  expect(answer({}, sums, 'R3i')).toBe('range 52000.00 65000.00')
  expect(answer({ healthClass: 'pre-existing' }, sums, 'R3i')).toBe('range 21000.00 35000.00')
})

test('where the two readings of the lower band part, both are shown', () => {
  // A halved line of serious-illness insurance pays (30 404 − 15 202) × 65 % = 9 881.30;
  // 20 522.70 remain: net (20 522.70 − 15 000) × 25 % = 1 380.675; by the letter 15 404 × 25 %.
  const sums = { ...NOTHING, afterBasic: 3_040_400, afterSerious: 2_052_270, remaining: 2_052_270 }
  expect(answer({}, sums, 'R1')).toBe('range 1380.68 3851.00')
})

test('who is healthy or not is not known: a range, and the fact is asked for', () => {
  expect(answer({ healthClass: undefined }, own('50000.00'), 'R1')).toBe(
    'needs-fact 7838.40 19527.80',
  )
})

test('groups of the state have no cover for own pay within the catalogue', () => {
  expect(answer({ route: 'state-groups' }, own('50000.00'), 'R1')).toBe('not-eligible 0.00 0.00')
})

test('23 receipts of two fen each at 25 %: 0.12 on the year, 0.23 one by one', () => {
  expect(halfUp(23 * 2 * 2_500)).toBe(12)
  expect(23 * halfUp(2 * 2_500)).toBe(23)
})

test('an amount is two decimals and nothing else', () => {
  expect(parseYuan('50000.00')).toBe(5_000_000)
  for (const wrong of ['50000', '50000.0', '-1.00', '1e3', '01.00', ' 1.00', '1000000000.00', ''])
    expect(parseYuan(wrong), wrong).toBeUndefined()
  for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53, 1e11])
    expect(() => fen(wrong)).toThrow(RangeError)
})
