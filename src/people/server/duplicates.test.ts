import { expect, test } from 'vitest'
import { aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aChild, anIdentityNumber, aPatient, aRegistration, type Registration } from './testing.ts'

const worker = anActor()

async function setUp() {
  const { db } = await freshDatabase()
  const ask = aFrontDoor(db, routes, testDeps({ demo: true }))
  const register = (given: Partial<Registration>) =>
    ask(worker, contract.registerPerson, aRegistration(given))
  return { db, ask, register }
}

test('the same identity number is refused, and the answer names the record that exists', async () => {
  const { register } = await setUp()
  const identityNumber = anIdentityNumber()
  const { id } = await register({ identityNumber })
  const again = await register({ identityNumber, name: '张晓明', confirmedDifferentFrom: [id] })
  expect(again).toMatchObject({
    ...{ status: 409, code: 'same-identity-number', field: 'identityNumber' },
    faults: [{ code: id, message: '张小明' }],
  })
})

test('of two who register one person at the same moment, one is told', async () => {
  const { register } = await setUp()
  const identityNumber = anIdentityNumber()
  const answers = await Promise.all(
    [1, 2, 3, 4].map((n) => register({ identityNumber, name: `赵${'一二三四'[n - 1]}` })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ code }) => code === 'same-identity-number')).toHaveLength(3)
})

test.each<[string, Partial<Registration>, string]>([
  ['the same name and birthday', {}, 'same-name-and-birth'],
  ['a name that sounds the same, and the birthday', { name: '章晓明' }, 'same-name-and-birth'],
  [
    'the same telephone and a name one character apart',
    { name: '张小朋', birthDate: '1990-01-01', phones: ['138 0000 5678'] },
    'same-phone',
  ],
])('%s: a warning that has to be answered', async (_, given, likeness) => {
  const { ask, register } = await setUp()
  const { id } = await register({ phones: ['13800005678'] })
  const { name, birthDate, phones } = aRegistration(given)
  const warned = await ask(worker, contract.findDuplicates, {
    ...{ name, birthDate, phones, identityNumber: null },
  })
  expect(warned.people).toEqual([expect.objectContaining({ id, likeness, name: '张小明' })])
  expect(await register(given)).toMatchObject({
    ...{ status: 409, code: 'possible-duplicate', field: 'confirmedDifferentFrom' },
    faults: [{ code: id }],
  })
  const confirmed = { ...given, confirmedDifferentFrom: [id] }
  expect(await register(confirmed)).toMatchObject({ status: 200 })
})

test.each<[string, Partial<Registration>]>([
  ['the same name and another birthday', { birthDate: '1981-05-01' }],
  ['another name and the same birthday', { name: '王大力' }],
  [
    'a relative with the same telephone',
    { name: '张建国', birthDate: '1950-01-01', phones: ['13800005678'] },
  ],
])('%s: no warning', async (_, given) => {
  const { register } = await setUp()
  await register({ phones: ['13800005678'] })
  expect(await register(given)).toMatchObject({ status: 200 })
})

test('a child on record is noticed by whoever may not open its record, without its name', async () => {
  const { db, ask } = await setUp()
  const { id } = await aChild(db, worker)
  const found = await ask(anActor(), contract.findDuplicates, {
    ...{ name: '李朵朵', birthDate: '2019-06-01', phones: [], identityNumber: null },
  })
  expect(found.people).toMatchObject([{ id, name: '李*朵', closed: true, birthDate: null }])
})

test('people of a neighbouring house are no duplicates', async () => {
  const { db, ask } = await setUp()
  const identityNumber = anIdentityNumber()
  await aPatient(db, anActor({ institutionId: anActor().accountId as never }), { identityNumber })
  const found = await ask(worker, contract.findDuplicates, {
    ...{ name: '张小明', birthDate: '1980-05-01', phones: [], identityNumber },
  })
  expect(found.people).toEqual([])
})

test('half a number that is still being typed is no reason to refuse', async () => {
  const { ask } = await setUp()
  const found = await ask(worker, contract.findDuplicates, {
    ...{ name: '', birthDate: null, phones: ['138'], identityNumber: '1101' },
  })
  expect(found).toMatchObject({ status: 200, people: [] })
})
