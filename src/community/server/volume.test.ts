import ExcelJS from 'exceljs'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { routes as casework } from '#casework/server/index.ts'
import { aCase, aContact } from '#casework/server/testing.ts'
import * as groups from '#groups/model/contract.ts'
import { routes as groupRoutes } from '#groups/server/index.ts'
import { aGroupContent, aSessionPlan, aSessionRecord, aYes } from '#groups/server/testing.ts'
import { routes as people } from '#people/server/index.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { Day, type Instant } from '#platform/model/time.ts'
import { writeSheets } from '#platform/server/sheets.ts'
import { aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { anActivityPlan, aSummary } from './testing.ts'

const period = { from: Day.parse('2026-03-01'), to: Day.parse('2026-03-31') }
const AT = '2026-03-02T01:00:00.000Z' as Instant

/** A house in which 张小明 was in a case, in a group and at an activity; others in one of them. */
async function aBusyHouse() {
  const { db, owner } = await freshDatabase()
  const house = await anInstitution(db)
  const { worker, lead } = house
  const ask = aFrontDoor(db, [...people, ...casework, ...groupRoutes, ...routes], testDeps())
  const [everywhere, inGroup, inPark] = await Promise.all(
    ['张小明', '李芳', '王建'].map((name) => aPatient(db, worker, { name })),
  )
  if (!everywhere || !inGroup || !inPark) throw new Error('Three patients')
  const file = await aCase(db, worker, everywhere.id, { state: 'active' })
  await aContact(db, worker, file, { at: AT, minutes: 30 })
  await aContact(db, worker, file, { at: AT, minutes: 10, contactMade: false })

  const { id: groupId } = await ask(worker, groups.createGroup, {
    ...{ content: aGroupContent(), leaders: [worker.accountId] },
  })
  await ask(lead, groups.stepGroup, { groupId, step: 'approve', version: 1 })
  await ask(worker, groups.stepGroup, { groupId, step: 'recruit', version: 2 })
  const session = await ask(worker, groups.planSession, { groupId, ...aSessionPlan(AT) })
  const which = { groupId, sessionId: session.id }
  for (const [personId, presence] of [
    [everywhere.id, 'late'],
    [inGroup.id, 'present'],
    [inPark.id, 'absent'],
  ] as const) {
    await ask(worker, groups.addMember, { groupId, personId })
    await ask(worker, groups.agreeMember, { groupId, personId, ...aYes(personId), version: 1 })
    await ask(worker, groups.markPresence, { ...which, personId, presence })
  }
  await ask(worker, groups.recordSession, { ...which, ...aSessionRecord(), version: 1 })

  const { id: activityId } = await ask(worker, contract.planActivity, {
    ...{ plan: anActivityPlan({ startsAt: AT }), organisers: [worker.accountId] },
  })
  for (const personId of [everywhere.id, inPark.id])
    await ask(worker, contract.registerParticipant, { activityId, personId, ...aYes(personId) })
  const estimate = { people: 400, method: 'handouts' as const, note: '' }
  const step = { activityId, summary: aSummary({ estimate }) }
  await ask(worker, contract.stepActivity, { activityId, step: 'hold', version: 1 })
  await ask(worker, contract.stepActivity, { ...step, step: 'sum-up', version: 2 })
  return { ...house, db, owner, ask, everywhere, groupId, activityId, file }
}

/** Reckoned without any of our own code: plain SQL over the tables, as their owner. */
async function recount(owner: Kysely<unknown>, union: 'union' | 'union all') {
  const between = sql`between '2026-03-01T00:00:00+08'::timestamptz and '2026-03-31T23:59:59+08'::timestamptz`
  const { rows } = await sql<{ persons: number }>`
    select count(*)::int as persons from (
      select distinct k.client_id from casework.contact c join casework."case" k on k.id = c.case_id
        where c.at ${between} and c.contact_made
      ${sql.raw(union)}
      select distinct a.person_id from groups.attendance a join groups.session s on s.id = a.session_id
        where s.starts_at ${between} and s.state = 'recorded' and a.presence in ('present', 'late')
      ${sql.raw(union)}
      select distinct p.person_id from community.participant p
        join community.activity v on v.id = p.activity_id
        where v.starts_at ${between} and v.state = 'counted'
    ) as persons`.execute(owner)
  return rows[0]?.persons
}

test('a person is counted once across case, group and community; an estimate is no person', async () => {
  const { ask, worker, lead, owner, activityId, everywhere, groupId, file } = await aBusyHouse()
  // Before the head has looked it over, the activity is in no figure.
  const early = await ask(lead, contract.openVolume, period)
  expect(early).toMatchObject({ persons: 2, estimates: [] })
  expect(early.persons).toBe(await recount(owner, 'union'))
  await ask(lead, contract.stepActivity, { activityId, step: 'count', version: 3 })

  const volume = await ask(lead, contract.openVolume, period)
  expect(volume).toMatchObject({
    ...{ persons: 3, shared: 1 },
    byMethod: [
      { method: 'case', records: 1, deeds: 2, persons: 1, personTimes: 1, minutes: 40 },
      { method: 'group', records: 1, deeds: 1, persons: 2, personTimes: 2, minutes: 60 },
      { method: 'community', records: 1, deeds: 1, persons: 2, personTimes: 2, minutes: 120 },
    ],
    estimates: [{ method: 'handouts', people: 400, activities: 1 }],
  })
  expect(volume.byLine.filter(({ deeds }) => deeds > 0)).toEqual([
    { line: 'psychosocial-support', deeds: 3, minutes: 100, persons: 2 },
    { line: 'community-health', deeds: 1, minutes: 120, persons: 2 },
  ])
  expect(volume.byField.map(({ key }) => key)).toEqual(['chronic', 'stroke', 'ward:儿科三病区'])
  // The independent count agrees; one that forgets that a person is one person is found out.
  expect(await recount(owner, 'union')).toBe(volume.persons)
  expect(await recount(owner, 'union all')).toBe(5)
  expect(await recount(owner, 'union all')).not.toBe(volume.persons)

  const figure = { of: 'shared' } as const
  const opened = await ask(worker, contract.openFigure, { ...period, figure })
  expect(opened).toMatchObject({ deeds: 3, persons: 1 })
  expect(opened.rows.map(({ recordId }) => recordId).sort()).toEqual(
    [file.id, groupId, activityId].sort(),
  )
  const named = opened.rows.filter(({ people: some }) =>
    some.some(({ id }) => id === everywhere.id),
  )
  expect(new Set(named.map(({ method }) => method)).size).toBe(3)
  const community = { of: 'method', method: 'community' } as const
  expect((await ask(lead, contract.openFigure, { ...period, figure: community })).persons).toBe(2)
})

test('each sees the rows in sight and no others; another house sees nothing of it', async () => {
  const { ask, db, id, lead, activityId, groupId, everywhere } = await aBusyHouse()
  await ask(lead, contract.stepActivity, { activityId, step: 'count', version: 3 })
  const colleague = anActor({ institutionId: id })
  const mine = await aCase(db, colleague, everywhere.id, { state: 'active' })
  await aContact(db, colleague, mine, { at: AT, minutes: 20 })
  const other = await anInstitution(db)

  expect(await ask(colleague, contract.openVolume, period)).toMatchObject({ persons: 1, shared: 0 })
  const all = { ...period, figure: { of: 'all' as const } }
  const rows = (await ask(colleague, contract.openFigure, all)).rows
  expect(rows.map(({ recordId }) => recordId)).toEqual([mine.id])
  expect(JSON.stringify(rows)).not.toContain(groupId)
  for (const stranger of [other.worker, other.lead])
    expect(await ask(stranger, contract.openVolume, period)).toMatchObject({
      ...{ persons: 0, byField: [], estimates: [] },
    })
  // A colleague's case of the same person makes nobody a second person.
  expect(await ask(lead, contract.openVolume, period)).toMatchObject({ persons: 3 })
})

test('a case whose client is a colleague is in no figure of the head', async () => {
  const { ask, db, worker, lead } = await aBusyHouse()
  const before = await ask(lead, contract.openVolume, period)
  const nurse = await aPatient(db, worker, { name: '护士甲' })
  const file = await aCase(db, worker, nurse.id, { state: 'active', kind: 'staff' })
  await aContact(db, worker, file, { at: AT })
  const { asOf: _, ...after } = await ask(lead, contract.openVolume, period)
  expect(before).toMatchObject(after)
  expect((await ask(worker, contract.openVolume, period)).persons).toBe(before.persons + 1)
})

test('the period has two ends, in order, and at most a year between them; its days are those of Beijing', async () => {
  const { ask, db, worker, file } = await aBusyHouse()
  const day = (text: string) => Day.parse(text)
  const backwards = { from: day('2026-03-02'), to: day('2026-03-01') }
  expect(await ask(worker, contract.openVolume, backwards)).toMatchObject({
    ...{ status: 400, code: 'period-backwards', field: 'to' },
  })
  const long = { from: day('2025-01-01'), to: day('2026-03-01') }
  expect(await ask(worker, contract.openVolume, long)).toMatchObject({ code: 'period-too-long' })
  // 23:30 in Beijing on the last of April is the first of May nowhere that matters.
  await aContact(db, worker, file, { at: '2026-04-30T15:30:00.000Z' as Instant, minutes: 7 })
  const april = { from: day('2026-04-01'), to: day('2026-04-30') }
  const minutes = async (when: typeof april) =>
    (await ask(worker, contract.openVolume, when)).byMethod[0]?.minutes
  expect(await minutes(april)).toBe(7)
  expect(await minutes({ from: day('2026-05-01'), to: day('2026-05-31') })).toBe(0)
})

test('the sheet has the same figures, no names, and no cell that a spreadsheet would run', async () => {
  const { ask, lead, activityId } = await aBusyHouse()
  await ask(lead, contract.stepActivity, { activityId, step: 'count', version: 3 })
  const { base64 } = await ask(lead, contract.downloadVolume, period)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(base64, 'base64') as never)
  const cells: unknown[] = []
  book.worksheets[0]?.eachRow((row) => row.eachCell(({ value }) => cells.push(value)))
  expect(cells).toContain('服务到的人（同一个人只算一次）')
  expect(cells).toEqual(expect.arrayContaining([3, 400, '儿科三病区']))
  expect(cells.join()).not.toContain('张小明')

  const planted = new ExcelJS.Workbook()
  const rows = [['=1+1', '＝HYPERLINK("x")', '骨科']]
  await planted.xlsx.load((await writeSheets([{ title: '服务量', widths: [], rows }])) as never)
  const row = planted.worksheets[0]?.getRow(1)
  expect([1, 2, 3].map((n) => row?.getCell(n).value)).toEqual([
    ...["'=1+1", `'＝HYPERLINK("x")`, '骨科'],
  ])
  expect(row?.getCell(1).type).toBe(ExcelJS.ValueType.String)
})
