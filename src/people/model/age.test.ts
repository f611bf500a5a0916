import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day, Instant, toInstant } from '#platform/model/time.ts'
import {
  ageAt,
  type BirthPrecision,
  findBirthObstacle,
  isMinor,
  isUnderFourteen,
  latestBirthDate,
} from './age.ts'

test.each([
  ['the evening before the birthday', '2012-11-21', '2026-11-20T15:59:59.999Z', 13],
  ['midnight in Beijing begins the birthday', '2012-11-21', '2026-11-20T16:00:00.000Z', 14],
  ['a leap-day child on 28 February', '2012-02-29', '2026-02-28T12:00:00.000Z', 13],
  ['a leap-day child on 1 March, Beijing', '2012-02-29', '2026-02-28T16:00:00.000Z', 14],
  ['a leap-day child on 29 February', '2008-02-29', '2028-02-29T00:00:00.000Z', 20],
  ['born on 28 February, on a leap day', '2010-02-28', '2028-02-29T00:00:00.000Z', 18],
  ['on the day of birth', '2026-11-21', '2026-11-21T03:00:00.000Z', 0],
])('%s', (_, birthDate, at, age) => {
  expect(ageAt(Day.parse(birthDate), Instant.parse(at))).toBe(age)
})

test('thirteen becomes fourteen, and seventeen eighteen, at midnight in Beijing', () => {
  const before = Instant.parse('2026-11-20T15:59:59.999Z')
  const after = Instant.parse('2026-11-20T16:00:00.000Z')
  const fourteen = Day.parse('2012-11-21')
  const eighteen = Day.parse('2008-11-21')

  expect([isUnderFourteen(fourteen, before), isUnderFourteen(fourteen, after)]).toEqual([
    true,
    false,
  ])
  expect([isMinor(eighteen, before), isMinor(eighteen, after)]).toEqual([true, false])
})

test('an adult whose birth date nobody knows is no minor', () => {
  const now = Instant.parse('2026-11-21T00:00:00.000Z')
  expect(isMinor(null, now)).toBe(false)
  expect(isUnderFourteen(null, now)).toBe(false)
})

test.each<[string, BirthPrecision, string]>([
  ['2012-02-01', 'month', '2012-02-29'],
  ['2013-02-01', 'month', '2013-02-28'],
  ['2012-12-01', 'month', '2012-12-31'],
  ['2012-01-01', 'year', '2012-12-31'],
  ['2012-05-06', 'day', '2012-05-06'],
])('of %s, known to the %s, the latest possible day counts: %s', (given, precision, latest) => {
  expect(latestBirthDate(Day.parse(given), precision)).toBe(latest)
})

test('age never falls as time goes by, and grows by one in a year', () => {
  const days = fc
    .date({ min: new Date('1920-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((date) => Day.parse(date.toISOString().slice(0, 10)))
  const moments = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map(toInstant)
  fc.assert(
    fc.property(days, moments, fc.nat(366 * 24 * 60), (birthDate, at, minutes) => {
      const later = toInstant(new Date(Date.parse(at) + minutes * 60_000))
      const grown = ageAt(birthDate, later) - ageAt(birthDate, at)
      expect([0, 1, 2]).toContain(grown)
    }),
  )
})

test.each<[string, BirthPrecision, string | undefined]>([
  ['2026-11-22', 'day', 'birth-date-in-the-future'],
  ['2026-11-21', 'day', undefined],
  ['2026-11-30', 'month', undefined],
  ['2026-12-31', 'year', undefined],
  ['2027-01-01', 'year', 'birth-date-in-the-future'],
  ['1889-12-31', 'day', 'birth-date-too-early'],
])('on 21 November 2026, the birth date %s, known to the %s: %s', (given, precision, obstacle) => {
  const now = Instant.parse('2026-11-21T00:00:00.000Z')
  expect(findBirthObstacle(Day.parse(given), precision, now)).toBe(obstacle)
})
