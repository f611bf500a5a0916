import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finest } from './detail.ts'
import type { PeriodName } from './period.ts'
import { FEWEST_SHOWN, protectYear } from './protect-year.ts'
import { aCity, differences, PERIODS, publish, recover, type World } from './testing.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 20)
/** What a proof has seen. */
function tell(line: string) {
  if (process.env.PROOF_ROUNDS) process.stdout.write(`${line}\n`)
}

const worlds = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
    most: fc.constantFrom(3, 8, 20, 60),
    seed: fc.infiniteStream(fc.nat({ max: 10_000 })),
  })
  .map(({ sizes, most, seed }) => aCity(sizes, most, () => seed.next().value as number))

/** The fault: what is small is hidden, and nothing with it. */
function withoutComplement(world: World): ReadonlyMap<string, Finest> {
  const finest = new Map<string, Finest>()
  for (const place of world.places)
    for (const grain of [
      ['month', 0, 12],
      ['quarter', 12, 16],
      ['year', 16, 17],
    ] as const) {
      const [, from, until] = grain
      const small = PERIODS.slice(from, until).some((period) => {
        const value = world.at(place, period)
        return value > 0 && value < FEWEST_SHOWN
      })
      const next = { month: 'quarter', quarter: 'year', year: 'none' } as const
      if (small) finest.set(place, next[grain[0]])
    }
  return finest
}

test('nothing hidden follows from all that is shown, over places and nested periods', () => {
  let [pairs, hidden] = [0, 0]
  fc.assert(
    fc.property(worlds, (world) => {
      const finest = protectYear('2025', world.tree, (place, period) => [world.at(place, period)])
      const shown = publish(world, finest)
      for (const [cell, value] of shown) if (value > 0) expect(value, cell).toBeGreaterThan(4)
      expect(recover(world, shown)).toEqual([])
      hidden += world.places.length * PERIODS.length - shown.size
      const left = differences(world, shown)
      pairs += left.length
      // Neither does a difference tell a small number, not even of several together.
      for (const one of left) {
        expect(one.missing.length).toBeGreaterThan(1)
        if (one.left > 0) expect(one.left).toBeGreaterThan(4)
      }
    }),
    { numRuns: ROUNDS },
  )
  expect(pairs).toBeGreaterThan(ROUNDS)
  expect(hidden).toBeGreaterThan(ROUNDS)
  tell(`${ROUNDS} cities, ${hidden} hidden cells, ${pairs} differences of tables: 0 recovered`)
})

test('the same attack finds what is hidden without complement', () => {
  let [recovered, small] = [0, 0]
  fc.assert(
    fc.property(worlds, (world) => {
      const shown = publish(world, withoutComplement(world))
      recovered += recover(world, shown).length
      small += differences(world, shown).filter(
        ({ left }) => left > 0 && left < FEWEST_SHOWN,
      ).length
    }),
    { numRuns: Math.min(ROUNDS, 200) },
  )
  expect(recovered).toBeGreaterThan(10)
  expect(small).toBeGreaterThan(10)
})

test('a house that knows its own number learns nothing of its neighbour', () => {
  fc.assert(
    fc.property(worlds, fc.nat(), (world, pick) => {
      const finest = protectYear('2025', world.tree, (place, period) => [world.at(place, period)])
      const shown = new Map(publish(world, finest))
      const houses = world.tree.districts.flatMap(({ institutions }) => institutions)
      const mine = houses[pick % houses.length] ?? ''
      for (const period of PERIODS) shown.set(`${mine} ${period}`, world.at(mine, period))
      const small = recover(world, shown).filter((cell) => {
        const [place = '', period = ''] = cell.split(' ')
        const value = world.at(place, period as PeriodName)
        return houses.includes(place) && value > 0 && value < FEWEST_SHOWN
      })
      expect(small).toEqual([])
    }),
    { numRuns: Math.min(ROUNDS, 20_000) / 2 },
  )
})
