import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aFrontDoor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { anInstitution } from './testing.ts'

async function setUp() {
  const { db } = await freshDatabase()
  const [house, next] = [await anInstitution(db), await anInstitution(db)]
  return { db, house, next, ask: aFrontDoor(db, routes) }
}

const ward = { departmentId: null, kind: 'ward' as const, name: '儿科一病房', floor: '6 层东' }

test('a lead adds a department and its ward, and everybody who is signed in can read them', async () => {
  const { house, next, ask } = await setUp()
  const department = await ask(house.lead, contract.addDepartment, { name: '儿科' })
  const point = { ...ward, departmentId: department.id }
  const added = await ask(house.lead, contract.addServicePoint, point)
  expect(added).toMatchObject({ status: 200, institutionId: house.id, version: 1 })

  const read = await ask(next.worker, contract.listServicePoints, { institutionId: house.id })
  expect(read.servicePoints).toEqual([expect.objectContaining(point)])
})

test('a ward is closed from today on, stays on record, and can be opened again', async () => {
  const { house, ask } = await setUp()
  const { id } = await ask(house.lead, contract.addServicePoint, ward)
  const amend = (closed: boolean, version: number) =>
    ask(house.lead, contract.amendServicePoint, { ...ward, id, closed, version })
  expect(await amend(true, 1)).toMatchObject({ closedOn: '2026-03-02', version: 2 })
  expect(await amend(false, 2)).toMatchObject({ closedOn: null, version: 3 })
  expect(await amend(true, 1)).toMatchObject({ status: 412 })
})

test('two wards of one house cannot have one name, those of two houses can', async () => {
  const { house, next, ask } = await setUp()
  await ask(house.lead, contract.addServicePoint, ward)
  expect(await ask(house.lead, contract.addServicePoint, ward)).toMatchObject({
    status: 409,
    code: 'name-taken',
  })
  expect(await ask(next.lead, contract.addServicePoint, ward)).toMatchObject({ status: 200 })
})

test('the ward and the department next door do not exist for a lead', async () => {
  const { house, next, ask } = await setUp()
  const { id } = await ask(next.lead, contract.addServicePoint, ward)
  const department = await ask(next.lead, contract.addDepartment, { name: '儿科' })
  const amended = { ...ward, id, closed: true, version: 1 }
  expect(await ask(house.lead, contract.amendServicePoint, amended)).toMatchObject({ status: 404 })
  const tied = { ...ward, departmentId: department.id }
  expect(await ask(house.lead, contract.addServicePoint, tied)).toMatchObject({
    status: 404,
    code: 'no-such-department',
  })
})

test('a social worker does not arrange the house', async () => {
  const { house, ask } = await setUp()
  expect(await ask(house.worker, contract.addDepartment, { name: '儿科' })).toMatchObject({
    status: 403,
  })
})

test('with the first wall gone, the database still refuses a ward next door', async () => {
  const { db, house, next } = await setUp()
  const add = (institution: string) =>
    as(db, house.lead, (tx) =>
      sql`insert into places.service_point (id, institution_id, kind, name)
        values (gen_random_uuid(), ${institution}, 'ward', '一病房')`.execute(tx),
    )
  await expect(add(next.id)).rejects.toThrow(/row-level security/)
  expect((await add(house.id)).numAffectedRows).toBe(1n)
})
