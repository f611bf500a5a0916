import { expect, test } from 'vitest'
import { anInsured, aPolicy } from '#enrolment/server/testing.ts'
import { aClock, aFrontDoor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { aReceipt } from '../model/testing.ts'
import { routes } from './index.ts'
import { A_PICTURE, anOffice, somePayee } from './testing.ts'

/** Somebody insured for 2026 who has no account, before the clerk. */
async function aCounter() {
  const { db } = await freshDatabase()
  const deps = testDeps({ now: aClock('2026-11-20T02:00:00.000Z').now })
  const { clerk, account } = await anOffice(db, deps)
  const { insuredId } = await anInsured(db, { name: '温见舟' })
  await aPolicy(db, insuredId, { quietYears: 0 })
  return { ask: aFrontDoor(db, routes, deps), clerk, account, insuredId }
}

test('at the counter the clerk reports, gathers, takes out what was wrong, and hands in', async () => {
  const { ask, clerk, account, insuredId } = await aCounter()
  const { id: claimId } = await ask(clerk, contract.reportClaim, {
    ...{ insuredId, year: 2026, what: '骨折住院', ...somePayee() },
  })
  const which = { insuredId, claimId }
  const open = () => ask(clerk, contract.openClaim, which)
  expect((await open()).moves).toContainEqual({ move: 'hand-in', obstacle: 'no-receipts' })
  const wrong = await ask(clerk, contract.addReceipt, {
    ...{ ...which, receipt: aReceipt({ ownFirst: 1_000 }) as never },
  })
  await ask(clerk, contract.removeReceipt, { ...which, receiptId: wrong.receiptId })
  await ask(clerk, contract.addReceipt, {
    ...{ ...which, receipt: aReceipt({ ownFirst: 5_000_000 }) as never },
  })
  for (const kind of ['invoice', 'settlement-sheet', 'discharge-summary'] as const)
    await ask(clerk, contract.addPaper, {
      ...{ ...which, kind, fileName: `${kind}.png`, base64: A_PICTURE },
    })
  const handed = await ask(clerk, contract.handIn, { ...which, version: (await open()).version })
  expect(handed).toMatchObject({ state: 'collecting' })
  const { receipts, moves } = await open()
  expect(receipts).toMatchObject([{ bill: { ownFirst: 5_000_000 } }])
  expect(moves.find(({ move }) => move === 'accept')).toEqual({ move: 'accept', obstacle: null })
  expect(await ask(account, contract.openClaim, which)).toMatchObject({ status: 404 })
})

test('from the data of the bureau one invoice is not brought twice, and nothing is begun then', async () => {
  const { ask, clerk, insuredId } = await aCounter()
  const one = aReceipt({ ownFirst: 3_000_000 })
  const start = (receipts: readonly object[]) =>
    ask(clerk, contract.startActiveClaim, {
      ...{ insuredId, year: 2026, what: '医保数据推送', ...somePayee() },
      receipts: receipts as never,
    })
  const again = { ...one, place: '别的医院', invoiceCode: one.invoiceCode.toLowerCase() }
  expect(await start([one, again])).toMatchObject({
    ...{ status: 409, code: 'receipt-twice', field: 'receipts.1.invoiceNumber' },
  })
  expect((await ask(clerk, contract.listDesk, { queue: 'all' })).claims).toEqual([])
  expect(await start([one])).toMatchObject({ state: 'accepted' })

  // On whatever pile it lies, it is found by the number that is read out on the telephone.
  const desk = async (number: string) =>
    (await ask(clerk, contract.listDesk, { queue: 'incoming', number })).claims
  const [claim] = (await ask(clerk, contract.listDesk, { queue: 'all' })).claims
  expect(await desk('')).toEqual([])
  expect(await desk(` ${claim?.number.toLowerCase()} `)).toEqual([claim])
  expect(await desk('LP2026-00000000')).toEqual([])
})
