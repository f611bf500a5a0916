import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { DEMO_REGION, identityCheckDigit } from '#people/model/chinese-identity-number.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { Day } from '#platform/model/time.ts'
import { aClock, aFrontDoor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aList, aVolunteer } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const { now } = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps({ now, demo: true }))
  const check = async (list: Awaited<ReturnType<typeof aList>>) => {
    const { fileName, base64 } = list
    const said = await ask(house.worker, contract.checkList, { fileName, base64 })
    const lineAt = (n: number) => said.lines.find((line) => line.n === n)
    return { ...said, lineAt, states: said.lines.map(({ state }) => state).join(' ') }
  }
  const roll = async () => (await ask(house.worker, contract.listVolunteers, {})).volunteers
  const logged = async (action: string) => {
    const { rows } = await sql<{ kind: string; id: string }>`select subject_kind as kind,
      subject_id as id from audit.entry where action = ${action} order by at`.execute(owner)
    return rows
  }
  return { ...house, db, owner, ask, check, roll, logged }
}

function aNumber(born: string, n = '001') {
  const body = DEMO_REGION + born + n
  return body + identityCheckDigit(body)
}

const SHE = aNumber('19900130')
const row = { name: '岑一苇', identityNumber: SHE, phone: '138 0000 5678' }
const other = { name: '陶然', birthDate: '1985-06-01', phone: '13900001111' }

test('the empty workbook has the titles of the export, and says what each column means', async () => {
  const { ask, worker, lead } = await aHouse()
  const sheet = await ask(worker, contract.fetchListSheet, {})
  expect(sheet).toMatchObject({ status: 200, fileName: '志愿者名单.xlsx' })
  const empty = { fileName: sheet.fileName, base64: sheet.base64 }
  expect(await ask(lead, contract.checkList, empty)).toMatchObject({
    ...{ status: 400, code: 'sheet-empty', field: 'base64' },
  })
})

test('each fault is told by row and field, and nothing is written', async () => {
  const { check, roll, logged } = await aHouse()
  const wrongDigit = `${SHE.slice(0, 17)}${SHE.endsWith('1') ? '2' : '1'}`
  const list = await aList([
    { ...row, identityNumber: wrongDigit },
    { ...other, name: '' },
    { ...other, name: '姚七', birthDate: '2012-05-01' },
    { ...other, name: '=1+1', phone: '12345' },
    { ...other, birthDate: '' },
    { ...other, birthDate: '2020-01-01' },
    { ...row, birthDate: '1990-01-31' },
    { ...other, name: '安娜', isForeigner: '是', identityNumber: '？', skills: '导诊、飞行' },
  ])
  const { lines, lineAt } = await check(list)
  expect(lines.every(({ state }) => state === 'faulty')).toBe(true)
  const told = (n: number) => lineAt(n)?.faults.map(({ column, code }) => `${column} ${code}`)
  expect(told(2)).toEqual(['identityNumber identity-number-check-digit'])
  expect(told(3)).toEqual(['name required'])
  expect(told(4)).toEqual(['guardian guardian-missing', 'guardianPhone guardian-missing'])
  expect(told(5)).toEqual(['name name-shape', 'phone phone-shape'])
  expect(told(6)).toEqual(['birthDate birth-date-needed'])
  expect(told(7)).toEqual(['birthDate too-young'])
  expect(told(8)).toEqual(['birthDate identity-number-says-otherwise'])
  expect(told(9)).toEqual(['identityNumber passport-shape', 'skills not-a-choice'])
  expect(lineAt(4)?.faults[0]?.message).toBe('未满 18 岁，要填监护人的姓名。')
  expect(await roll()).toEqual([])
  expect(await logged('volunteers.check-list')).toEqual([{ kind: 'volunteers', id: '8' }])
})

test('all who are fine come in as applied, once; who is on the roll already stays out', async () => {
  const { ask, db, owner, worker, check, roll, logged } = await aHouse()
  await aVolunteer(db, worker, { name: '何小满', phoneText: '13700002222' })
  const list = await aList([
    { ...row, skills: '导诊、引路、陪孩子', availability: '周六上午' },
    {
      ...other,
      name: '姚七',
      birthDate: '2012-05-01',
      guardian: '姚大',
      guardianPhone: '13900001111',
    },
    { ...row, name: '岑苇' },
    { ...other, name: '何小满', phone: '13700002222' },
    { ...other, name: '何大川', phone: '13700002222' },
    { ...other, name: '' },
  ])
  const { states, lineAt, digest } = await check(list)
  expect(states).toBe('fine fine faulty known alike faulty')
  expect(lineAt(3)).toMatchObject({ isMinor: true })
  expect(lineAt(4)?.faults).toMatchObject([{ message: '证件号码与第 2 行相同，请删去一行。' }])
  expect(lineAt(6)?.onRoll).toMatchObject({ name: '何小满', state: 'active' })
  expect(digest).toBe(list.digest)

  const changed = { ...list, digest: '0'.repeat(64) }
  expect(await ask(worker, contract.importList, changed)).toMatchObject({ code: 'list-changed' })
  // Two clicks in two windows at once.
  const both = await Promise.all([1, 2].map(() => ask(worker, contract.importList, list)))
  expect(both.map(({ added }) => added).toSorted()).toEqual([0, 2])
  expect(await ask(worker, contract.importList, { ...list, others: [3, 5, 6] })).toMatchObject({
    ...{ added: 1, leftOut: 5 },
  })
  expect(await ask(worker, contract.importList, { ...list, others: [6] })).toMatchObject({
    added: 0,
  })
  expect((await check(list)).states).toBe('known known faulty known known faulty')

  const added = (await roll()).filter(({ state }) => state !== 'active')
  expect(added.map(({ name, state }) => `${name} ${state}`).toSorted()).toEqual([
    ...['何大川 applied', '姚七 applied', '岑一苇 applied'],
  ])
  const volunteerId = added.find(({ name }) => name === '姚七')?.id as never
  const step = (one: 'activate' | 'screen' | 'train', version: number) =>
    ask(worker, contract.stepVolunteer, { volunteerId, step: one, version })
  expect(await step('activate', 1)).toMatchObject({ code: 'volunteer-out-of-order' })
  await step('screen', 1)
  expect(await step('train', 2)).toMatchObject({ code: 'clearance-missing' })
  const she = added.find(({ name }) => name === '岑一苇')
  expect(she?.skills).toEqual(['guiding', 'children'])
  const file = await ask(worker, contract.openVolunteer, { volunteerId: she?.id as never })
  expect(file).toMatchObject({ birthDate: '1990-01-30' as Day, phone: '138****5678' })
  const stored = await sql<{ text: string }>`
    select string_agg(to_jsonb(v)::text, '') as text from volunteers.volunteer v`.execute(owner)
  expect(stored.rows[0]?.text).not.toMatch(new RegExp(`13800005678|13900001111|${SHE}`))
  expect((await logged('volunteers.import')).map(({ id }) => id).toSorted()).toEqual([
    ...['0/6', '0/6', '1/6', '2/6'],
  ])
})

test('where one row cannot be written, none is; and another house knows nothing of the roll', async () => {
  const { ask, db, owner, worker, roll } = await aHouse()
  await aVolunteer(db, worker, { name: '何小满', phoneText: '13700002222' })
  const list = await aList([row, { ...other, name: '何小满', phone: '13700002222' }, other])
  await sql`alter table volunteers.volunteer add constraint planted check (name <> '陶然')`.execute(
    owner,
  )
  expect(await ask(worker, contract.importList, list)).toMatchObject({ status: 500 })
  expect(await roll()).toHaveLength(1)
  await sql`alter table volunteers.volunteer drop constraint planted`.execute(owner)
  expect(await ask(worker, contract.importList, list)).toMatchObject({ added: 2 })
  const theirs = await anInstitution(db)
  const { fileName, base64 } = list
  const { lines } = await ask(theirs.worker, contract.checkList, { fileName, base64 })
  expect(lines.map(({ state }) => state)).toEqual(['fine', 'fine', 'fine'])
  const volunteer = await aVolunteer(db, worker)
  expect(await ask(volunteer, contract.importList, list)).toMatchObject({ status: 403 })
})
