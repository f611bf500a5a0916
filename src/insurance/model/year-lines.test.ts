import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Day } from '#platform/model/time.ts'
import type { Fen } from './fen.ts'
import { interpret } from './interpret.ts'
import { PROFILES, type Product, type Profile, type YearSums } from './product.ts'
import { product2022 } from './products/2022.ts'
import { product2026 } from './products/2026.ts'
import { resolve, type Side } from './terms.ts'
import { type BillLine, classify, sumYear } from './year-lines.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
vi.setConfig({ testTimeout: 20_000 + 100 * numRuns })

const amount = fc.nat(6_000_000).map((value) => value as Fen)
const date = fc.nat(364).map((offset) => dayOf(2026, offset))
const item = fc.record({
  kind: fc.constantFrom('drug', 'implant'),
  code: fc.constantFrom('a', 'b'),
})
const line: fc.Arbitrary<BillLine> = fc.oneof(
  fc.record({
    kind: fc.constant('settled'),
    date,
    afterBasic: amount,
    paidBySerious: amount,
    paidByAid: amount,
  }),
  fc.record({
    kind: fc.constant('self-pay'),
    date,
    amount,
    setting: fc.constantFrom('inpatient', 'outpatient'),
  }),
  fc.record({
    kind: fc.constant('self-pay'),
    date,
    amount,
    setting: fc.constant('inpatient'),
    item,
  }),
  fc.record({
    kind: fc.constant('drug'),
    date,
    list: fc.constantFrom('domestic', 'overseas', 'innovative'),
    amount,
    paidByProgramme: fc.constant(0 as Fen),
  }),
) as fc.Arbitrary<BillLine>
const year = fc.array(line, { maxLength: 23 })

function dayOf(year: number, offset: number) {
  return new Date(Date.UTC(year, 0, 1 + offset)).toISOString().slice(0, 10) as Day
}

function owedOn(product: Product, side: Side, who: Profile, sums: YearSums) {
  const terms = resolve(product, { side, reading: 'net' })
  return interpret(terms, who, sums).reduce((sum, { amount }) => sum + amount, 0)
}

function owed(lines: readonly BillLine[], who: Profile) {
  return owedOn(product2026, 'worst', who, sumYear(product2026, 'worst', lines))
}

/** What a clerk would do who looks at each claim by itself: the control. */
function owedClaimByClaim(lines: readonly BillLine[], who: Profile) {
  return lines.reduce((sum, one) => sum + owed([one], who), 0)
}

/** The same bill on two receipts. */
function split(one: BillLine, share: number): BillLine[] {
  const part = (value: Fen) => Math.floor(value * share) as Fen
  const rest = (value: Fen) => (value - part(value)) as Fen
  if (one.kind === 'settled') {
    const { afterBasic, paidBySerious, paidByAid } = one
    return [part, rest].map((of) => ({
      ...one,
      afterBasic: of(afterBasic),
      paidBySerious: of(paidBySerious),
      paidByAid: of(paidByAid),
    }))
  }
  return [part, rest].map((of) => ({ ...one, amount: of(one.amount) }))
}

function isInvariant(reckon: typeof owed) {
  return fc.check(
    fc.property(
      year,
      fc.constantFrom(...PROFILES),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lines, who, share) => {
        const shuffled = lines.flatMap((one) => split(one, share)).reverse()
        return reckon(lines, who) === reckon(shuffled, who)
      },
    ),
    { numRuns },
  )
}

test('neither the order of the papers nor how they are split changes what is owed', () => {
  expect(isInvariant(owed).failed).toBe(false)
})

test('the control: a deductible for each claim depends on how the bills are split', () => {
  expect(isInvariant(owedClaimByClaim).failed).toBe(true)
})

test('a paper that comes late, or twice reckoned, owes the difference and no more', () => {
  fc.assert(
    fc.property(year, line, fc.constantFrom(...PROFILES), (lines, late, who) => {
      fc.pre(late.kind !== 'settled' || late.paidBySerious + late.paidByAid === 0)
      const before = owed(lines, who)
      expect(owed([...lines, late], who)).toBeGreaterThanOrEqual(before)
      expect(owed([...lines, late], who)).toBe(owed([late, ...lines], who))
    }),
    { numRuns },
  )
})

test('one drug counts up to 300 000 a year and one implant up to 100 000, over all its receipts', () => {
  const bought = (kind: 'drug' | 'implant', code: string, value: number): BillLine => ({
    kind: 'self-pay',
    date: '2022-05-01' as Day,
    amount: value as Fen,
    setting: 'inpatient',
    item: { kind, code },
  })
  const lines = [
    bought('drug', 'a', 20_000_000),
    bought('drug', 'a', 20_000_000),
    bought('implant', 'a', 15_000_000),
  ]
  expect(sumYear(product2022, 'worst', lines).selfPay).toBe(40_000_000)
  // (400 000 − 20 000) × 70 % = 266 000
  expect(owedOn(product2022, 'worst', 'healthy', sumYear(product2022, 'worst', lines))).toBe(
    26_600_000,
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(item, amount)), (some) => {
      const of = some.map(([{ kind, code }, value]) => bought(kind as 'drug', code, value * 10))
      const codes = new Set(some.map(([{ kind, code }]) => `${kind} ${code}`))
      const most = [...codes].reduce(
        (sum, code) => sum + (code.startsWith('drug') ? 30_000_000 : 10_000_000),
        0,
      )
      expect(sumYear(product2022, 'worst', of).selfPay).toBeLessThanOrEqual(most)
    }),
    { numRuns },
  )
})

test('a line counts by its own day: before and after the list changed, and not outside of the year', () => {
  const drug = (on: string): BillLine =>
    ({
      ...{ kind: 'drug', date: on as Day, list: 'innovative' },
      ...{ amount: 100 as Fen, paidByProgramme: 0 as Fen },
    }) as BillLine
  const listOf = (on: string) => {
    const found = classify(product2026, drug(on))
    return found.counts ? found.lists?.counts.innovative : found.why
  }
  expect(listOf('2026-08-06')).toBe(37)
  expect(listOf('2026-08-07')).toBe(40)
  expect(listOf('2025-12-31')).toBe('outside-cover')
  expect(classify(product2022, drug('2022-03-01'))).toEqual({ counts: false, why: 'no-such-list' })
  const outpatient: BillLine = {
    kind: 'self-pay',
    date: '2026-03-01' as Day,
    amount: 1 as Fen,
    setting: 'outpatient',
  }
  expect(classify(product2026, outpatient)).toEqual({ counts: false, why: 'outpatient-self-pay' })
})
