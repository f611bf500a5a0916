import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { seeded } from '#platform/model/seeded.ts'
import { assess } from './benefit.ts'
import { type BasisPoints, type Fen, WHOLE } from './fen.ts'
import { interpret } from './interpret.ts'
import {
  type Figure,
  type Liability,
  MEASURES,
  PROFILES,
  type Product,
  type Profile,
  profileOf,
  type YearSums,
} from './product.ts'
import { product2022 } from './products/2022.ts'
import { product2026 } from './products/2026.ts'
import { type Choice, resolve } from './terms.ts'
import { someSums } from './testing.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
vi.setConfig({ testTimeout: 20_000 + 100 * numRuns })

const sums = fc.integer().map((seed) => someSums(seeded(seed)))
const profile = fc.constantFrom(...PROFILES)
const product = fc.constantFrom(product2022, product2026)
const choice: fc.Arbitrary<Choice> = fc.record({
  side: fc.constantFrom('worst', 'best'),
  reading: fc.constantFrom('net', 'literal'),
})

function owed(given: Product, how: Choice, who: Profile, year: YearSums) {
  return interpret(resolve(given, how), who, year).reduce((sum, { amount }) => sum + amount, 0)
}

test('nothing negative is owed, and never more than was spent', () => {
  fc.assert(
    fc.property(product, choice, profile, sums, (given, how, who, year) => {
      const [r1, r2, ...drugs] = interpret(resolve(given, how), who, year).map(
        ({ amount }) => amount,
      )
      expect(r1).toBeGreaterThanOrEqual(0)
      expect(r1).toBeLessThanOrEqual(year.remaining)
      expect(r2).toBeLessThanOrEqual(year.selfPay)
      const spent = [year.domestic, year.overseas, year.innovative]
      drugs.forEach((amount, index) => {
        expect(amount).toBeLessThanOrEqual(spent[index] ?? 0)
      })
    }),
    { numRuns },
  )
})

test('one yuan more on any line owes no less, and leaves no less to pay', () => {
  fc.assert(
    fc.property(
      product,
      choice,
      profile,
      sums,
      fc.nat(500_000),
      fc.constantFrom(...MEASURES),
      (given, how, who, year, more, on) => {
        const isOwn = on === 'afterBasic' || on === 'afterSerious' || on === 'remaining'
        const raised = isOwn
          ? {
              ...year,
              afterBasic: year.afterBasic + more,
              afterSerious: year.afterSerious + more,
              remaining: year.remaining + more,
            }
          : { ...year, [on]: year[on] + more }
        const rise = owed(given, how, who, raised) - owed(given, how, who, year)
        expect(rise).toBeGreaterThanOrEqual(0)
        // By the letter both bands of R1 may rise with the same yuan: then it is limited by what remains.
        if (how.reading === 'net') expect(rise).toBeLessThanOrEqual(more)
      },
    ),
    { numRuns },
  )
})

test('the healthy get no less than those with a listed condition, quiet years no less than none', () => {
  fc.assert(
    fc.property(product, choice, sums, fc.boolean(), (given, how, year, isQuiet) => {
      const of = (healthClass: 'healthy' | 'pre-existing', quiet: boolean) =>
        owed(given, how, profileOf(healthClass, quiet), year)
      expect(of('healthy', isQuiet)).toBeGreaterThanOrEqual(of('pre-existing', isQuiet))
      expect(of('healthy', true)).toBeGreaterThanOrEqual(of('healthy', false))
      expect(of('pre-existing', true)).toBeGreaterThanOrEqual(of('pre-existing', false))
    }),
    { numRuns },
  )
})

test('no liability owes more than its cap, and all together no more than the total', () => {
  fc.assert(
    fc.property(product, choice, profile, sums, (given, how, who, year) => {
      const terms = resolve(given, how)
      const answers = interpret(terms, who, year)
      answers.forEach(({ amount }, index) => {
        expect(amount).toBeLessThanOrEqual(terms.liabilities[index]?.cap ?? -1)
      })
      expect(answers.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(
        terms.totalCap,
      )
    }),
    { numRuns },
  )
})

test('the steps add up, and each of them names the numbers that it uses', () => {
  fc.assert(
    fc.property(product, choice, profile, sums, (given, how, who, year) => {
      for (const { amount, steps } of interpret(resolve(given, how), who, year)) {
        expect(steps.reduce((sum, step) => sum + step.amount, 0)).toBe(amount)
        for (const { key, figures } of steps) {
          if (key !== 'limit') expect(figures.length).toBeGreaterThan(0)
          for (const { cite } of figures) expect(cite.says.zh).not.toBe('')
        }
      }
    }),
    { numRuns },
  )
})

test('a lower deductible, a higher rate or cap never lowers what anybody is owed', () => {
  fc.assert(
    fc.property(
      product,
      choice,
      profile,
      sums,
      fc.nat(),
      fc.nat(1_000_000),
      (given, how, who, year, pick, by) => {
        const better = improve(given, who, pick, by)
        expect(owed(better, how, who, year)).toBeGreaterThanOrEqual(owed(given, how, who, year))
      },
    ),
    { numRuns },
  )
})

function improve(given: Product, who: Profile, pick: number, by: number): Product {
  const more = <Value extends number>(figure: Figure<Value>, most: number): Figure<Value> => ({
    ...figure,
    worst: Math.min(most, figure.worst + by) as Value,
    best: Math.min(most, figure.best + by) as Value,
  })
  const less = (figure: Figure<Fen>): Figure<Fen> => ({
    ...figure,
    worst: Math.max(0, figure.worst - by) as Fen,
    best: Math.max(0, figure.best - by) as Fen,
  })
  if (pick % 4 === 0) return { ...given, totalCap: more(given.totalCap, 1e11) }
  const place = Math.floor(pick / 4) % given.liabilities.length
  const change = (one: Liability): Liability => {
    if (pick % 4 === 1) return { ...one, cap: more(one.cap, 1e11) }
    const bands = one.bands[who].map((band, index) => {
      if (pick % 4 === 2) return { ...band, rate: more(band.rate as Figure<BasisPoints>, WHOLE) }
      return index === 0 ? { ...band, from: less(band.from) } : band
    })
    return { ...one, bands: { ...one.bands, [who]: bands } }
  }
  return {
    ...given,
    liabilities: given.liabilities.map((one, index) => (index === place ? change(one) : one)),
  }
}

test('whatever turns out to be true of what is not known, it lies within the range', () => {
  const open = fc.record({ healthClass: fc.boolean(), quietYears: fc.boolean() })
  fc.assert(
    fc.property(
      product,
      profile,
      sums,
      open,
      choice,
      fc.integer(),
      (given, who, year, isOpen, { reading }, seed) => {
        const truth = settle(given, seeded(seed).next)
        const isQuiet = who.endsWith('-quiet')
        const answer = assess(
          given,
          {
            healthClass: isOpen.healthClass
              ? undefined
              : who.startsWith('healthy')
                ? 'healthy'
                : 'pre-existing',
            quietYears: isOpen.quietYears ? undefined : isQuiet ? 3 : 0,
            route: 'employee',
          },
          year,
        )
        const real = interpret(resolve(truth, { side: 'worst', reading }), who, year)
        for (const { id, amount } of real) {
          const range = answer.liabilities.find((one) => one.id === id)
          expect(range?.low).toBeLessThanOrEqual(amount)
          expect(range?.high).toBeGreaterThanOrEqual(amount)
          expect(range?.steps.reduce((sum, step) => sum + step.amount, 0)).toBe(range?.low)
        }
        const total = real.reduce((sum, { amount }) => sum + amount, 0)
        expect(answer.low).toBeLessThanOrEqual(total)
        expect(answer.high).toBeGreaterThanOrEqual(total)
      },
    ),
    { numRuns },
  )
})

/** A product in which every number that was not found has some value between its ends. */
function settle(given: Product, next: () => number): Product {
  const pick = <Value extends number>({ worst, best, cite }: Figure<Value>): Figure<Value> => {
    const value = Math.round(worst + (best - worst) * next()) as Value
    return { worst: value, best: value, cite }
  }
  const bandsOf = ({ bands }: Liability): Liability['bands'] => {
    const settled = new Map(
      [...new Set(Object.values(bands))].map((list) => [
        list,
        list.map((band) => ({ ...band, from: pick(band.from), rate: pick(band.rate) })),
      ]),
    )
    return Object.fromEntries(
      PROFILES.map((who) => [who, settled.get(bands[who]) ?? []]),
    ) as unknown as Liability['bands']
  }
  const liabilities = given.liabilities.map((one) => ({
    ...one,
    bands: bandsOf(one),
    cap: pick(one.cap),
  }))
  return { ...given, liabilities, totalCap: pick(given.totalCap) }
}

test('there is no cliff: a fen more changes the amount by a fen at most, at the edges too', () => {
  const edges = [500_000, 1_500_000, 2_000_000, 3_040_400, 4_000_000]
  const near = fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -2, max: 2 }))
    .map(([edge, by]) => edge + by)
  const amount = fc.oneof(near, fc.nat(400_000_000))
  fc.assert(
    fc.property(product, choice, profile, amount, (given, how, who, value) => {
      const at = (own: number) =>
        interpret(resolve(given, how), who, {
          ...{ afterBasic: own, afterSerious: own, remaining: own, selfPay: own },
          ...{ domestic: own, overseas: own, innovative: own },
        })
      const before = at(value)
      at(value + 1).forEach(({ id, amount: after }, index) => {
        const step = after - (before[index]?.amount ?? 0)
        // What an earlier liability takes of the total, a later one loses; the sum never falls.
        if (step < 0) expect(['R2', 'R3d', 'R3o', 'R3i']).toContain(id)
        expect(Math.abs(step)).toBeLessThanOrEqual(4)
        if (value < 100_000_000) expect([0, 1]).toContain(step)
      })
    }),
    { numRuns },
  )
})
