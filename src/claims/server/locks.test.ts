import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor } from '#platform/model/actor.ts'
import type { Db, Tx } from '#platform/server/db.ts'
import { as, freshDatabase } from '#platform/server/testing.ts'
import { getForChange } from './claim-file.ts'
import { lockClaim } from './claims.store.ts'
import { lockYear } from './money.store.ts'
import { addReceipt } from './receipts.ts'
import { aClaim, anOffice, aReceipt, compute, decide } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const office = await anOffice(db)
  return { ...office, office, owner, which: await aClaim(office) }
}

/** Does something and does not commit it. @returns how to commit it */
async function begin(db: Db, actor: Actor, work: (tx: Tx) => Promise<unknown>) {
  let [goOn, isDone] = [() => {}, () => {}]
  const told = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const done = new Promise<void>((resolve) => {
    isDone = resolve
  })
  const committed = as(db, actor, async (tx) => {
    await work(tx)
    isDone()
    await told
  })
  await Promise.race([done, committed])
  return () => {
    goOn()
    return committed
  }
}

/** Somebody waits for somebody else. */
function untilOneWaits(owner: Db) {
  const waiting = async () => {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(owner)
    return rows.length
  }
  return expect.poll(waiting).toBe(1)
}

test('who waits for the money of a year does not hold the claim meanwhile', async () => {
  const { office, db, owner, clerk, insuredId, which } = await aHouse()
  await compute(office, which)
  const listFree = () =>
    as(db, clerk, async (tx) => {
      const { rows } = await sql`select id from claims.claim for update skip locked`.execute(tx)
      return rows
    })
  const letClaim = await begin(db, clerk, (tx) => lockClaim(tx, clerk, which))
  expect(await listFree()).toEqual([])
  await letClaim()

  const letYear = await begin(db, clerk, (tx) => lockYear(tx, insuredId, 2026))
  const deciding = decide(office, which)
  await untilOneWaits(owner)
  expect(await listFree()).toEqual([{ id: which.claimId }])
  await letYear()
  expect(await deciding).toMatchObject({ state: 'decided' })
})

test.each([false, true])(
  'who waited for a claim (and its money: %s) sees what came meanwhile',
  async (withMoney) => {
    const { db, owner, clerk, deps, which } = await aHouse()
    const receipt = aReceipt({ ownFirst: 1_000 })
    const commit = await begin(db, clerk, (tx) =>
      addReceipt(tx, clerk, { ...which, receipt }, deps),
    )
    const looking = as(db, clerk, (tx) => getForChange(tx, clerk, which, withMoney))
    await untilOneWaits(owner)
    await commit()
    const { claim, receipts } = await looking
    expect(receipts).toHaveLength(2)
    expect(await as(db, clerk, (tx) => getForChange(tx, clerk, which))).toMatchObject({
      claim: { version: claim.version },
    })
  },
)
