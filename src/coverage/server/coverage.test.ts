import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aDistrictOfficer, anInstitution, cityOfficer } from '#places/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import { aFrontDoor, anActor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { tables } from './tables.ts'
import { aStatement } from './testing.ts'

async function aCity() {
  const { db, owner } = await freshDatabase()
  const house = await anInstitution(db, { name: '静湖医院' })
  const officer = aDistrictOfficer(house.districtCode)
  const stranger = aDistrictOfficer('110105')
  return { ask: aFrontDoor(db, routes), db, owner, house, lead: house.lead, officer, stranger }
}

const day = (text: string) => Day.parse(text)

test('a head states, the district confirms; a later fact ends the earlier, a correction puts it right', async () => {
  const { ask, lead, officer, stranger, house } = await aCity()
  const stated = await ask(lead, contract.stateFact, aStatement())
  expect(stated).toMatchObject({ status: 200, fact: { state: 'stated' } })
  const own = () => ask(lead, contract.openOwnCoverage, {})
  expect(await own()).toMatchObject({ name: '静湖医院', periods: [] })

  const factId = stated.fact.id
  const decide = (who: Actor, more: object) =>
    ask(who, contract.decideFact, { factId, confirms: true, version: 1, ...more })
  expect(await decide(stranger, {})).toMatchObject({ status: 404, code: 'no-such-fact' })
  expect(await decide(lead, {})).toMatchObject({ status: 403 })
  expect(await decide(officer, { confirms: false })).toMatchObject({
    ...{ status: 409, code: 'reason-missing', field: 'reason' },
  })
  expect(await ask(stranger, contract.listWaiting, {})).toMatchObject({ waiting: [] })
  expect((await ask(officer, contract.listWaiting, {})).waiting).toMatchObject([
    { institution: '静湖医院', before: null, fact: { id: factId } },
  ])
  expect(await decide(officer, {})).toMatchObject({
    status: 200,
    fact: { state: 'confirmed', version: 2 },
  })
  expect(await decide(officer, {})).toMatchObject({ code: 'fact-decided' })

  const confirm = async (given: Parameters<typeof aStatement>[0]) => {
    const { id: factId } = (await ask(lead, contract.stateFact, aStatement(given))).fact
    return (await ask(officer, contract.decideFact, { factId, confirms: true, version: 1 })).fact
  }
  const post = await confirm({ status: 'post', from: day('2025-09-01') })
  await confirm({ status: 'post', from: day('2025-08-01'), corrects: post.id })
  const after = await own()
  expect(after.periods).toMatchObject([
    { status: 'post', from: '2025-08-01', until: null },
    { status: 'staffed', from: '2025-05-01', until: '2025-08-01' },
  ])
  expect(after.facts).toHaveLength(3)
  const again = aStatement({ status: 'post', from: day('2025-07-01'), corrects: post.id })
  expect(await ask(lead, contract.stateFact, again)).toMatchObject({ code: 'nothing-to-correct' })

  const returned = await ask(
    lead,
    contract.stateFact,
    aStatement({ status: 'department', from: day('2026-01-05') }),
  )
  const back = { factId: returned.fact.id, confirms: false, reason: '请附批复', version: 1 }
  expect(await ask(officer, contract.decideFact, back)).toMatchObject({
    fact: { state: 'returned' },
  })
  expect((await own()).periods[0]).toMatchObject({ status: 'post' })
  const { institutionId } = after
  const there = { institutionId: house.id }
  expect(institutionId).toBe(house.id)
  expect((await ask(officer, contract.openCoverage, there)).facts).toHaveLength(4)
  expect(await ask(stranger, contract.openCoverage, there)).toMatchObject({
    ...{ status: 404, code: 'no-such-institution' },
  })
})

test('the second wall: nobody confirms what the own account stated, and nothing decided changes', async () => {
  const { ask, db, lead, officer, stranger } = await aCity()
  const { id } = (await ask(lead, contract.stateFact, aStatement())).fact
  const decide = (who: Actor, by: Actor) =>
    as(db, who, async (tx) => {
      const { numUpdatedRows } = await tables(tx)
        .updateTable('coverage.fact')
        .set({
          state: 'confirmed',
          decidedBy: by.accountId,
          decidedAt: '2026-03-02T02:00:00.000Z' as never,
        })
        .where('id', '=', id)
        .executeTakeFirst()
      return numUpdatedRows
    })
  expect(await decide(lead, lead)).toBe(0n)
  expect(await decide(stranger, stranger)).toBe(0n)
  expect(await decide(cityOfficer, cityOfficer)).toBe(0n)
  const both = { ...officer, accountId: lead.accountId }
  await expect(decide(both, both)).rejects.toThrow(/check/)
  await expect(decide(officer, lead)).rejects.toThrow(/row-level security/)
  expect(await decide(officer, officer)).toBe(1n)
  expect(await decide(officer, officer)).toBe(0n)
  const read = (who: Actor) =>
    as(db, who, (tx) => tables(tx).selectFrom('coverage.period').selectAll().execute())
  expect(await read(stranger)).toEqual([])
  expect(await read(anActor({ role: 'bureau-officer', institutionId: null }))).toEqual([])
  expect(await read(cityOfficer)).toHaveLength(1)
  const words = sql`update coverage.fact set evidence = 'x'`
  await expect(as(db, officer, (tx) => words.execute(tx))).rejects.toThrow(/permission denied/)
})

test('the city counts three coverages, each by itself, of a register that is named', async () => {
  const { ask, db, lead, officer, house } = await aCity()
  const other = await anInstitution(db, { districtCode: '110105', specialty: 'oncology' })
  await anInstitution(db, { districtCode: '110105', ownership: 'private' })
  await anInstitution(db, { districtCode: '110105', kind: 'foundation', level: null })
  const confirm = async (who: Actor, by: Actor, given: Parameters<typeof aStatement>[0]) => {
    const { id: factId } = (await ask(who, contract.stateFact, aStatement(given))).fact
    await ask(by, contract.decideFact, { factId, confirms: true, version: 1 })
  }
  await confirm(lead, officer, { status: 'department', from: day('2021-01-01') })
  await confirm(other.lead, aDistrictOfficer('110105'), { from: day('2024-01-01') })

  const city = await ask(cityOfficer, contract.openCityCoverage, {})
  const whole = { institutions: 2, staffed: 2, post: 1, department: 1, unknown: 0 }
  expect(city.total).toMatchObject(whole)
  expect(city.byDistrict.map(({ district, staffed }) => [district, staffed])).toEqual([
    ['110102', 1],
    ['110105', 1],
  ])
  expect(city.line.map(({ on, staffed }) => `${on.slice(0, 4)} ${staffed}`)).toEqual([
    ...['2019 0', '2020 0', '2021 1', '2022 1', '2023 1', '2024 2', '2025 2', '2026 2'],
  ])
  expect(city).toMatchObject({ normCode: null, gap: null })
  const all = await ask(cityOfficer, contract.openCityCoverage, { scope: 'all' })
  expect(all.total).toMatchObject({ institutions: 3, staffed: 2, unknown: 1 })
  const then = await ask(cityOfficer, contract.openCityCoverage, { on: day('2022-06-30') })
  expect(then.total).toMatchObject({ staffed: 1, department: 1, unknown: 1 })
  const district = await ask(officer, contract.openCityCoverage, {})
  expect(district.total).toMatchObject({ institutions: 1, staffed: 1 })
  expect(
    (await ask(officer, contract.listHouses, { district: '110105' })).institutions,
  ).toMatchObject([{ institutionId: house.id, status: 'department', waiting: 0 }])

  const { base64 } = await ask(cityOfficer, contract.downloadCityCoverage, {})
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(base64, 'base64') as never)
  const [first, second] = book.worksheets
  expect(first?.getRow(2).getCell(2).value).toBe('登记在册的公立医疗机构 2 家')
  expect(second?.actualRowCount).toBe(4)
})

test('the city chooses a norm and names bases; where none is chosen the gap is no number', async () => {
  const { ask, db, house, officer } = await aCity()
  await as(db, SYSTEM, (tx) =>
    sql`insert into places.bed_count values (${house.id}, '2025-12-31', 900)`.execute(tx),
  )
  const [gapBefore] = (await ask(cityOfficer, contract.listGaps, {})).houses
  expect(gapBefore).toMatchObject({ beds: 900, needed: null, missing: null })
  const choice = { normCode: 'shanghai-2017', from: day('2026-01-01'), reason: '先作比较' }
  expect(await ask(officer, contract.chooseNorm, choice)).toMatchObject({ status: 403 })
  expect(await ask(cityOfficer, contract.chooseNorm, { ...choice, normCode: 'x' })).toMatchObject({
    ...{ code: 'no-such-norm', field: 'normCode' },
  })
  expect(await ask(cityOfficer, contract.chooseNorm, choice)).toMatchObject({ status: 200 })
  expect(await ask(cityOfficer, contract.chooseNorm, choice)).toMatchObject({ code: 'same-norm' })
  const [gap] = (await ask(officer, contract.listGaps, {})).houses
  expect(gap).toMatchObject({ needed: { least: 1.8, most: 3 }, missing: { least: 1.8, most: 3 } })
  expect((await ask(officer, contract.listGaps, { on: day('2025-12-31') })).normCode).toBeNull()
  expect(await ask(cityOfficer, contract.openCityCoverage, {})).toMatchObject({
    ...{ normCode: 'shanghai-2017', gap: { covered: 1, notCovered: 0, missing: { least: 1.8 } } },
  })

  const naming = { kind: 'base', batch: '第一批', year: 2024, from: day('2024-05-01') } as const
  const named = await ask(cityOfficer, contract.designate, { ...naming, institutionId: house.id })
  expect(named).toMatchObject({ status: 200, until: null })
  expect(
    await ask(cityOfficer, contract.designate, { ...naming, institutionId: house.id }),
  ).toMatchObject({ code: 'designated-already' })
  expect((await ask(officer, contract.listDesignations, {})).designations).toHaveLength(1)
  expect((await ask(house.lead, contract.openOwnCoverage, {})).designations).toHaveLength(1)
  const end = { designationId: named.id, reason: '合并', version: 1 }
  expect(
    await ask(cityOfficer, contract.endDesignation, { ...end, until: day('2024-05-01') }),
  ).toMatchObject({ code: 'ends-before-it-begins', field: 'until' })
  const until = day('2026-03-01')
  expect(await ask(cityOfficer, contract.endDesignation, { ...end, until })).toMatchObject({
    until,
  })
  expect((await ask(cityOfficer, contract.openCityCoverage, {})).bases).toBe(0)
})
