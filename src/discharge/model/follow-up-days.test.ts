import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { daysAfter, followUpDaysAt, followUpsLeft, type Made } from './follow-up-days.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const START = Day.parse('2026-01-01')
const aDay = fc.nat(700).map((n) => daysAfter(START, n))
const someDays = fc.array(fc.integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 4 })

/** As the database does it, in memory. */
function keep(made: Made[], on: Day, days: readonly number[]) {
  const { make, move } = followUpsLeft(on, days, made)
  const moved = made.map((one) => ({
    ...one,
    due: move.find(({ id }) => id === one.id)?.due ?? one.due,
  }))
  return [...moved, ...make.map((one) => ({ ...one, id: `${one.days}`, isDone: false }))]
}

test('however often the day is set, each follow-up exists once; those not done move, the others stay', () => {
  fc.assert(
    fc.property(someDays, fc.array(fc.tuple(aDay, fc.nat(3)), { minLength: 1 }), (days, moves) => {
      let made: Made[] = []
      for (const [on, done] of moves) {
        const before = made.filter(({ isDone }) => isDone)
        made = keep(made, on, days)
        expect(new Set(made.map((one) => one.days))).toEqual(new Set(days))
        expect(made).toHaveLength(new Set(days).size)
        for (const one of before) expect(made).toContainEqual(one)
        for (const one of made.filter(({ isDone }) => !isDone))
          expect(one.due).toBe(daysAfter(on, one.days))
        expect(followUpsLeft(on, days, made)).toEqual({ make: [], move: [] })
        made = made.map((one, n) => (n === done ? { ...one, isDone: true } : one))
      }
    }),
    { numRuns: ROUNDS },
  )
})

test('seven days and thirty, which nobody prescribes: it says so', () => {
  expect(followUpDaysAt(START)).toMatchObject({ days: [7, 30], source: 'assumed' })
  expect(daysAfter(Day.parse('2026-12-28'), 7)).toBe('2027-01-04')
})
