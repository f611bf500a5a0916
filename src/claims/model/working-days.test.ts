import { expect, test } from 'vitest'
import type { AccountId } from '#platform/model/actor.ts'
import { addDays, type Day } from '#platform/model/time.ts'
import { findCalendarFaults, findCalendarObstacle, yearsNeeded } from './calendar.ts'
import { lastDayOf } from './claim-clock.ts'
import { aMadeUpCalendar } from './testing.ts'
import {
  addWorkingDays,
  BUILT_IN,
  calendarsInForce,
  isWork,
  isWorkingDay,
  kindOfDay,
  type YearCalendar,
} from './working-days.ts'

test.each([
  ['2026-03-02', true],
  ['2026-03-07', false],
  ['2026-02-17', false],
  ['2026-02-28', true],
  ['2026-10-01', false],
  ['2026-10-10', true],
  ['2026-09-20', true],
])('%s: %s', (day, works) => {
  expect(isWorkingDay(day as Day, BUILT_IN)).toBe(works)
})

test.each([
  ['over a weekend', '2026-03-05', 3, '2026-03-10'],
  ['over the spring festival and a working Saturday', '2026-02-13', 2, '2026-02-24'],
  ['over the national day', '2026-09-30', 3, '2026-10-10'],
])('%s', (_, from, days, to) => {
  expect(addWorkingDays(from as Day, days, BUILT_IN)).toBe(to)
})

test('a year that nobody entered is refused, not taken for working days', () => {
  const refused = 'calendar-not-loaded'
  expect(() => isWorkingDay('2027-01-04' as Day, BUILT_IN)).toThrow(refused)
  expect(() => lastDayOf('review', '2026-12-28' as Day, BUILT_IN)).toThrow(refused)
})

test('terms in calendar days need no calendar', () => {
  expect(lastDayOf('papers', '2026-12-28' as Day, [])).toBe('2027-01-27')
})

test('what people entered goes before what is built in, and other years stay', () => {
  const entered: YearCalendar = { year: 2026, off: [], onWeekends: [] }
  const inForce = calendarsInForce([entered, aMadeUpCalendar(2099)])
  expect(inForce.map(({ year }) => year)).toEqual([2026, 2099])
  expect(isWorkingDay('2026-10-01' as Day, inForce)).toBe(true)
  expect(isWorkingDay('2026-10-01' as Day, calendarsInForce([aMadeUpCalendar(2099)]))).toBe(false)
})

const year2099 = Array.from({ length: 365 }, (_, n) => addDays('2099-01-01' as Day, n))

test('a year of working days is its weekdays less the holidays and with the working weekends', () => {
  const made = aMadeUpCalendar(2099)
  const kinds = year2099.map((day) => kindOfDay(day, made))
  const plain = { year: 2099, off: [], onWeekends: [] }
  const weekdays = year2099.filter((day) => isWork(kindOfDay(day, plain))).length
  expect(kinds.filter(isWork)).toHaveLength(weekdays - 3 + 1)
  expect(kinds.filter((kind) => kind === 'off')).toHaveLength(3)
})

const TODAY = '2098-11-20' as Day
const right = aMadeUpCalendar(2099)
const days = (from: string, to = from) => ({ from: from as Day, to: to as Day })

test('the built-in calendar and a right one have no faults', () => {
  expect(findCalendarFaults(right, TODAY)).toEqual([])
  for (const calendar of BUILT_IN)
    expect(findCalendarFaults({ ...calendar, noticeDay: '2025-11-04' }, TODAY)).toEqual([])
})

// 2099-01-03 is a Saturday, the fifth a Monday.
test.each([
  ['to-before-from', 'off.0.to', { off: [days('2099-01-05', '2099-01-04')] }],
  ['outside-year', 'off.0.from', { off: [days('2098-12-31', '2099-01-02')] }],
  ['outside-year', 'off.0.to', { off: [days('2099-12-31', '2100-01-02')] }],
  [
    'holidays-overlap',
    'off.1.from',
    { off: [days('2099-05-01', '2099-05-05'), days('2099-05-05')] },
  ],
  ['not-a-weekend', 'onWeekends.0', { onWeekends: ['2099-01-05' as Day] }],
  ['outside-year', 'onWeekends.0', { onWeekends: ['2098-01-04' as Day] }],
  ['day-twice', 'onWeekends.1', { onWeekends: ['2099-01-03' as Day, '2099-01-03' as Day] }],
  ['off-and-on', 'onWeekends.0', { off: [days('2099-01-03')], onWeekends: ['2099-01-03' as Day] }],
  ['after-today', 'noticeDay', { noticeDay: '2098-11-21' as Day }],
])('%s is noticed at %s', (code, field, wrong) => {
  expect(findCalendarFaults({ ...right, ...wrong }, TODAY)).toEqual([{ field, code }])
})

test('a reviewer confirms what another entered; who entered it may only take it back', () => {
  const [mine, theirs] = ['a' as AccountId, 'b' as AccountId]
  const hand = (role: 'insurance-clerk' | 'insurance-reviewer') => ({ accountId: mine, role })
  const ask = (deed: 'confirm' | 'decline', by: AccountId, role: Parameters<typeof hand>[0]) =>
    findCalendarObstacle(deed, by, hand(role))
  expect(ask('confirm', theirs, 'insurance-reviewer')).toBeUndefined()
  expect(ask('decline', theirs, 'insurance-reviewer')).toBeUndefined()
  expect(ask('confirm', mine, 'insurance-reviewer')).toBe('calendar-same-person')
  expect(ask('decline', mine, 'insurance-clerk')).toBeUndefined()
  expect(ask('decline', theirs, 'insurance-clerk')).toBe('calendar-not-yours')
  expect(ask('confirm', mine, 'insurance-clerk')).toBe('calendar-not-yours')
})

test('from the first of November the coming year is needed too', () => {
  expect(yearsNeeded('2026-10-31' as Day)).toEqual([2026])
  expect(yearsNeeded('2026-11-01' as Day)).toEqual([2026, 2027])
})
