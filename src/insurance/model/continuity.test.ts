import { expect, test } from 'vitest'
import { countQuietYears, firstYearOfSpell, healthClassIn } from './continuity.ts'

const years = (...enrolled: number[]) => enrolled

test.each([
  ['three years without a claim', years(2023, 2024, 2025), [], 3],
  ['a claim in the middle year', years(2023, 2024, 2025), [2024], 1],
  ['a claim before the three years', years(2022, 2023, 2024, 2025), [2022], 3],
  ['a year left out', years(2022, 2023, 2025), [], 1],
  ['not enrolled last year', years(2022, 2023, 2024), [], 0],
  [
    'a claim in the year that is being decided changes nothing',
    years(2023, 2024, 2025, 2026),
    [2026],
    3,
  ],
])('%s', (_, enrolled, paidFor, quiet) => {
  expect(countQuietYears({ enrolled, paidFor }, 2026)).toBe(quiet)
})

test('who was healthy at the first enrolment stays so, until a year is left out', () => {
  const record = [
    { year: 2023, healthClass: 'healthy' },
    { year: 2026, healthClass: 'pre-existing' },
  ] as const
  expect(healthClassIn(2025, [2023, 2024, 2025], record)).toBe('healthy')
  expect(healthClassIn(2026, [2023, 2024, 2025, 2026], record)).toBe('healthy')
  expect(healthClassIn(2026, [2023, 2024, 2026], record)).toBe('pre-existing')
  expect(healthClassIn(2025, [2025], record)).toBeUndefined()
  expect(firstYearOfSpell([2024], 2026)).toBeUndefined()
})
