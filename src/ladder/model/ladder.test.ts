import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Fen } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import { ceilingIn } from './aid.ts'
import type { LadderFacts } from './facts.ts'
import { type Ladder, standLadder } from './ladder.ts'
import { PAYER_ORDER, type PayerId } from './payers.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 100)
vi.setConfig({ testTimeout: 20_000 + 100 * numRuns })

const plain: LadderFacts = {
  ...{ year: 2026, route: 'employee', insured: 'yes', healthClass: 'healthy', quietYears: 0 },
  ...{ aid: 'none', programme: 'none', paidBySerious: null, paidByAid: null, purchases: [] },
  paidByBasic: 20_000_000 as Fen,
  afterBasic: 5_000_000 as Fen,
  selfPay: 0 as Fen,
  paidByProgramme: 0 as Fen,
  granted: 0 as Fen,
}

const amount = fc.oneof(fc.nat(3_000_000), fc.nat(60_000_000)).map((value) => value as Fen)
const maybe = fc.option(amount, { nil: null })
const purchase = fc.record({
  date: fc.constantFrom('2026-02-01' as Day, '2026-09-01' as Day),
  list: fc.constantFrom('domestic' as const, 'overseas' as const, 'innovative' as const),
  amount,
})
const facts: fc.Arbitrary<LadderFacts> = fc.record({
  year: fc.constant(2026),
  route: fc.constantFrom('resident', 'employee', 'state-groups', 'elsewhere', 'unknown'),
  insured: fc.constantFrom('yes', 'no', 'unknown'),
  healthClass: fc.constantFrom('healthy', 'pre-existing', 'unknown'),
  quietYears: fc.constantFrom(0, 3, null),
  aid: fc.constantFrom('none', 'assistance', 'poverty-by-illness', 'unknown', 'not-asked'),
  programme: fc.constantFrom('none', 'applied', 'not-applied', 'unknown', 'not-asked'),
  paidByBasic: maybe,
  afterBasic: maybe,
  paidBySerious: fc.option(amount, { nil: null, freq: 3 }),
  paidByAid: fc.option(amount, { nil: null, freq: 3 }),
  selfPay: maybe,
  purchases: fc.array(purchase, { maxLength: 3 }),
  paidByProgramme: amount,
  granted: amount,
})

function rungOf(ladder: Ladder, payer: PayerId) {
  const rung = ladder.rungs.find((one) => one.payer === payer)
  if (!rung) throw new Error(`No ${payer}`)
  return rung
}

test('whatever is known or not, all payers and what remains add up to the bill, to the fen', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { bill, rungs, remains } = standLadder(given)
      const counted = rungs.reduce((sum, rung) => sum + rung.counted, 0)
      expect(counted + remains.high).toBe(bill)
      expect(remains.low).toBeGreaterThanOrEqual(0)
      for (const rung of rungs) {
        expect(rung.low).toBeGreaterThanOrEqual(0)
        expect(rung.low).toBeLessThanOrEqual(rung.counted)
        expect(rung.counted).toBeLessThanOrEqual(rung.high)
        expect(rung.steps.reduce((sum, step) => sum + step.amount, 0)).toBe(rung.counted)
      }
    }),
    { numRuns },
  )
})

test('a dearer bill never leaves less to pay', () => {
  const lines = fc.constantFrom('afterBasic', 'selfPay', 'purchases')
  fc.assert(
    fc.property(facts, lines, amount, (given, line, more) => {
      const dearer: LadderFacts =
        line === 'purchases'
          ? {
              ...given,
              purchases: [
                ...given.purchases,
                { date: '2026-02-01' as Day, list: 'overseas', amount: more },
              ],
            }
          : { ...given, [line]: (given[line] ?? 0) + more }
      const [before, after] = [standLadder(given), standLadder(dearer)]
      expect(after.remains.high).toBeGreaterThanOrEqual(before.remains.high)
      expect(after.remains.low).toBeGreaterThanOrEqual(before.remains.low)
    }),
    { numRuns },
  )
})

/** What the truth may be where somebody said “I do not know”. */
const truths = fc.record({
  route: fc.constantFrom(
    'resident' as const,
    'employee' as const,
    'state-groups' as const,
    'elsewhere' as const,
  ),
  insured: fc.constantFrom('yes' as const, 'no' as const),
  healthClass: fc.constantFrom('healthy' as const, 'pre-existing' as const),
  quietYears: fc.constantFrom(0, 3),
  aid: fc.constantFrom('none' as const, 'assistance' as const, 'poverty-by-illness' as const),
  programme: fc.constantFrom('none' as const, 'applied' as const, 'not-applied' as const),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('when what was not known becomes known, every answer lies within the range given before', () => {
  fc.assert(
    fc.property(facts, truths, (given, truth) => {
      const before = standLadder(given)
      const paidByAid =
        given.aid === 'unknown' || truth.aid === given.aid ? shareOf(given, truth) : given.paidByAid
      const known: LadderFacts = {
        ...given,
        paidByAid,
        route: given.route === 'unknown' ? truth.route : given.route,
        insured: given.insured === 'unknown' ? truth.insured : given.insured,
        healthClass: given.healthClass === 'unknown' ? truth.healthClass : given.healthClass,
        quietYears: given.quietYears ?? truth.quietYears,
        aid: given.aid === 'unknown' ? truth.aid : given.aid,
        programme: given.programme === 'unknown' ? truth.programme : given.programme,
      }
      const after = standLadder(known)
      for (const rung of after.rungs) {
        const was = rungOf(before, rung.payer)
        expect([rung.payer, was.low <= rung.low, rung.high <= was.high]).toEqual([
          rung.payer,
          true,
          true,
        ])
      }
      expect(after.remains.low).toBeGreaterThanOrEqual(before.remains.low)
      expect(after.remains.high).toBeLessThanOrEqual(before.remains.high)
    }),
    { numRuns },
  )
})

/** Assistance turns out to pay some share, within its ceiling. */
function shareOf(given: LadderFacts, { aid, share }: { aid: LadderFacts['aid']; share: number }) {
  if (given.paidByAid !== null) return given.paidByAid
  const most = aid === 'poverty-by-illness' ? ceilingIn(given.year).best : (given.afterBasic ?? 0)
  return Math.floor(share * Math.min(most, given.afterBasic ?? 0)) as Fen
}

test('the same questions give the same bytes', () => {
  fc.assert(
    fc.property(facts, (given) => {
      expect(JSON.stringify(standLadder(given))).toBe(
        JSON.stringify(standLadder(structuredClone(given))),
      )
    }),
    { numRuns },
  )
})

test('50 000 of own pay, healthy, 2026: 大病 11 757.60, then R1 10 121.72 on what remains', () => {
  const ladder = standLadder(plain)
  // (50 000 − 30 404) × 60 % = 11 757.60; 38 242.40 remain
  expect(rungOf(ladder, 'serious')).toMatchObject({ state: 'amount', counted: 1_175_760 })
  // 15 404 × 25 % + (38 242.40 − 30 404) × 80 % = 3 851 + 6 270.72
  expect(rungOf(ladder, 'R1')).toMatchObject({ state: 'amount', counted: 1_012_172 })
  expect(ladder.remains.high).toBe(5_000_000 - 1_175_760 - 1_012_172)
})

test('assistance comes before the plan: the plan pays on what it leaves', () => {
  const aided: LadderFacts = {
    ...plain,
    aid: 'assistance',
    paidBySerious: 0 as Fen,
    paidByAid: 2_000_000 as Fen,
  }
  // 30 000 remain: by the indemnity (30 000 − 15 000) × 25 % = 3 750; by the letter 19 527.80
  expect(rungOf(standLadder(aided), 'R1')).toMatchObject({
    state: 'range',
    low: 375_000,
    high: 1_952_780,
  })
  const order = {
    ...PAYER_ORDER,
    'in-catalogue': ['basic', 'serious', 'R1', 'aid', 'charity'] as const,
  }
  expect(rungOf(standLadder(aided, { order }), 'R1')).toMatchObject({
    state: 'amount',
    low: 1_952_780,
  })
})

test('a halved line for a poor household: both readings are shown', () => {
  const poor: LadderFacts = {
    ...plain,
    aid: 'assistance',
    afterBasic: 3_040_400 as Fen,
    paidByAid: 0 as Fen,
  }
  // at the ordinary line nothing, at half of it (30 404 − 15 202) × 65 % = 9 881.30
  expect(rungOf(standLadder(poor), 'serious')).toMatchObject({
    state: 'range',
    low: 0,
    high: 988_130,
  })
  // on 20 522.70 by the net reading 1 380.68; otherwise 3 851
  expect(rungOf(standLadder(poor), 'R1')).toMatchObject({ low: 138_068, high: 385_100 })
})

test('a programme that was not asked puts the drug at risk; one paper brings it back', () => {
  const drug = { date: '2026-03-01' as Day, list: 'domestic' as const, amount: 10_000_000 as Fen }
  const ladder = standLadder({ ...plain, programme: 'not-applied', purchases: [drug] })
  expect(rungOf(ladder, 'R3d')).toMatchObject({ counted: 0, high: 0 })
  // (100 000 − 20 000) × 65 % … 100 000 × 65 %
  expect(ladder.unlocks).toContainEqual({
    id: 'programme',
    gain: { low: 5_200_000, high: 6_500_000 },
  })
})

test('what one more paper unlocks, the most useful first', () => {
  const ladder = standLadder({ ...plain, healthClass: 'unknown', aid: 'unknown', selfPay: null })
  expect(ladder.unlocks.map(({ id }) => id)).toEqual(['selfPay', 'aid', 'healthClass'])
  // healthy 10 121.72 instead of (38 242.40 − 30 404) × 40 % = 3 135.36
  expect(ladder.unlocks[2]?.gain).toEqual({ low: 698_636, high: 698_636 })
})

test('not enrolled: the plan pays nothing and the ladder still stands', () => {
  const ladder = standLadder({ ...plain, insured: 'no' })
  expect(rungOf(ladder, 'R1')).toMatchObject({ state: 'not-eligible', counted: 0 })
  expect(ladder.remains.high).toBe(5_000_000 - 1_175_760)
})

test('insured elsewhere: the rules of that city were not found', () => {
  expect(rungOf(standLadder({ ...plain, route: 'elsewhere' }), 'serious').state).toBe(
    'rule-unknown',
  )
})

test('employees in 2022: the line was not found, so the answer is a range', () => {
  const ladder = standLadder({ ...plain, year: 2022, afterBasic: 10_000_000 as Fen })
  // 39 500: 50 000 × 60 % + 10 500 × 70 % = 37 350; 30 404: 30 000 + 19 596 × 70 % = 43 717.20
  expect(rungOf(ladder, 'serious')).toMatchObject({
    state: 'range',
    low: 3_735_000,
    high: 4_371_720,
  })
})
