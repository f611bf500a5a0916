import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aCase } from '#casework/server/testing.ts'
import type { InsuredId } from '#enrolment/model/insured.ts'
import {
  aClerk,
  anInsured,
  anInsuredAccount,
  aPolicy,
  aReviewer,
} from '#enrolment/server/testing.ts'
import { giveConsent } from '#people/model/contract-ties.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { routes as peopleRoutes } from '#people/server/index.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { Day } from '#platform/model/time.ts'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'

const clerk = aClerk()
const deps = testDeps()
let receipts = 0

function aPurchase(amount: number, given: { receipt?: string; day?: string } = {}) {
  const { receipt = `R${++receipts}`, day = '2026-02-20' } = given
  return {
    ...{ entitlement: 'drug-subsidy' as const, amount, channel: 'online' as const },
    ...{ what: '药店', receipt, day: day as Day },
  }
}
function aService(receipt = 'S1') {
  const day = '2026-02-21' as Day
  const nothing = { amount: null, channel: null }
  return { ...nothing, entitlement: 'health-service' as const, what: '名单上的服务', receipt, day }
}

type Use = ReturnType<typeof aPurchase> | ReturnType<typeof aService>

async function aFamily(quietYears = 3) {
  const { db, owner } = await freshDatabase()
  const account = anInsuredAccount()
  const { insuredId, identityNumber } = await anInsured(db, { account })
  await aPolicy(db, insuredId, { quietYears })
  const ask = aFrontDoor(db, [...routes, ...peopleRoutes], deps)
  const record = (use: Use, whose: InsuredId = insuredId) =>
    ask(clerk, contract.recordUse, { insuredId: whose, ...use })
  return { db, owner, ask, account, insuredId, identityNumber, record }
}

test('the subsidy goes down with each use, to the fen, and never below nothing', async () => {
  const { ask, record, account, insuredId } = await aFamily()
  await record(aPurchase(120_000))
  const second = await record(aPurchase(59_999))
  expect(second.rights[0]).toMatchObject({ used: 179_999, most: 180_000, obstacle: null })
  const tooMuch = await record(aPurchase(2))
  expect(tooMuch).toMatchObject({ status: 409, code: 'subsidy-exhausted', field: 'amount' })
  expect((await record(aPurchase(1))).rights[0]?.used).toBe(180_000)
  const { people } = await ask(account, contract.openMyRights, {})
  expect(people).toMatchObject([{ insuredId, name: '骆清和', rights: [{ used: 180_000 }, {}] }])
  expect(people[0]?.entries).toHaveLength(3)
})

test('forty uses at the same moment: together never more than 1 800 yuan', async () => {
  const { owner, insuredId, record } = await aFamily()
  const answers = await Promise.all(Array.from({ length: 40 }, () => record(aPurchase(7_000))))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(25)
  const { rows } = await sql<{ sum: string }>`
    select sum(amount) from entitlements.entry where insured_id = ${insuredId}`.execute(owner)
  expect(rows).toEqual([{ sum: '175000' }])
})

test('planted: past the product, the database itself refuses what is too much', async () => {
  const { db, insuredId, record } = await aFamily()
  await record(aPurchase(180_000, { receipt: 'A' }))
  const copy = (amount: number, change: string) =>
    as(db, clerk, (tx) =>
      sql`insert into entitlements.entry select insured_id, gen_random_uuid(), year, entitlement,
        null, ${amount}::bigint, day, channel, what, 'B', 1, '', at, ${clerk.accountId}
        from entitlements.entry where insured_id = ${insuredId} ${sql.raw(change)}`.execute(tx),
    )
  await expect(copy(1, '')).rejects.toThrow('check constraint')
  for (const deed of ['update entitlements.used set used = 0', 'delete from entitlements.entry'])
    await expect(as(db, clerk, (tx) => sql.raw(deed).execute(tx))).rejects.toThrow(
      'permission denied',
    )
})

test('the same receipt counts once, and the same request twice is one use', async () => {
  const { ask, insuredId, record } = await aFamily()
  const use = aPurchase(5_000, { receipt: 'YD-9' })
  const key = crypto.randomUUID()
  const twice = [0, 1].map(() => ask(clerk, contract.recordUse, { insuredId, ...use }, { key }))
  await Promise.all(twice)
  const again = await record(use)
  expect(again).toMatchObject({ status: 409, code: 'receipt-used', field: 'receipt' })
  const { rights } = await ask(clerk, contract.openRights, { insuredId, year: 2026 })
  expect(rights[0]?.used).toBe(5_000)
})

test('a mistake is taken back by a counter-entry with a reason; both stay; once', async () => {
  const { ask, insuredId, record } = await aFamily()
  const { entries } = await record(aPurchase(5_000, { receipt: 'YD-9' }))
  const entryId = entries[0]?.id as contract.EntryId
  const wrong = { insuredId, entryId, reason: '金额看错' }
  const mute = await ask(clerk, contract.correctUse, { ...wrong, reason: ' ' })
  expect(mute).toMatchObject({ status: 400, faults: [{ field: 'reason' }] })
  const done = await ask(clerk, contract.correctUse, wrong)
  expect(done.rights[0]?.used).toBe(0)
  expect(done.entries).toMatchObject([
    { amount: -5_000, corrects: entryId, reason: '金额看错' },
    { amount: 5_000, isCorrected: true },
  ])
  expect(await ask(clerk, contract.correctUse, wrong)).toMatchObject({ code: 'entry-corrected' })
  const right = await record(aPurchase(500, { receipt: 'YD-9' }))
  expect(right.rights[0]?.used).toBe(500)
})

test('the one of six is free once for quiet members, and not for others', async () => {
  const quiet = await aFamily(3)
  expect((await quiet.record(aService())).rights[1]).toMatchObject({ used: 1, most: 1 })
  expect(await quiet.record(aService('S2'))).toMatchObject({ status: 409, code: 'service-used' })
  const loud = await aFamily(2)
  expect(await loud.record(aService())).toMatchObject({ status: 409, code: 'not-quiet' })
})

test.each([
  ['2025-12-31', 'no-policy'],
  ['2026-03-03', 'day-in-future'],
])('a use on %s is refused: %s', async (day, code) => {
  const { record } = await aFamily()
  const answer = await record(aPurchase(100, { day }))
  expect(answer).toMatchObject({ status: 409, code, field: 'day' })
})

test('somebody insured sees himself and his family; the reviewer reads; others see nothing', async () => {
  const { db, ask, account, insuredId, record } = await aFamily()
  await record(aPurchase(5_000))
  const stranger = anInsuredAccount({ name: '温见舟' })
  await anInsured(db, { name: '温见舟', account: stranger })
  const payer = { insuredId, as: 'child' as const }
  const child = await anInsured(db, { name: '骆小满', payer })
  await aPolicy(db, child.insuredId)
  await record(aPurchase(100), child.insuredId)
  const mine = await ask(account, contract.openMyRights, {})
  expect(mine.people.map(({ name }) => name).sort()).toEqual(['骆小满', '骆清和'])
  const hers = await ask(stranger, contract.openMyRights, {})
  expect(hers.people.map(({ name, rights }) => [name, rights[0]?.used])).toEqual([['温见舟', 0]])
  const opened = await ask(aReviewer(), contract.openRights, { insuredId, year: 2026 })
  expect(opened.status).toBe(200)
  const use = { insuredId, ...aPurchase(1) }
  expect(await ask(aReviewer(), contract.recordUse, use)).toMatchObject({ status: 403 })
  expect(await ask(account, contract.recordUse, use)).toMatchObject({ status: 403 })
  for (const actor of [stranger, anActor(), anActor({ role: 'city-officer' })])
    for (const table of ['used', 'entry']) {
      const read = sql`select from ${sql.id('entitlements', table)}`
      expect(await as(db, actor, (tx) => read.execute(tx))).toMatchObject({ rows: [] })
    }
})

test('every key begins with the insured person', async () => {
  const { owner } = await freshDatabase()
  const { rows } = await sql<{ first: string }>`
    select a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisunique and c.relnamespace = 'entitlements'::regnamespace`.execute(owner)
  expect(rows).toHaveLength(4)
  expect(new Set(rows.map(({ first }) => first))).toEqual(new Set(['insured_id']))
})

test('at the bedside: only with the client’s consent, and only how much is left', async () => {
  const { db, ask, identityNumber, record } = await aFamily()
  await record(aPurchase(30_000))
  const house = await anInstitution(db)
  const worker = anActor({ institutionId: house.id })
  const sex = Number(identityNumber[16]) % 2 === 0 ? 'female' : 'male'
  const known = { identityNumber, sex, birthDate: '1980-05-01' } as const
  const client = await aPatient(db, worker, known, testDeps({ demo: true }))
  const { id: caseId } = await aCase(db, worker, client.id)
  const refused = await ask(worker, contract.openCaseRights, { caseId })
  expect(refused).toMatchObject({ status: 409, code: 'consent-missing' })
  const own = { kind: 'own-institution', institutionId: null, name: '', contact: '' } as const
  const agreed = await ask(worker, giveConsent, {
    ...{ personId: client.id, givenBy: client.id, purpose: 'insurance', recipients: [own] },
    ...{ dataClasses: ['money'], from: null, until: null, separate: true, limitsTold: true },
    evidence: { kind: 'verbal', witness: '值班护士' },
    notice: CURRENT_NOTICE,
  })
  expect(agreed.status).toBe(200)

  const shown = await ask(worker, contract.openCaseRights, { caseId })
  expect(shown).toMatchObject({
    ...{ status: 200, year: 2026, insured: true, quietYears: 3 },
    rights: [
      { entitlement: 'drug-subsidy', used: 30_000, most: 180_000, obstacle: null },
      { entitlement: 'health-service', used: 0, most: 1, obstacle: null },
    ],
  })
  expect(JSON.stringify(shown)).not.toContain('药店')
  const colleague = anActor({ institutionId: house.id })
  expect(await ask(colleague, contract.openCaseRights, { caseId })).toMatchObject({ status: 404 })
})
