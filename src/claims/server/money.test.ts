import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { aClerk } from '#enrolment/server/testing.ts'
import { seeded } from '#platform/model/seeded.ts'
import type { Db } from '#platform/server/db.ts'
import { enqueue } from '#platform/server/outbox.ts'
import { runNext } from '#platform/server/outbox-run.ts'
import { as, freshDatabase } from '#platform/server/testing.ts'
import type { Bank, BankAnswer } from './bank.ts'
import { changeAccount } from './claimant.ts'
import { approveAnew } from './decide.ts'
import { openClaim } from './page.ts'
import { paymentJobs } from './payments.ts'
import { judgeReceipt } from './receipts.ts'
import { readjudicate } from './steps.ts'
import {
  aBank,
  aClaim,
  anOffice,
  compute,
  decide,
  type Office,
  runJobs,
  settleOne,
  somePayee,
  versionOf,
} from './testing.ts'

const COUNT = Number(process.env.PROOF_ROUNDS ?? 4)
/** In fen: few claims are above the deductible, and many below what the plan pays at most. */
const EACH = Math.max(50_000, Math.floor(16_000_000 / COUNT))

vi.setConfig({ testTimeout: 60_000 + COUNT * 3_000 })

interface Sums {
  owed: number
  paid: number
  sending: number
  payments: number
}

async function sumsOf(owner: Db): Promise<Sums> {
  const { rows } = await sql<Record<keyof Sums, string>>`
    select owed, paid, sending, (select coalesce(sum(amount), 0) from claims.payment
      where state = 'paid') as payments from claims.year`.execute(owner)
  const [row] = rows
  if (!row) throw new Error('No insured-year')
  const { owed, paid, sending, payments } = row
  return {
    owed: Number(owed),
    paid: Number(paid),
    sending: Number(sending),
    payments: Number(payments),
  }
}

/** A bank on a bad day: says nothing, says it late, or breaks after it has paid. */
function aBadBank(seed: number) {
  const chance = seeded(seed)
  const { bank, sum, told } = aBank((): BankAnswer['state'] =>
    chance.chance(0.2) ? 'unknown' : 'paid',
  )
  const breaking: Bank = {
    ask: bank.ask,
    async pay(order) {
      const answer = await bank.pay(order)
      if (chance.chance(0.1)) throw new Error('the line broke')
      return answer
    },
  }
  return { bank: breaking, sum, told }
}

/**
 * Many claims of one insured-year at once, by four clerks, while four workers pay; everything is
 * ordered twice. @returns whether the account was ever overdrawn
 */
async function race(office: Office, owner: Db, bank: Bank, count = Math.min(COUNT, 100)) {
  const jobs = paymentJobs(office.deps, bank)
  const left = Array.from({ length: count }, (_, n) => n)
  let busy = true
  let overdrawn = false

  async function decideSome() {
    const clerk = aClerk()
    for (let n = left.pop(); n !== undefined; n = left.pop()) {
      const claimId = await settleOne({ ...office, clerk }, n, EACH)
      const { insuredId } = office
      await as(office.db, clerk, (tx) =>
        enqueue(tx, 'claims.pay', { insuredId, year: 2026, claimId }),
      )
    }
  }
  async function payAll() {
    for (let idle = 0; busy || idle < 3; ) {
      const outcome = await runNext(office.db, jobs, () => 0).catch(() => undefined)
      idle = outcome ? 0 : idle + 1
      if (!outcome) await new Promise((go) => setTimeout(go, 5))
    }
  }
  async function watch() {
    while (busy) {
      const { owed, paid, sending } = await sumsOf(owner).catch(() => NOTHING)
      if (paid + sending > owed) overdrawn = true
      await new Promise((go) => setTimeout(go, 10))
    }
  }
  const paying = [1, 2, 3, 4].map(payAll)
  const watching = watch()
  await Promise.all([1, 2, 3, 4].map(decideSome))
  busy = false
  await Promise.all([...paying, watching])
  return overdrawn
}

const NOTHING: Sums = { owed: 0, paid: 0, sending: 0, payments: 0 }

/** A payment takes its time, so that those who do not wait for one another meet. */
const SLOWLY = `create function claims.slowly() returns trigger language plpgsql as $$
begin perform pg_sleep(0.1); return new; end $$;
create trigger slowly before insert on claims.payment for each row execute function claims.slowly()`

async function aYear() {
  const { db, owner } = await freshDatabase()
  await sql.raw(SLOWLY).execute(owner)
  return { owner, office: await anOffice(db) }
}

test('claims, payments and retries at once on one insured-year: paid is owed, never more', async () => {
  const { owner, office } = await aYear()
  const { bank, sum, told } = aBadBank(1)
  expect(await race(office, owner, bank, COUNT)).toBe(false)
  const { owed, paid, sending, payments } = await sumsOf(owner)
  expect({ paid, sending, payments, left: sum() }).toEqual({
    ...{ paid: owed, sending: 0, payments: owed, left: owed },
  })
  expect(owed).toBeGreaterThan(0)
  expect(told.length).toBeGreaterThanOrEqual(new Set(told).size)
  const { rows } = await sql`select count(*)::int from claims.claim
    where state = 'paid' or (state = 'decided' and amount = 0)`.execute(owner)
  expect(rows).toEqual([{ count: COUNT }])
})

const FORGET_LOCK = `create or replace function claims.lock_year(person uuid, in_year integer)
  returns void language plpgsql as $$
begin
  insert into claims.year (insured_id, year) values (person, in_year) on conflict do nothing;
end $$`

test('without the lock the database itself refuses to overpay', async () => {
  const { owner, office } = await aYear()
  await sql.raw(FORGET_LOCK).execute(owner)
  expect(await race(office, owner, aBadBank(2).bank)).toBe(false)
  const { owed, payments } = await sumsOf(owner)
  expect(payments).toBeLessThanOrEqual(owed)
})

test('without the lock and without what the database refuses, the same test finds the overpayment', async () => {
  const { owner, office } = await aYear()
  await sql
    .raw(`${FORGET_LOCK};
    alter table claims.year drop constraint never_more_than_owed;
    alter table claims.payment drop constraint payment_insured_id_key_key,
      drop constraint payment_insured_id_year_liability_n_key;
    drop index claims.payment_in_flight`)
    .execute(owner)
  const overdrawn = await race(office, owner, aBank().bank)
  const { owed, payments } = await sumsOf(owner)
  expect(overdrawn || payments > owed).toBe(true)
})

test('the ledger is written by payments and adjudications alone', async () => {
  const { owner, office } = await aYear()
  const which = await aClaim(office)
  await compute(office, which)
  await decide(office, which)
  await runJobs(office, aBank())
  const { reviewer, db } = office
  const tries = [
    'update claims.year set paid = 0',
    'update claims.year set ceiling = 99999999',
    'update claims.payment set amount = 1',
  ]
  for (const text of tries)
    await expect(as(db, reviewer, (tx) => sql.raw(text).execute(tx))).rejects.toThrow(
      'permission denied',
    )
  const byOwner = [
    'update claims.year set owed = owed + 1',
    'update claims.year set paid = paid + 1',
    "update claims.payment set state = 'sending'",
    'update claims.payment set amount = amount + 1',
    'update claims.year set ceiling = ceiling + 1',
  ]
  for (const text of byOwner) await expect(sql.raw(text).execute(owner)).rejects.toThrow()
})

test('what the bank has not said is asked about under the same key, and never paid anew', async () => {
  const { owner, office } = await aYear()
  const which = await aClaim(office)
  await compute(office, which)
  await decide(office, which)
  const { bank, told, sum } = aBank((_, attempt) => (attempt < 4 ? 'unknown' : 'paid'))
  await runJobs(office, { bank })
  expect(new Set(told).size).toBe(1)
  const { owed, paid } = await sumsOf(owner)
  expect([paid, sum()]).toEqual([owed, owed])
})

test('what the bank returned goes out anew after the account was corrected, with another key', async () => {
  const { owner, office } = await aYear()
  const { db, deps, account } = office
  const which = await aClaim(office)
  await compute(office, which)
  await decide(office, which)
  const { bank, told, sum } = aBank((key) => (key === told[0] ? 'failed' : 'paid'))
  await runJobs(office, { bank })
  const page = await as(db, account, (tx) => openClaim(tx, account, which, deps))
  expect(page).toMatchObject({ state: 'paying', payments: [{ state: 'failed' }] })
  const { version } = page
  const corrected = { ...which, ...somePayee('6222020200099999999'), version }
  await as(db, account, (tx) => changeAccount(tx, account, corrected, deps))
  await runJobs(office, { bank })
  expect(new Set(told).size).toBe(2)
  const { owed, paid } = await sumsOf(owner)
  expect([paid, sum()]).toEqual([owed, owed])
})

test('what was paid too much is kept back from the next payment, and shown until then', async () => {
  const { owner, office } = await aYear()
  const { db, deps, clerk, otherReviewer } = office
  const first = await aClaim(office, [
    { ownFirst: 5_000_000 },
    { from: '2026-04-01', ownFirst: 1_000_000 },
  ])
  await compute(office, first)
  await decide(office, first)
  await runJobs(office, aBank())
  expect(await sumsOf(owner)).toMatchObject({ owed: 2_752_780, paid: 2_752_780 })

  const version = await versionOf(office, clerk, first)
  await as(db, clerk, (tx) =>
    readjudicate(tx, clerk, { ...first, why: '第二张票据医院已退费', version }, deps),
  )
  const { receipts, version: next } = await as(db, clerk, (tx) => openClaim(tx, clerk, first, deps))
  const judged = { ...first, receiptId: receipts[1]?.id as never, version: next, note: '' }
  await as(db, clerk, (tx) => judgeReceipt(tx, clerk, { ...judged, verdict: 'paid-elsewhere' }))
  const approval = { ...first, sentence: '第二张票据已退费，多付的在以后的赔款里抵扣。' }
  const at = await versionOf(office, otherReviewer, first)
  await as(db, otherReviewer, (tx) =>
    approveAnew(tx, otherReviewer, { ...approval, version: at }, deps),
  )
  expect(await sumsOf(owner)).toMatchObject({ owed: 1_952_780, paid: 2_752_780 })

  const second = await aClaim(office, [{ from: '2026-06-01', ownFirst: 2_000_000 }])
  await compute(office, second)
  await decide(office, second)
  const { bank, sum } = aBank()
  await runJobs(office, { bank })
  // 16 000.00 more are owed, 8 000.00 were paid too much before.
  expect(sum()).toBe(800_000)
  expect(await sumsOf(owner)).toMatchObject({ owed: 3_552_780, paid: 3_552_780 })
})
