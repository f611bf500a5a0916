import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ASSUMED_CRITERIA } from './contest.ts'
import { arePointsFit, findContestObstacle, rank, totalOf } from './scoring.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)

test('worked by hand: weights count by their share, the ends are 0 and 100', () => {
  expect(totalOf(ASSUMED_CRITERIA, [10, 10, 10, 10, 10])).toBe(100)
  expect(totalOf(ASSUMED_CRITERIA, [0, 0, 0, 0, 0])).toBe(0)
  expect(totalOf(ASSUMED_CRITERIA, [8, 7, 9, 6, 5])).toBe(74)
  expect(totalOf([{ name: '一', weight: 1, max: 3 }], [1])).toBe(33.33)
  expect(arePointsFit(ASSUMED_CRITERIA, [8.5, 7, 9, 6, 5])).toBe(true)
  expect(arePointsFit(ASSUMED_CRITERIA, [8.3, 7, 9, 6, 5])).toBe(false)
  expect(arePointsFit(ASSUMED_CRITERIA, [11, 7, 9, 6, 5])).toBe(false)
})

test('more points never lower a rank, and equals share one', () => {
  const entries = fc.array(
    fc.record({
      totals: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  fc.assert(
    fc.property(entries, (given) => {
      const results = rank(given)
      for (const one of results)
        for (const other of results) expect(one.mean > other.mean).toBe(one.rank < other.rank)
      expect(Math.min(...results.map((one) => one.rank))).toBe(1)
    }),
    { numRuns },
  )
  const same = [{ totals: [80, 90] }, { totals: [85, 85] }, { totals: [70, 60] }]
  expect(rank(same)).toEqual([
    { mean: 85, spread: 10, rank: 1 },
    { mean: 85, spread: 0, rank: 1 },
    { mean: 65, spread: 10, rank: 3 },
  ])
})

test('results wait for two scores of each entry', () => {
  const facts = { state: 'scoring' as const, readers: 3, scores: [2, 1] }
  expect(findContestObstacle('publish', facts)).toBe('scores-missing')
  expect(findContestObstacle('publish', { ...facts, scores: [2, 2] })).toBeUndefined()
  expect(findContestObstacle('publish', { ...facts, state: 'open' })).toBe('contest-out-of-order')
})
