import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { anIdentityNumber, aPatient, aRegistration, type Registration } from './testing.ts'

const worker = anActor()
const number = anIdentityNumber()

async function setUp() {
  const { db, owner } = await freshDatabase()
  const ask = aFrontDoor(db, routes, testDeps({ demo: true }))
  const register = (given: Registration) => ask(worker, contract.registerPerson, given)
  return { db, owner, ask, register }
}

test('a registered person is shown with masked numbers, the age, and the name as it is read', async () => {
  const { register } = await setUp()
  const answer = await register(
    aRegistration({ name: ' 单 雄信 ', identityNumber: number, phones: ['138-0000-5678'] }),
  )
  expect(answer).toMatchObject({
    ...{ status: 200, name: '单雄信', pinyin: 'shan xiong xin', age: 45, minor: false, version: 1 },
    ...{ identityNumber: `990***********${number.slice(-4)}`, phones: ['138****5678'] },
  })
})

test('in the database a number is found neither in clear nor by guessing', async () => {
  const { owner, register } = await setUp()
  await register(aRegistration({ identityNumber: number, phones: ['13800005678'] }))
  const { rows } = await sql<{ text: string }>`
    select p::text || c::text as text from people.person p, people.contact c`.execute(owner)
  expect(rows[0]?.text).toContain('张小明')
  for (const secret of [number, '13800005678'])
    expect(rows[0]?.text).not.toContain(Buffer.from(secret).toString('hex'))
})

test.each([
  ['a wrong check digit', { identityNumber: '110105194912310021' }, 'identity-number-check-digit'],
  ['an old number', { identityNumber: '110105491231002' }, 'identity-number-fifteen-digits'],
  [
    'the number of another birthday',
    { identityNumber: anIdentityNumber('1981-05-01') },
    'identity-number-says-otherwise',
  ],
  [
    'the number of the other sex',
    { sex: 'female', identityNumber: number },
    'identity-number-says-otherwise',
  ],
  ['a name with digits', { name: '张3' }, 'name-shape'],
  ['half a telephone number', { phones: ['1380000'] }, 'phone-shape'],
  ['no birth date', { birthDate: null }, 'birth-date-needed'],
  ['a birth in the future', { birthDate: '2999-01-01' }, 'birth-date-in-the-future'],
  ['death before birth', { deceasedOn: '1970-01-01' }, 'deceased-before-birth'],
] as const)('%s is refused with a sentence and its field', async (_, change, code) => {
  const { register } = await setUp()
  const answer = await register(aRegistration(change as never))
  expect(answer).toMatchObject({ status: 400, code, field: expect.any(String) })
  expect(answer.title).toMatch(/。$/)
})

test('without the demo, the number of an invented person is of no real region', async () => {
  const { db } = await freshDatabase()
  const ask = aFrontDoor(db, routes, testDeps())
  const answer = await ask(
    worker,
    contract.registerPerson,
    aRegistration({ identityNumber: number }),
  )
  expect(answer).toMatchObject({ status: 400, code: 'identity-number-region' })
})

test('an adult whose birth date nobody knows is registered on somebody’s word', async () => {
  const { register } = await setUp()
  const answer = await register(aRegistration({ birthDate: null, declaredAdult: true }))
  expect(answer).toMatchObject({ status: 200, age: null, minor: false, declaredAdult: true })
})

test('of a birth date known to the year, the last day counts', async () => {
  const { register } = await setUp()
  const answer = await register(aRegistration({ birthDate: '2008-01-01', birthPrecision: 'year' }))
  expect(answer).toMatchObject({ birthDate: '2008-12-31', minor: true, age: 17 })
})

test('a number is shown in clear for a reason, and that it was is on record', async () => {
  const { db, ask } = await setUp()
  const { id } = await aPatient(db, worker, { identityNumber: number, phones: ['13800005678'] })
  const reveal = (field: 'identityNumber' | 'phones') =>
    ask(worker, contract.revealField, { personId: id, field, reason: 'aid-application' })
  expect(await reveal('identityNumber')).toMatchObject({ status: 200, values: [number] })
  expect(await reveal('phones')).toMatchObject({ values: ['13800005678'] })
  const log = await readLog(db)
  expect(log.filter((deed) => deed.startsWith('people.reveal'))).toEqual([
    'people.reveal-identity-number.aid-application',
    'people.reveal-phones.aid-application',
  ])
})

test('what was shown in clear is kept nowhere', async () => {
  const { db, owner, ask } = await setUp()
  const { id } = await aPatient(db, worker, { identityNumber: number })
  await ask(worker, contract.revealField, {
    personId: id,
    field: 'identityNumber',
    reason: 'correction',
  })
  const { rows } = await sql<{ text: string }>`select coalesce(string_agg(k::text, ''), '') as text
    from platform.idempotency_key k`.execute(owner)
  expect(rows[0]?.text).not.toContain(number)
})

test('opening a record is on record, and so is a search', async () => {
  const { db, ask } = await setUp()
  const { id } = await aPatient(db, worker)
  await ask(worker, contract.openPerson, { personId: id })
  await ask(worker, contract.searchPeople, { text: 'zxm' })
  expect(await readLog(db)).toEqual(['people.register', 'people.open', 'people.search'])
})

test('a record is amended, found under the new name and the former one', async () => {
  const { db, ask } = await setUp()
  const { id } = await aPatient(db, worker, { identityNumber: number, phones: ['13800005678'] })
  const { identityNumber, phones, confirmedDifferentFrom, ...facts } = aRegistration({
    name: '张晓鸣',
    formerName: '张小明',
  })
  const amend = (version: number) =>
    ask(worker, contract.amendPerson, { ...facts, personId: id, version })
  expect(await amend(1)).toMatchObject({
    ...{ status: 200, name: '张晓鸣', version: 2, phones: ['138****5678'] },
    identityNumber: `990***********${number.slice(-4)}`,
  })
  expect(await amend(1)).toMatchObject({ status: 412, code: 'version-changed' })
  for (const text of ['张晓', '张小', 'zxm']) {
    const { people } = await ask(worker, contract.searchPeople, { text })
    expect(people.map((one) => one.id)).toEqual([id])
  }
})

test('a telephone number can be taken away, and an identity number too', async () => {
  const { db, ask } = await setUp()
  const { id } = await aPatient(db, worker, { identityNumber: number, phones: ['13800005678'] })
  const { confirmedDifferentFrom, ...facts } = aRegistration()
  const answer = await ask(worker, contract.amendPerson, { ...facts, personId: id, version: 1 })
  expect(answer).toMatchObject({ status: 200, phones: [], identityNumber: null })
  const { people } = await ask(worker, contract.searchPeople, { text: '13800005678' })
  expect(people).toEqual([])
})

test('to a neighbouring house, and to officers of any rank, the person does not exist', async () => {
  const { db, ask } = await setUp()
  const { id } = await aPatient(db, worker)
  const neighbour = anActor({ institutionId: id as never })
  const opened = await ask(neighbour, contract.openPerson, { personId: id })
  expect(opened).toMatchObject({ status: 404, code: 'no-such-person' })
  for (const role of ['city-officer', 'system-admin', 'volunteer', 'audit-admin'] as const) {
    expect(await ask(anActor({ role }), contract.openPerson, { personId: id })).toMatchObject({
      status: 403,
    })
    // With the first wall gone, the second still shows them nothing.
    const { rows } = await as(db, anActor({ role }), (tx) =>
      sql`select id from people.person`.execute(tx),
    )
    expect(rows).toEqual([])
  }
})

async function readLog(db: Awaited<ReturnType<typeof setUp>>['db']) {
  const auditor = anActor({ role: 'audit-admin' })
  const { rows } = await as(db, auditor, (tx) =>
    sql<{ action: string }>`select action from audit.entry order by at`.execute(tx),
  )
  return rows.map(({ action }) => action)
}
