import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { aFrontDoor, anActor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { InstitutionFacts } from '../model/institution.ts'
import { routes } from './index.ts'
import { aDistrictOfficer, anInstitution, cityOfficer } from './testing.ts'

const facts = InstitutionFacts.parse({
  name: '新桥医院',
  districtCode: '110105',
  kind: 'hospital',
  level: 'secondary',
  specialty: 'general',
  ownership: 'public',
  uscc: '91330100-799655058b',
  parentId: null,
})

async function setUp() {
  const { db } = await freshDatabase()
  return { db, ask: aFrontDoor(db, routes) }
}

test('the city puts an institution on record, with its code in the plain form, and it is logged', async () => {
  const { db, ask } = await setUp()
  const answer = await ask(cityOfficer, contract.enterInstitution, facts)
  expect(answer).toMatchObject({ status: 200, uscc: '91330100799655058B', version: 1, beds: null })

  const auditor = anActor({ role: 'audit-admin', institutionId: null })
  const { rows } = await as(db, auditor, (tx) =>
    sql`select action, subject_id from audit.entry`.execute(tx),
  )
  expect(rows).toEqual([{ action: 'places.enter-institution', subjectId: answer.id }])
})

test('a mistyped social credit code is refused, and so is one that is taken', async () => {
  const { ask } = await setUp()
  const typo = { ...facts, uscc: '91330100799655058C' }
  expect(await ask(cityOfficer, contract.enterInstitution, typo)).toMatchObject({
    status: 400,
    code: 'uscc-check-character',
    field: 'uscc',
  })
  await ask(cityOfficer, contract.enterInstitution, facts)
  const again = await ask(cityOfficer, contract.enterInstitution, { ...facts, name: '另一家' })
  expect(again).toMatchObject({ status: 409, code: 'uscc-taken' })
})

test('a district enters institutions at home only, and cannot move one to its neighbour', async () => {
  const { db, ask } = await setUp()
  const officer = aDistrictOfficer('110105')
  expect(await ask(officer, contract.enterInstitution, facts)).toMatchObject({ status: 200 })
  const elsewhere = { ...facts, uscc: null, districtCode: '110102' as const }
  expect(await ask(officer, contract.enterInstitution, elsewhere)).toMatchObject({
    status: 403,
    code: 'district-not-yours',
  })
  const house = await anInstitution(db, { districtCode: '110105' })
  const { lead, worker, id, ...known } = house
  const moved = { ...known, districtCode: '110102' as const, institutionId: id, version: 1 }
  expect(await ask(officer, contract.amendInstitution, moved)).toMatchObject({ status: 403 })
})

test('of two who amend the same version, the second is told so and nothing is overwritten', async () => {
  const { db, ask } = await setUp()
  const { lead, worker, id, ...known } = await anInstitution(db)
  const amend = (name: string) =>
    ask(cityOfficer, contract.amendInstitution, { ...known, name, institutionId: id, version: 1 })
  expect(await amend('甲医院')).toMatchObject({ status: 200, name: '甲医院', version: 2 })
  expect(await amend('乙医院')).toMatchObject({ status: 412, code: 'version-changed' })
  const { name } = await ask(cityOfficer, contract.openInstitution, { institutionId: id })
  expect(name).toBe('甲医院')
})

test('beds are counted on a day: a later count stands beside the earlier one', async () => {
  const { db, ask } = await setUp()
  const { lead, id } = await anInstitution(db)
  const count = (openBeds: number, asOf: string) =>
    ask(lead, contract.recordBeds, { institutionId: id, openBeds, asOf: Day.parse(asOf) })
  await count(500, '2024-12-31')
  await count(520, '2025-12-31')
  const corrected = await count(510, '2025-12-31')
  expect(corrected.beds).toEqual({ openBeds: 510, asOf: '2025-12-31' })
  expect(corrected.bedCounts).toHaveLength(2)
  expect(await count(600, '2026-03-03')).toMatchObject({ status: 400, code: 'day-in-the-future' })
})

test('a lead writes about the own house, and not about the neighbour', async () => {
  const { db, ask } = await setUp()
  const [own, other] = [await anInstitution(db), await anInstitution(db)]
  const since = Day.parse('2025-01-01')
  const record = (institutionId: typeof own.id) =>
    ask(own.lead, contract.recordWorkModel, { institutionId, model: 'own-department', since })
  expect(await record(own.id)).toMatchObject({ status: 200, workModel: { since } })
  expect(await record(other.id)).toMatchObject({ status: 403, code: 'institution-not-yours' })
})

test('with the first wall gone, the database still refuses a lead who writes next door', async () => {
  const { db } = await setUp()
  const [own, other] = [await anInstitution(db), await anInstitution(db)]
  const rename = (id: string) =>
    as(db, own.lead, (tx) =>
      sql`update places.institution set name = '改名' where id = ${id}`.execute(tx),
    )
  expect((await rename(own.id)).numAffectedRows).toBe(1n)
  expect((await rename(other.id)).numAffectedRows).toBe(0n)
  const counting = as(db, own.lead, (tx) =>
    sql`insert into places.bed_count values (${other.id}, '2025-01-01', 1)`.execute(tx),
  )
  await expect(counting).rejects.toThrow(/row-level security/)
})

test('without a context nothing is in sight', async () => {
  const { db } = await setUp()
  await anInstitution(db)
  const { rows } = await sql`select id from places.institution`.execute(db)
  expect(rows).toEqual([])
})

test('who does not exist is not found, and a level is only for those who are graded', async () => {
  const { ask } = await setUp()
  const nowhere = facts.parentId ?? anActor().accountId
  expect(
    await ask(cityOfficer, contract.openInstitution, { institutionId: nowhere as never }),
  ).toMatchObject({ status: 404, code: 'no-such-institution' })
  const foundation = { ...facts, kind: 'foundation' as const }
  expect(await ask(cityOfficer, contract.enterInstitution, foundation)).toMatchObject({
    code: 'level-not-applicable',
    field: 'level',
  })
})
