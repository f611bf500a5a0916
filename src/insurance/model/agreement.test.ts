import { expect, test } from 'vitest'
import { seeded } from '#platform/model/seeded.ts'
import { compile } from './compile.ts'
import { interpret } from './interpret.ts'
import { MEASURES, PROFILES, profileOf } from './product.ts'
import { product2026 } from './products/2026.ts'
import { resolve } from './terms.ts'
import { owed2026, someSums } from './testing.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 5_000)

const both = [true, false].map((isSure) => {
  const terms = resolve(
    product2026,
    isSure ? { side: 'worst', reading: 'net' } : { side: 'best', reading: 'literal' },
  )
  return { isSure, terms, compiled: compile(terms) }
})

/** How many of the random cases differ, between the hand-written and what is given. */
function countDifferences(rounds: number, shift = 0) {
  const chance = seeded(20_260_101)
  const each = new Float64Array(product2026.liabilities.length)
  let differences = 0
  for (let n = 0; n < rounds; n++) {
    const sums = someSums(chance)
    const [isHealthy, isQuiet] = [chance.chance(0.5), chance.chance(0.5)]
    const profile = profileOf(isHealthy ? 'healthy' : 'pre-existing', isQuiet)
    const { isSure, terms, compiled } = chance.pick(both)

    const byHand = owed2026(isHealthy, isQuiet, isSure, sums)
    const told = interpret(terms, profile, sums)
    const row = Float64Array.from(MEASURES, (measure) => sums[measure])
    const total = compiled(PROFILES.indexOf(profile), row, 0, each) + shift
    const isSame =
      byHand.every((amount, index) => amount === told[index]?.amount && amount === each[index]) &&
      byHand.reduce((sum, amount) => sum + amount, 0) === total &&
      told.every(({ amount, steps }) => amount === steps.reduce((sum, one) => sum + one.amount, 0))
    if (!isSame) differences++
  }
  return differences
}

test('told, compiled and written by hand: the same fen, for every liability', () => {
  expect(countDifferences(ROUNDS)).toBe(0)
}, 600_000)

test('a single fen too much would be noticed every time', () => {
  expect(countDifferences(100, 1)).toBe(100)
})
