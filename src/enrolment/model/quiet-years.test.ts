import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LiabilityId } from '#insurance/model/product.ts'
import type { Instant } from '#platform/model/time.ts'
import {
  type Continuity,
  decidedQuietYears,
  type QuietFact,
  reckonQuietYears,
  reopenedYears,
} from './quiet-years.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
const AT = '2026-01-01T00:00:00.000Z' as Instant
const YEARS = [2022, 2023, 2024, 2025, 2026]

const history = fc.record({
  enrolled: fc.uniqueArray(fc.constantFrom(...YEARS)),
  /** A claim that is paid, or the start of a year, in whatever order the world brings them. */
  moves: fc.array(
    fc.record({
      year: fc.constantFrom(...YEARS),
      liability: fc.constantFrom<(LiabilityId | 'start')[]>('R1', 'R2', 'R3d', 'start', 'start'),
    }),
    { maxLength: 40 },
  ),
})

/** Plays it through, and tells what was decided when R2 of a year was first paid on. */
function play({ enrolled, moves }: typeof history extends fc.Arbitrary<infer One> ? One : never) {
  const paid: { year: number; liability: LiabilityId }[] = []
  const decided: QuietFact[] = []
  const used = new Map<number, number | undefined>()
  const now = (): Continuity => ({ enrolled, paid, decided })
  for (const { year, liability } of moves) {
    if (liability === 'start') {
      if (enrolled.includes(year) && decidedQuietYears(now(), year) === undefined)
        decided.push({ year, quietYears: reckonQuietYears(now(), year), at: AT })
      continue
    }
    if (liability === 'R2' && !used.has(year)) used.set(year, decidedQuietYears(now(), year))
    paid.push({ year, liability })
    for (const one of reopenedYears(now(), year)) decided.push({ ...one, at: AT })
  }
  return { ...now(), used }
}

test('what was decided is never changed once R2 of that year was paid on', () => {
  fc.assert(
    fc.property(history, (one) => {
      const { used, ...end } = play(one)
      for (const [year, quietYears] of used)
        if (quietYears !== undefined) expect(decidedQuietYears(end, year)).toBe(quietYears)
    }),
    { numRuns },
  )
})

test('until then it is what all that is known comes to', () => {
  fc.assert(
    fc.property(history, (one) => {
      const { used, ...end } = play(one)
      for (const { year } of end.decided)
        if (!used.has(year)) expect(decidedQuietYears(end, year)).toBe(reckonQuietYears(end, year))
    }),
    { numRuns },
  )
})

test('a late claim only ever takes quiet years away', () => {
  fc.assert(
    fc.property(history, (one) => {
      const { decided } = play(one)
      for (const year of YEARS) {
        const told = decided.filter((fact) => fact.year === year).map((fact) => fact.quietYears)
        expect(told).toEqual([...told].sort((a, b) => b - a))
      }
    }),
    { numRuns },
  )
})
