import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fetchOrder } from './order.ts'

test('the middle picture of each series comes first, then outwards, and none twice or never', () => {
  expect(fetchOrder([[1, 2, 3, 4, 5], [6, 7], [], [8]])).toEqual([3, 7, 8, 2, 4, 1, 5, 6])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), (sizes) => {
      let next = 0
      const series = sizes.map((size) => Array.from({ length: size }, () => next++))
      const order = fetchOrder(series)
      expect([...order].sort((a, b) => a - b)).toEqual(series.flat())
    }),
  )
})
