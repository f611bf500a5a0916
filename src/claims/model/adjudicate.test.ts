import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '#insurance/model/fen.ts'
import { LIABILITIES } from '#insurance/model/product.ts'
import { seeded } from '#platform/model/seeded.ts'
import type { Day } from '#platform/model/time.ts'
import {
  adjudicate,
  type ByLiability,
  linesOf,
  owedOf,
  toTrace,
  totalOf,
  type YearFacts,
} from './adjudicate.ts'
import { reckonDue, sumPaid } from './due.ts'
import { aReceipt, someReceipts } from './testing.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const facts: Omit<YearFacts, 'lines'> = {
  ...{ productVersion: '2026.1', healthClass: 'healthy', quietYears: 0, route: 'employee' },
}

test('the vector of the press page: own pay of 50 000 yuan is 19 527.80', () => {
  const lines = linesOf([aReceipt({ ownFirst: 40_000_00, ownSecond: 10_000_00 })])
  expect(adjudicate({ ...facts, lines })).toMatchObject({ low: 19_527_80, high: 19_527_80 })
})

test('order and splitting of a year change neither the sum nor the stored bytes', () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const receipts = someReceipts(seeded(seed), 6)
    const shuffled = receipts.toSorted(() => seeded(seed).next() - 0.5)
    expect(toTrace({ ...facts, lines: linesOf(shuffled) })).toBe(
      toTrace({ ...facts, lines: linesOf(receipts) }),
    )
  }
})

test('claim by claim, the differences add up to the year', () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const receipts = someReceipts(seeded(seed), 6)
    let paid = 0
    for (let n = 1; n <= receipts.length; n++)
      paid += totalOf(owedOf(adjudicate({ ...facts, lines: linesOf(receipts.slice(0, n)) }))) - paid
    const whole = owedOf(adjudicate({ ...facts, lines: linesOf(receipts) }))
    expect(paid).toBe(totalOf(whole))
  }
})

test('a deductible taken from every claim, as a careless office does, is found by the same sum', () => {
  const half = aReceipt({ ownFirst: 25_000_00, ownSecond: 0 })
  const each = totalOf(owedOf(adjudicate({ ...facts, lines: linesOf([half]) })))
  const both = totalOf(owedOf(adjudicate({ ...facts, lines: linesOf([half, half]) })))
  expect(2 * each).not.toBe(both)
})

test('a drug counts by the list of the day on which it was bought', () => {
  const bought = (day: string) =>
    linesOf([
      {
        ...aReceipt({}),
        ...{ from: day as Day, to: day as Day },
        bill: {
          ...{ kind: 'drug', list: 'domestic', drug: '药', amount: fen(100_000_00) },
          ...{ paidByProgramme: fen(0), prescribedOn: day as Day, cycleDays: 28, boughtDays: 28 },
        },
      },
    ])
  const [before, since] = ['2026-08-06', '2026-08-07'].map((day) =>
    toTrace({ ...facts, lines: bought(day) }),
  )
  expect(before).toContain('20260101')
  expect(since).toContain('20260807')
})

const amounts = fc
  .tuple(...LIABILITIES.map(() => fc.integer({ min: 0, max: 1_000_000 })))
  .map((all): ByLiability => Object.fromEntries(LIABILITIES.map((id, n) => [id, all[n]])))

test('what is due brings what was paid to what is owed, and never beyond', () => {
  fc.assert(
    fc.property(amounts, amounts, (owed, paid) => {
      const { payments, receivable } = reckonDue(owed, paid)
      const due = payments.reduce((sum, { amount }) => sum + amount, 0)
      expect(due).toBe(Math.max(0, totalOf(owed) - totalOf(paid)))
      expect(receivable).toBe(Math.max(0, totalOf(paid) - totalOf(owed)))
      expect(payments.every(({ amount }) => amount > 0)).toBe(true)
    }),
    { numRuns: ROUNDS },
  )
})

test('what was paid too much on one liability is set off against the other', () => {
  expect(reckonDue({ R1: 100, R2: 500 }, { R1: 250 })).toEqual({
    payments: [{ liability: 'R2', amount: 350 }],
    receivable: 0,
  })
  expect(reckonDue({ R1: 100 }, { R1: 250 })).toEqual({ payments: [], receivable: 150 })
})

test('what the bank returned is not paid; what it has not said is spoken for', () => {
  const sent = [
    { liability: 'R1', amount: 100, state: 'paid', key: '01' },
    { liability: 'R1', amount: 200, state: 'failed', key: '02' },
    { liability: 'R1', amount: 400, state: 'unknown', key: '03' },
    { liability: 'R2', amount: 800, state: 'sending', key: '04' },
  ] as const
  expect(sumPaid(sent)).toEqual({ R1: 500, R2: 800 })
})
