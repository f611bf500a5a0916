import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { yuan } from '#insurance/model/fen.ts'
import { fillReckonings } from '#ladder/server/index.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import { addLine, correctLine, takeReckoning } from '../model/contract-ledger.ts'
import { standOf } from '../model/ledger.ts'
import { aFundedWard, TODAY } from './testing.ts'

test('the ledger is only added to: a wrong line is taken back once, and both stay', async () => {
  const { ask, worker, caseId, db } = await aFundedWard()
  const line = { caseId, item: null, kind: 'donation', source: '病友众筹', on: TODAY } as const
  const book = (given: object) =>
    ask(worker, addLine, {
      ...{ ...line, status: 'received', amount: yuan(500), evidence: '转账 9' },
      ...given,
    })
  expect(await book({ evidence: '' })).toMatchObject({ code: 'evidence-missing' })
  expect(await book({ kind: 'cost', status: 'approved' })).toMatchObject({
    code: 'cost-not-approved',
  })
  expect(await book({ item: 'line:none' })).toMatchObject({ code: 'no-such-item' })
  expect(await book({ on: '2026-03-03' })).toMatchObject({ code: 'on-in-future' })
  const { ledger } = await book({})
  const lineId = ledger[0]?.id as never
  const correct = { caseId, lineId, reason: '记错了人' }
  const corrected = await ask(worker, correctLine, correct)
  expect(corrected.ledger.map(({ amount }) => amount)).toEqual([yuan(500), -yuan(500)])
  expect(await ask(worker, correctLine, correct)).toMatchObject({ code: 'line-corrected' })
  const key = '11111111-1111-4111-8111-111111111111'
  const twice = { ...line, status: 'expected', amount: yuan(1), evidence: '' } as const
  await ask(worker, addLine, twice, { key })
  const { ledger: whole } = await ask(worker, addLine, twice, { key })
  expect(whole).toHaveLength(3)
  await expect(sql`update aid.ledger set amount = 1`.execute(db)).rejects.toThrow(/denied/)
  await expect(sql`delete from aid.ledger`.execute(db)).rejects.toThrow(/denied/)
})

test('the figures of the ladder are taken as expected; taken again, nothing is booked twice', async () => {
  const { ask, worker, caseId, db } = await aFundedWard()
  const kept = await as(db, worker, (tx) => fillReckonings(tx, worker, caseId, testDeps()))
  const take = { caseId, reckoningId: kept.id }
  const { ledger } = await ask(worker, takeReckoning, take)
  const { bill, received, gap } = standOf(ledger)
  expect(bill).toBe(kept.bill)
  expect(received).toBe(0)
  expect(gap.received).toBe(kept.bill)
  // Nobody has applied for anything yet: what remains is what the insurances leave.
  expect(gap.expected).toBeLessThanOrEqual(kept.remainsHigh)
  expect(gap.expected).toBeGreaterThanOrEqual(kept.remainsLow)
  expect((await ask(worker, takeReckoning, take)).ledger).toEqual(ledger)
  const gone = { caseId, reckoningId: caseId as never }
  expect(await ask(worker, takeReckoning, gone)).toMatchObject({ code: 'no-such-reckoning' })
})
