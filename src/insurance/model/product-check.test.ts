import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { addDays, type Day } from '#platform/model/time.ts'
import { type Dated, findDatedFault, valueOn } from './dated.ts'
import { yuan } from './fen.ts'
import type { Band, Product } from './product.ts'
import { findProductFaults } from './product-check.ts'
import { product2026 } from './products/2026.ts'
import { PUBLISHED } from './products/published.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
vi.setConfig({ testTimeout: 20_000 + 100 * numRuns })

function day(offset: number) {
  return new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10) as Day
}
const YEAR = { from: day(0), to: day(364) }

/** A year cut at these days. */
function cut(days: readonly number[]): Dated<number> {
  const starts = [0, ...new Set(days)].sort((one, other) => one - other)
  return starts.map((start, index) => {
    const next = starts[index + 1]
    return { from: day(start), to: next === undefined ? YEAR.to : day(next - 1), value: index }
  })
}
const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { minLength: 1, maxLength: 6 })

test('a year cut anywhere has no gap and no overlap, and every day has one value', () => {
  fc.assert(
    fc.property(cuts, fc.integer({ min: 0, max: 364 }), (days, some) => {
      const table = cut(days)
      expect(findDatedFault(table, YEAR)).toBeUndefined()
      expect(table.filter(({ from, to }) => from <= day(some) && day(some) <= to)).toHaveLength(1)
      expect(valueOn(table, day(some))).toBeDefined()
    }),
    { numRuns },
  )
})

test('a span that is moved by a day is found, and the day is named', () => {
  fc.assert(
    fc.property(cuts, fc.boolean(), fc.nat(), (days, isLater, pick) => {
      const table = cut(days)
      const index = 1 + (pick % (table.length - 1))
      const moved = table.map((span, n) => {
        if (n !== index) return span
        return { ...span, from: isLater ? addDays(span.from, 1) : (table[n - 1]?.to ?? span.from) }
      })
      const fault = findDatedFault(moved, YEAR)
      expect(['gap', 'overlap', 'reversed']).toContain(fault?.kind)
      if (!isLater) expect(fault).toEqual({ kind: 'overlap', on: table[index - 1]?.to })
    }),
    { numRuns },
  )
})

test.each(PUBLISHED)('nothing is wrong with $version', (product) => {
  expect(findProductFaults(product)).toEqual([])
})

test('the drug list of 2026 changes on 7 August', () => {
  const counts = (on: string) => Object.values(valueOn(product2026.lists, on as Day)?.counts ?? {})
  expect(counts('2026-08-06')).toEqual([57, 65, 37])
  expect(counts('2026-08-07')).toEqual([71, 65, 40])
})

const [first] = product2026.liabilities

function withBands(change: (bands: readonly Band[]) => readonly Band[]): Product {
  const [own, ...others] = product2026.liabilities
  if (!own) throw new Error('2026 has no liabilities')
  return {
    ...product2026,
    liabilities: [
      { ...own, bands: { ...own.bands, healthy: change(own.bands.healthy) } },
      ...others,
    ],
  }
}

test('bands with a gap, an overlap, no end or two ends are found', () => {
  const known = first?.bands.healthy ?? []
  const [lower, upper] = known
  if (!lower?.to || !upper) throw new Error('Two bands were expected')
  const at = (value: number) => ({ ...upper.from, worst: yuan(value), best: yuan(value) })
  expect(findProductFaults(withBands(() => [lower, { ...upper, from: at(31_000) }]))).toEqual([
    'R1 healthy: band 0: gap',
  ])
  expect(findProductFaults(withBands(() => [lower, { ...upper, from: at(30_000) }]))).toEqual([
    'R1 healthy: band 0: overlap',
  ])
  expect(findProductFaults(withBands(() => [lower]))).toEqual([
    'R1 healthy: band 0: nothing follows',
  ])
  expect(findProductFaults(withBands(() => [upper, upper]))).toContain(
    'R1 healthy: band 0: has no end, and another follows',
  )
})

test('a number between two ends must say that it is not known', () => {
  const cap = { ...product2026.totalCap, worst: yuan(1_000_000) }
  const [own] = product2026.liabilities
  if (!own) throw new Error('2026 has no liabilities')
  const wrong = { ...product2026, liabilities: [{ ...own, cap }] }
  expect(findProductFaults(wrong)).toEqual(['R1: cap'])
})
