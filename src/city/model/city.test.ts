import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IndicatorCode } from '#indicators/model/figure.ts'
import { PeriodName } from '#indicators/model/period.ts'
import { DistrictCode } from '#places/model/district.ts'
import { Instant } from '#platform/model/time.ts'
import { Bureau } from './bureau.ts'
import { BUILT_IN, type Cell } from './layout.ts'
import { readLayout, writeLayout } from './layout-text.ts'
import { periodsToChoose } from './periods.ts'
import { lastWholeYear, Pick, pickFrom } from './pick.ts'
import { ASKS, asksOf } from './policy.ts'
import { TILES } from './tiles.ts'

const rounds = { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) }

test('a layout that is written out and read again is the same layout', () => {
  const cell = fc.record({
    sheet: fc.stringMatching(/^[一-龥A-Za-z]{1,12}$/),
    at: fc.stringMatching(/^[A-Z][1-9][0-9]?$/),
  })
  const text = fc.record({ text: fc.stringMatching(/^[^\n"]{0,40}$/), pick: fc.constant(null) })
  const figure = fc.record({
    text: fc.constant(''),
    pick: fc.record({
      code: fc.constantFrom(...IndicatorCode.options),
      part: fc.option(fc.stringMatching(/^[a-z][a-z-]{0,20}$/)),
      of: fc.constantFrom('value' as const, 'numerator' as const, 'denominator' as const),
      span: fc.constantFrom('period' as const, 'last-year' as const),
    }),
  })
  const cells = fc.uniqueArray(
    fc.tuple(cell, fc.oneof(text, figure)).map(([where, what]): Cell => ({ ...where, ...what })),
    { selector: ({ sheet, at }) => `${sheet}!${at}`, maxLength: 20 },
  )
  fc.assert(
    fc.property(cells, (given) => {
      expect(readLayout(writeLayout(given))).toEqual({ cells: given, faults: [] })
    }),
    rounds,
  )
})

test('every line that is wrong is named, and the good ones are kept', () => {
  const { cells, faults } = readLayout(
    '表!A1 = "人数"\n表!B1 = W99\nB2 = W1\n\n表!A1 = W1\n表!C1 = W1',
  )
  expect(cells.map(({ at }) => at)).toEqual(['A1', 'C1'])
  expect(faults).toEqual([
    { line: 2, code: 'line-figure' },
    { line: 3, code: 'line-shape' },
    { line: 5, code: 'line-twice' },
  ])
})

test('the layout that comes with the product can be typed as well', () => {
  expect(readLayout(writeLayout(BUILT_IN.cells))).toEqual({ cells: BUILT_IN.cells, faults: [] })
})

test('the last month that is over stands first, and nothing is offered twice', () => {
  const choices = periodsToChoose(Instant.parse('2026-11-22T01:00:00.000Z'))
  expect(choices.slice(0, 3)).toEqual(['2026-10', '2026-11', '2026-09'])
  expect(choices).toContain('2026-Q3')
  expect(choices).not.toContain('2026-Q4')
  expect(new Set(choices).size).toBe(choices.length)
  // In Beijing the year has begun already.
  expect(periodsToChoose(Instant.parse('2026-12-31T17:00:00.000Z'))[0]).toBe('2026-12')
})

test('the last whole year is the one that was over by the end of the period', () => {
  const of = (period: string) => lastWholeYear(PeriodName.parse(period))
  expect(['2026-10', '2025', '2025-12', '2025-Q4', '2025-Q3'].map(of)).toEqual([
    ...['2025', '2025', '2025', '2025', '2024'],
  ])
})

test('what was not reckoned is no number, and never nought', () => {
  const picked = pickFrom([], Pick.parse({ code: 'W1' }), PeriodName.parse('2026-10'))
  expect(picked).toEqual({ value: null, hidden: false, note: 'not-reckoned' })
})

test('each of the 16 districts and the 经开区 has a tile of its own', () => {
  expect(TILES.map(({ code }) => code)).toEqual(DistrictCode.options)
  expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(17)
})

test('each of the five departments is asked for something, and every ask names its section', () => {
  for (const bureau of Bureau.options) expect(asksOf(bureau).length).toBeGreaterThan(0)
  for (const { source, bureaus } of ASKS)
    expect([source.zh.length > 0, bureaus.length > 0]).toEqual([true, true])
})
