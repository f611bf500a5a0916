import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closedShare, medianClosed, tallyAid } from './tally.ts'

test('A1: asked, approved and received are three numbers', () => {
  const rows = [
    { state: 'paying', asked: 1_000, approved: 800, paid: 300 },
    { state: 'refused', asked: 500, approved: 0, paid: 0 },
    { state: 'submitted', asked: 200, approved: 0, paid: 0 },
  ] as const
  expect(tallyAid(rows)).toEqual({
    ...{ submitted: 3, approvedCount: 1, refusedCount: 1 },
    ...{ asked: 1_700, approved: 800, received: 300 },
  })
})

test('A2: the median of the shares; a case without a gap is not counted', () => {
  const gap = (before: number, helped: number) => ({ before, helped })
  expect(medianClosed([])).toBeNull()
  expect(medianClosed([gap(0, 500), gap(-3, 5)])).toBeNull()
  expect(medianClosed([gap(1_000, 500), gap(0, 0)])).toBe(5_000)
  expect(medianClosed([gap(100, 0), gap(100, 50), gap(100, 100)])).toBe(5_000)
  expect(medianClosed([gap(100, 20), gap(100, 40)])).toBe(3_000)
  expect(closedShare(gap(100, 250))).toBe(10_000)
})

test('a median lies between the least and the most', () => {
  const anyGap = fc.record({ before: fc.integer({ min: 1 }), helped: fc.integer({ min: 0 }) })
  fc.assert(
    fc.property(fc.array(anyGap, { minLength: 1 }), (cases) => {
      const shares = cases.map((one) => closedShare(one) ?? 0)
      const median = medianClosed(cases) ?? -1
      expect(median).toBeGreaterThanOrEqual(Math.min(...shares))
      expect(median).toBeLessThanOrEqual(Math.max(...shares))
    }),
  )
})
