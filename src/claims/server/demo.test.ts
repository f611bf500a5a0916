import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anInsured, anInsuredAccount, aPolicy } from '#enrolment/server/testing.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { inTransaction } from '#platform/server/db.ts'
import { enterAs } from '#platform/server/gate.ts'
import { aFrontDoor, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { fillClaims, routes } from './index.ts'
import { anOffice } from './testing.ts'

test('the demonstration shows claims at several steps of the way', async () => {
  const { db } = await freshDatabase()
  const { deps, insuredId: self, account: insured, clerk, reviewer } = await anOffice(db)
  const payer = { insuredId: self, as: 'child' as const }
  const { insuredId: child } = await anInsured(db, { name: '骆小满', payer })
  const other = anInsuredAccount({ name: '温见舟' })
  const { insuredId: his } = await anInsured(db, { name: '温见舟', account: other })
  for (const insuredId of [child, his]) await aPolicy(db, insuredId)
  const cast = { clerk, reviewer, insured, other, family: { self, child, other: his } }
  await inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: (tx) =>
      fillClaims(tx, (actor) => sql.raw(`select * from ${enterAs(actor)}`).execute(tx), cast, deps),
  })
  const ask = aFrontDoor(db, routes)
  const mine = await ask(insured, contract.listMyClaims, {})
  expect(mine.claims.map(({ state }) => state).toSorted()).toEqual([
    ...['accepted', 'needs-papers', 'paid', 'second-look'],
  ])
  expect(mine.money).toMatchObject([{ owed: mine.money[0]?.paid, receivable: 0 }])
  const { counts } = await ask(reviewer, contract.listDesk, { queue: 'appeals' })
  expect(counts).toEqual({ incoming: 1, review: 2, decide: 1, appeals: 1, money: 0, all: 6 })
})
