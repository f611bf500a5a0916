import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goalAttainment } from './goal-attainment.ts'

test.each<[string, (number | null)[], number | null]>([
  ['nothing is rated: there is no figure', [null, null], null],
  ['all went as hoped for: fifty', [0, 0, 0], 50],
  ['one goal, one better than hoped for', [1], 60],
  ['one goal, much less than hoped for', [-2], 30],
  // 50 + 10·(1+0+2) / √(3·0.7 + 9·0.3) = 50 + 30/√4.8
  ['three goals, by hand', [1, 0, 2], 63.7],
  ['what is not rated does not count', [1, null, 0, 2, null], 63.7],
])('%s', (_, attainments, t) => {
  expect(goalAttainment(attainments).t).toBe(t)
})

test('how many were met, of how many that were rated, of how many there are', () => {
  expect(goalAttainment([0, -1, null, 2])).toMatchObject({ goals: 4, rated: 3, met: 2 })
})

const ratings = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 20 })

test('it lies as far above fifty as its mirror image lies below, and a better rating never lowers it', () => {
  fc.assert(
    fc.property(ratings, (given) => {
      const t = goalAttainment(given).t as number
      const mirrored = goalAttainment(given.map((rating) => -rating)).t as number
      expect(t + mirrored).toBeCloseTo(100, 0)
      const [first = 0, ...rest] = given
      if (first < 2) expect(goalAttainment([first + 1, ...rest]).t as number).toBeGreaterThan(t)
    }),
  )
})
