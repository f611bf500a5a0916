import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/model/actor.ts'
import { aFrontDoor, anActor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { findUsccObstacle } from '../model/uscc.ts'
import { fillPlaces, routes } from './index.ts'

const somebody = anActor({ role: 'volunteer' })

async function setUp(size: 'small' | 'city') {
  const { db } = await freshDatabase()
  const city = await as(db, SYSTEM, (tx) => fillPlaces(tx, size))
  return { db, city, ask: aFrontDoor(db, routes) }
}

test('the city of the demo has the 293 institutions of the source, over all seventeen districts', async () => {
  const { ask } = await setUp('city')
  const { districts } = await ask(somebody, contract.listDistricts, {})
  expect(districts.map(({ name }) => name.zh).join()).toMatch(
    /^东城区,西城区,朝阳区.*延庆区,经济技术/,
  )
  expect(districts.reduce((sum, { institutions }) => sum + institutions, 0)).toBe(293)
  expect(Math.min(...districts.map(({ institutions }) => institutions))).toBeGreaterThan(0)
})

test('page by page every institution is shown once, in the order of the districts', async () => {
  const { ask } = await setUp('city')
  const seen: string[] = []
  const districts: string[] = []
  let after: string | undefined
  do {
    const page = await ask(somebody, contract.listInstitutions, {
      limit: 100,
      ...(after && { after }),
    })
    seen.push(...page.rows.map(({ id }) => id))
    districts.push(...page.rows.map(({ districtCode }) => districtCode))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toHaveLength(293)
  expect(new Set(seen).size).toBe(293)
  expect(districts).toEqual([...districts].sort())
})

test('institutions are found by a part of the name, by pinyin and by initials', async () => {
  const { ask } = await setUp('small')
  const find = async (text: string) => {
    const { rows } = await ask(somebody, contract.listInstitutions, { text })
    return rows.map(({ name }) => name)
  }
  for (const text of ['仁桥', 'renqiao', 'rqyy', 'Ren Qiao'])
    expect(await find(text)).toContain('仁桥医院（演示）')
  expect(await find('%')).toEqual([])
  expect(await find('协和')).toEqual([])
})

test('a list can be narrowed to a district, a kind and a level', async () => {
  const { ask } = await setUp('small')
  const { rows } = await ask(somebody, contract.listInstitutions, {
    district: '110102',
    kind: 'hospital',
    level: 'tertiary',
  })
  expect(rows.map(({ name }) => name)).toEqual(['仁桥医院（演示）'])
})

test('a made-up cursor is refused with a sentence', async () => {
  const { ask } = await setUp('small')
  for (const after of ['x', 'WzEsMiwzXQ', 'WyJhIiwiYiIsImMiXQ'])
    expect(await ask(somebody, contract.listInstitutions, { after })).toMatchObject({
      status: 400,
      field: 'after',
    })
})

test('the same seed makes the same city, and no invented code belongs to a real body', async () => {
  const [one, other] = [await setUp('city'), await setUp('city')]
  expect(other.city).toEqual(one.city)
  const { rows } = await one.ask(somebody, contract.listInstitutions, { limit: 100 })
  for (const { uscc, name } of rows) {
    expect(findUsccObstacle(uscc ?? '')).toBeUndefined()
    expect(uscc?.slice(2, 8)).toBe('990000')
    expect(name).toContain('演示')
  }
})

test('the small city is part of the large one, and its main house has wards', async () => {
  const small = await setUp('small')
  expect(small.city.institutions).toHaveLength(12)
  const { id } = small.city.main
  const found = await small.ask(somebody, contract.listServicePoints, { institutionId: id })
  expect(found.departments.map(({ name }) => name)).toContain('社会工作部')
  expect(found.servicePoints).toContainEqual(
    expect.objectContaining({ kind: 'ward', name: '儿科血液一病房', floor: '住院楼 6 层东' }),
  )
})
