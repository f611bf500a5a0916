import { expect, test } from 'vitest'
import type { Day } from '#platform/model/time.ts'
import { lastDayOf } from './claim-clock.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

test.each([
  ['2026-03-02', true],
  ['2026-03-07', false],
  ['2026-02-17', false],
  ['2026-02-28', true],
  ['2026-10-01', false],
  ['2026-10-10', true],
  ['2026-09-20', true],
])('%s: %s', (day, works) => {
  expect(isWorkingDay(day as Day)).toBe(works)
})

test.each([
  ['over a weekend', '2026-03-05', 3, '2026-03-10'],
  ['over the spring festival and a working Saturday', '2026-02-13', 2, '2026-02-24'],
  ['over the national day', '2026-09-30', 3, '2026-10-10'],
])('%s', (_, from, days, to) => {
  expect(addWorkingDays(from as Day, days)).toBe(to)
})

test('a year that nobody entered is refused, not taken for working days', () => {
  expect(() => isWorkingDay('2027-01-04' as Day)).toThrow('calendar-not-loaded')
  expect(() => lastDayOf('review', '2026-12-28' as Day)).toThrow('calendar-not-loaded')
})

test('terms in calendar days need no calendar', () => {
  expect(lastDayOf('papers', '2026-12-28' as Day)).toBe('2027-01-27')
})
