import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { insuredIdOf } from './identity.ts'
import { findPolicy, getInsured, lockInsured, recordPaidYear } from './index.ts'
import { aClerk, anInsured, anInsuredAccount, aPolicy, aReviewer } from './testing.ts'

const deps = testDeps()
const clerk = aClerk()

async function aHistory(years: readonly number[]) {
  const { db, owner } = await freshDatabase()
  const { insuredId } = await anInsured(db)
  for (const year of years) await aPolicy(db, insuredId, { year })
  const policyOf = (year: number) =>
    as(db, clerk, (tx) => findPolicy(tx, clerk, { insuredId, year }, deps))
  const pay = (year: number, liability: 'R1' | 'R2') =>
    as(db, clerk, (tx) => recordPaidYear(tx, clerk, { insuredId, year, liability }, deps))
  return { db, owner, insuredId, policyOf, pay }
}

test('a policy tells state, class and the quiet years before it', async () => {
  const { policyOf } = await aHistory([2023, 2024, 2025, 2026])
  expect(await policyOf(2026)).toMatchObject({
    ...{ state: 'in-force', route: 'employee', healthClass: 'healthy' },
    ...{ coverFrom: '2026-01-01', coverTo: '2026-12-31', quietYears: 3, isFrozen: false },
  })
  expect(await policyOf(2025)).toMatchObject({ state: 'expired', quietYears: 2 })
  expect(await policyOf(2022)).toBeUndefined()
})

test('healthy at the first enrolment stays healthy while the run is unbroken', async () => {
  const { db, insuredId, policyOf } = await aHistory([2024, 2025])
  await aPolicy(db, insuredId, { year: 2026, healthClass: 'pre-existing' })
  expect(await policyOf(2026)).toMatchObject({ healthClass: 'healthy' })
  const other = await anInsured(db, { name: '温见舟' })
  await aPolicy(db, other.insuredId, { year: 2024 })
  await aPolicy(db, other.insuredId, { year: 2026, healthClass: 'pre-existing' })
  const found = await as(db, clerk, (tx) =>
    findPolicy(tx, clerk, { insuredId: other.insuredId, year: 2026 }, deps),
  )
  expect(found).toMatchObject({ healthClass: 'pre-existing', quietYears: 0 })
})

test('a late claim opens the quiet years again, but not once R2 of that year was paid on', async () => {
  const { db, insuredId, policyOf, pay } = await aHistory([2023, 2024, 2025])
  await aPolicy(db, insuredId, { year: 2026, quietYears: 3 })
  expect(await policyOf(2026)).toMatchObject({ quietYears: 3, isFrozen: true })
  expect(await pay(2025, 'R1')).toEqual({ reopened: [{ year: 2026, quietYears: 0 }] })
  expect(await policyOf(2026)).toMatchObject({ quietYears: 0 })
  expect(await pay(2025, 'R1')).toEqual({ reopened: [] })

  const used = await anInsured(db, { name: '温见舟' })
  for (const year of [2023, 2024, 2025]) await aPolicy(db, used.insuredId, { year })
  await aPolicy(db, used.insuredId, { year: 2026, quietYears: 3 })
  const paid = (year: number, liability: 'R1' | 'R2') =>
    as(db, clerk, (tx) =>
      recordPaidYear(tx, clerk, { insuredId: used.insuredId, year, liability }, deps),
    )
  await paid(2026, 'R2')
  expect(await paid(2025, 'R1')).toEqual({ reopened: [] })
})

test('somebody insured sees himself and those for whom he pays, and nobody else', async () => {
  const { db } = await freshDatabase()
  const [mine, hers] = [anInsuredAccount(), anInsuredAccount({ name: '温见舟' })]
  const self = await anInsured(db, { account: mine })
  const payer = { insuredId: self.insuredId, as: 'child' as const }
  const child = await anInsured(db, { name: '骆小满', payer })
  const other = await anInsured(db, { name: '温见舟', account: hers })
  for (const { insuredId } of [self, child, other]) await aPolicy(db, insuredId)
  const sees = async (actor: typeof mine, { insuredId }: typeof self) =>
    as(db, actor, async (tx) => {
      const [row, policy] = [
        await getInsured(tx, actor, insuredId).catch(({ code }) => code as string),
        await findPolicy(tx, actor, { insuredId, year: 2026 }, deps),
      ]
      return typeof row !== 'string' && policy !== undefined
    })
  expect(await Promise.all([self, child, other].map((one) => sees(mine, one)))).toEqual([
    ...[true, true, false],
  ])
  expect(await sees(hers, self)).toBe(false)
  for (const actor of [clerk, aReviewer()]) expect(await sees(actor, other)).toBe(true)
  await as(db, mine, (tx) => lockInsured(tx, mine, child.insuredId))
  for (const role of ['social-worker', 'lead', 'city-officer', 'system-admin'] as const) {
    const actor = anActor({ role })
    expect(await sees(actor, self), role).toBe(false)
    for (const table of ['insured', 'relation', 'policy', 'health_fact'])
      expect(
        await as(db, actor, (tx) => sql`select from ${sql.id('enrolment', table)}`.execute(tx)),
      ).toMatchObject({ rows: [] })
  }
})

test('the database makes the same number of a fingerprint as the product does', async () => {
  const { owner } = await freshDatabase()
  for (const number of ['99000019800501011X', '990000198005010128', 'x'])
    expect(
      await sql`select enrolment.insured_id_of(${deps.vault.blindIndex(number, 'people.identity-number')}) as id`.execute(
        owner,
      ),
    ).toMatchObject({ rows: [{ id: insuredIdOf(number, deps) }] })
})

/** The insurer's tables are spread over machines by the person: a key that does not begin so cannot be kept. */
const OTHER_KEYS = new Map([
  ['import', 'a list belongs to a clerk, and nobody is insured in it'],
  ['import_chunk', 'part of a list'],
  ['import_fault', 'part of a list'],
  ['import_seen', 'part of a list'],
])

test('every key of enrolment begins with the insured person', async () => {
  const { owner } = await freshDatabase()
  const elsewhere = async () => {
    const { rows } = await sql<{ table: string; first: string }>`
      select c.relname as table, a.attname as first from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'enrolment'
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisunique`.execute(owner)
    return rows.filter(({ table, first }) => first !== 'insured_id' && !OTHER_KEYS.has(table))
  }
  expect(await elsewhere()).toEqual([])
  // Planted: one more key, by the account.
  await sql`create unique index planted on enrolment.insured (account_id)`.execute(owner)
  expect(await elsewhere()).toEqual([{ table: 'insured', first: 'account_id' }])
})
