import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServiceLine } from '#casework/model/code-lists.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { EstimateMethod } from './activity.ts'
import { countVolume, type Deed, deedsOf, type Figure, Method, personsOf } from './volume.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const period = { from: Day.parse('2026-03-01'), to: Day.parse('2026-03-31') }

const aDeed = fc.record({
  method: fc.constantFrom(...Method.options),
  recordId: fc.constantFrom('r1', 'r2', 'r3'),
  deedId: fc.uuid(),
  title: fc.constant(''),
  line: fc.constantFrom(...ServiceLine.options),
  field: fc.option(fc.constantFrom('stroke', 'oncology')),
  ward: fc.constantFrom('', '骨科病房'),
  at: fc.constant(Instant.parse('2026-03-02T02:00:00.000Z')),
  minutes: fc.integer({ min: 1, max: 200 }),
  personIds: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'), { maxLength: 4 }),
  estimate: fc.option(
    fc.record({
      people: fc.integer({ min: 1, max: 9999 }),
      method: fc.constantFrom(...EstimateMethod.options),
    }),
  ),
}) as unknown as fc.Arbitrary<Deed>

test('a person is counted once, whatever brought them, and an estimate never becomes a person', () => {
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 30 }), (deeds) => {
      const volume = countVolume(deeds, period)
      const everybody = new Set<string>()
      for (const { personIds } of deeds) for (const id of personIds) everybody.add(id)
      expect(volume.persons).toBe(everybody.size)
      const byMethod = volume.byMethod.reduce((sum, { persons }) => sum + persons, 0)
      expect(byMethod).toBeGreaterThanOrEqual(volume.persons)
      expect(byMethod === volume.persons).toBe(volume.shared === 0)
      // Taking the estimates away changes no count of persons.
      const without = countVolume(
        deeds.map((deed) => ({ ...deed, estimate: null })),
        period,
      )
      expect({ ...without, estimates: volume.estimates }).toEqual(volume)
      const minutes = deeds.reduce((sum, one) => sum + one.minutes, 0)
      for (const of of [volume.byMethod, volume.byLine, volume.byField])
        expect(of.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes)
    }),
    { numRuns: ROUNDS },
  )
})

test('what a figure opens is what it counted', () => {
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 20 }), (deeds) => {
      const volume = countVolume(deeds, period)
      const opens = (figure: Figure) => {
        const mine = deedsOf(deeds, figure)
        return { deeds: mine.length, persons: personsOf(mine).size }
      }
      expect(opens({ of: 'shared' }).persons).toBe(volume.shared)
      for (const { method, ...size } of volume.byMethod)
        expect(size).toMatchObject(opens({ of: 'method', method }))
      for (const { line, ...size } of volume.byLine)
        expect(size).toMatchObject(opens({ of: 'line', line }))
      for (const { key, ...size } of volume.byField)
        expect(size).toMatchObject(opens({ of: 'field', key }))
      for (const { method, activities } of volume.estimates)
        expect(activities).toBe(opens({ of: 'estimate', method }).deeds)
    }),
    { numRuns: ROUNDS },
  )
})
