import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { writeWorkbook } from '#imports/server/index.ts'
import { aDistrictOfficer, anInstitution, cityOfficer } from '#places/server/testing.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import { aClock, aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { importColumns } from '../model/sheet.ts'
import { listWorkersOf, routes, workersNamed } from './index.ts'
import { aWorker } from './testing.ts'

const day = (text: string) => text as Day
const TODAY = day('2026-03-02')

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  return { ...house, db, owner, clock, ask }
}

const plain = {
  ...{ name: '林知夏', employment: 'recruited' as const, fullTime: true, fte: 1 },
  ...{ from: day('2021-04-01'), fields: ['hospice' as const] },
}
const position = {
  ...{ title: '医务社工', grade: 9, need: '安宁疗护病房按需设岗', from: day('2021-01-01') },
}

test('from the register to a position: the rule answers, its answer is kept, a second holder is refused', async () => {
  const { ask, lead, owner } = await aHouse()
  const { id: workerId } = await ask(lead, contract.enterWorker, plain)
  const whose = { workerId, issuedOn: day('2020-10-20'), registeredUntil: day('2026-04-30') }
  const paper = { ...whose, level: 'intermediate' as const, number: '京（2020） 00123' }
  const { id: qualificationId } = await ask(lead, contract.addQualification, paper)
  expect(
    await ask(lead, contract.addQualification, { ...paper, number: '京(2020)00123' }),
  ).toMatchObject({ code: 'certificate-number-taken', field: 'number' })
  const { id: positionId } = await ask(lead, contract.setPosition, position)
  const appointed = { workerId, positionId, qualificationId, from: day('2021-05-01') }
  const { id: appointmentId, answer } = await ask(lead, contract.appointWorker, appointed)
  expect(answer).toBe('covered')
  expect(await ask(lead, contract.appointWorker, appointed)).toMatchObject({
    code: 'position-taken',
  })

  const team = await ask(lead, contract.readTeam, {})
  expect(team).toMatchObject({
    ...{ headcount: 1, fte: 1, positionsOpen: 1, positionsFilled: 1 },
    expiring: [{ workerName: '林知夏', state: 'soon', daysLeft: 59, numberMasked: '****0123' }],
    workers: [{ level: 'intermediate', positionTitle: '医务社工', grade: 9 }],
  })
  const shown = await ask(lead, contract.revealCertificate, { qualificationId })
  expect(shown.value).toBe('京(2020)00123')
  const stored = await sql<{ text: string }>`
    select to_jsonb(q)::text as text from workforce.qualification q`.execute(owner)
  expect(stored.rows[0]?.text).not.toContain('(2020)')

  const regraded = { ...position, positionId, grade: 7, version: 1 }
  expect(await ask(lead, contract.amendPosition, regraded)).toMatchObject({ code: 'position-held' })
  const left = { ...plain, workerId, until: day('2026-02-28'), version: 1 }
  expect(await ask(lead, contract.amendWorker, left)).toMatchObject({ code: 'still-appointed' })
  const end = { appointmentId, until: day('2026-02-28'), version: 1 }
  expect((await ask(lead, contract.endAppointment, end)).version).toBe(2)
  expect((await ask(lead, contract.amendWorker, left)).version).toBe(2)
  const after = await ask(lead, contract.readTeam, {})
  expect(after).toMatchObject({ headcount: 0, positionsFilled: 0, expiring: [] })
  expect(after.former).toMatchObject([{ name: '林知夏' }])
})

test('意见三（三）：规则没有规定的等级，写明依据才能聘任，记下的是“未规定”', async () => {
  const { ask, lead } = await aHouse()
  const { id: workerId } = await ask(lead, contract.enterWorker, plain)
  const { id: positionId } = await ask(lead, contract.setPosition, { ...position, grade: 13 })
  const appointed = { workerId, positionId, qualificationId: null, from: day('2021-05-01') }
  expect(await ask(lead, contract.appointWorker, appointed)).toMatchObject({
    ...{ code: 'reason-missing', field: 'reason' },
  })
  const reason = '取得证书前按本单位办法聘任'
  const { answer } = await ask(lead, contract.appointWorker, { ...appointed, reason })
  expect(answer).toBe('not-covered')
  const file = await ask(lead, contract.openWorker, { workerId })
  expect(file.appointments).toMatchObject([{ answer: 'not-covered', reason, grade: 13 }])
})

test('two clocks of learning stand side by side; what is struck out stays legible and counts no more', async () => {
  const { ask, lead } = await aHouse()
  const { id: workerId } = await ask(lead, contract.enterWorker, plain)
  const issuedOn = day('2020-10-20')
  const paper = { workerId, level: 'assistant' as const, number: '京 2020-00123', issuedOn }
  await ask(lead, contract.addQualification, { ...paper, registeredUntil: day('2027-12-31') })
  const entry = { workerId, on: TODAY, content: '专题培训', evidence: '证明 12' }
  const enter = (clock: 'technical-year' | 'registration-period', hours: number) =>
    ask(lead, contract.enterLearning, { ...entry, clock, hours })
  await enter('technical-year', 60)
  const { id: entryId } = await enter('registration-period', 30)
  await enter('registration-period', 12.5)
  const clocks = async () => (await ask(lead, contract.openWorker, { workerId })).clocks
  expect(await clocks()).toMatchObject([
    { clock: 'technical-year', hours: 60, needed: 90, missing: 30, verified: true },
    { clock: 'registration-period', hours: 42.5, needed: 70, missing: 27.5, verified: false },
  ])
  await ask(lead, contract.strikeLearning, { entryId, why: '登记重复' })
  expect((await clocks()).map(({ hours }) => hours)).toEqual([60, 12.5])
  const file = await ask(lead, contract.openWorker, { workerId })
  expect(file.learning.find(({ id }) => id === entryId)).toMatchObject({ struckWhy: '登记重复' })
  const tomorrow = { ...entry, on: day('2026-03-03'), clock: 'technical-year' as const, hours: 1 }
  expect(await ask(lead, contract.enterLearning, tomorrow)).toMatchObject({ code: 'day-in-future' })
})

test('a social worker sees the own file and no other; the head ties the account', async () => {
  const { ask, lead, worker, db } = await aHouse()
  const own = await aWorker(db, lead, { accountId: worker.accountId })
  const colleague = await aWorker(db, lead, { name: '周予安' })
  expect(await ask(worker, contract.readOwnFile, {})).toMatchObject({ id: own.id })
  expect(await ask(worker, contract.openWorker, { workerId: own.id })).toMatchObject({
    status: 200,
  })
  const other = { workerId: colleague.id }
  expect(await ask(worker, contract.openWorker, other)).toMatchObject({ code: 'no-such-worker' })
  expect(
    (await as(db, worker, (tx) => workersNamed(tx, [colleague.id]))).get(colleague.id),
  ).toEqual({ name: '周予安', institutionId: lead.institutionId })
  const second = { ...worker, accountId: colleague.id as never }
  expect(await ask(second, contract.readOwnFile, {})).toMatchObject({ code: 'no-such-worker-file' })
  const foreign = { ...other, accountId: worker.accountId, version: 1 }
  expect(await ask(lead, contract.tieWorker, foreign)).toMatchObject({ code: 'account-not-free' })
})

test('the city sees all, a district its own, a head the own house; students are of the house alone', async () => {
  const { ask, lead, db, id: institutionId } = await aHouse()
  const far = await anInstitution(db, { districtCode: '110119' })
  const mentor = await aWorker(db, lead)
  await aWorker(db, far.lead, {
    employment: 'stationed',
    employer: '某事务所',
    fte: 0.5,
    fullTime: false,
  })
  const student = { mentorId: mentor.id, student: '汪晨曦', school: '某大学' }
  await ask(lead, contract.addPlacement, { ...student, from: TODAY, until: day('2026-06-30') })
  expect(await ask(cityOfficer, contract.readWorkforce, {})).toMatchObject({
    ...{ headcount: 2, fte: 1.5, appointments: { covered: 0, all: 0 } },
    employments: [{ workers: 1 }, { workers: 0 }, { workers: 0 }, { key: 'stationed', workers: 1 }],
  })
  const xicheng = aDistrictOfficer('110102')
  const seen = await ask(xicheng, contract.readWorkforce, { district: '110119' })
  expect(seen.institutions).toMatchObject([{ institutionId, headcount: 1 }])
  const elsewhere = { institutionId: far.id }
  expect(await ask(xicheng, contract.listWorkers, elsewhere)).toMatchObject({ status: 404 })
  expect(await ask(lead, contract.listWorkers, elsewhere)).toMatchObject({ status: 404 })
  expect((await ask(cityOfficer, contract.listWorkers, elsewhere)).workers).toHaveLength(1)
  const file = await ask(xicheng, contract.openWorker, { workerId: mentor.id })
  expect(file).toMatchObject({ name: '叶知秋', placements: [] })
  expect(await as(db, SYSTEM, (tx) => listWorkersOf(tx, SYSTEM, far.id))).toHaveLength(1)
  const direct = await as(db, xicheng, (tx) => sql`select from workforce.placement`.execute(tx))
  expect(direct.rows).toHaveLength(0)

  const sheet = await ask(cityOfficer, contract.exportWorkforce, {})
  expect(sheet.fileName).toBe('医务社工队伍.xlsx')
  expect(sheet.base64.length).toBeGreaterThan(4000)
})

test('a list comes in as .xlsx: nothing before it is confirmed, nothing while a row is wrong', async () => {
  const { ask, lead, owner, id } = await aHouse()
  const row = { name: '汪晨曦', employment: '社会招聘', from: '2024-03-01' }
  const far = {
    name: '江思远',
    employment: '派驻',
    employer: '某事务所',
    fullTime: '兼职',
    fte: '0.5',
  }
  const sheet = async (rows: readonly Record<string, string>[]) => {
    const { fileName, base64 } = await writeWorkbook('社工名单', importColumns, rows)
    return { fileName, base64 }
  }
  const wrong = await sheet([
    row,
    { ...far, employer: '', from: '2024-05-06' },
    { ...row, from: '去年' },
  ])
  const refused = await ask(lead, contract.importWorkers, { ...wrong, confirmed: true })
  expect(refused).toMatchObject({ added: 1, written: false })
  expect(refused.faults).toEqual([
    expect.stringMatching(/^第 3 行“用人单位”/),
    expect.stringMatching(/^第 4 行“到岗日期”/),
  ])
  const right = await sheet([row, { ...far, from: '2024-05-06' }, row])
  const look = await ask(lead, contract.importWorkers, { ...right, confirmed: false })
  expect(look).toMatchObject({ added: 2, known: 1, faults: [], written: false })
  expect((await ask(lead, contract.readTeam, {})).headcount).toBe(0)
  await ask(lead, contract.importWorkers, { ...right, confirmed: true })
  const again = await ask(lead, contract.importWorkers, { ...right, confirmed: true })
  expect(again).toMatchObject({ added: 0, known: 3 })
  expect(await ask(lead, contract.readTeam, {})).toMatchObject({ headcount: 2, fte: 1.5 })
  // Counted from everybody, however large the house.
  await sql`insert into workforce.worker
    (institution_id, id, name, employment, full_time, fte, "from")
    select ${id}, gen_random_uuid(), '何来', 'recruited', true, 1, '2024-01-01'
    from generate_series(1, 501)`.execute(owner)
  expect(await ask(lead, contract.readTeam, {})).toMatchObject({ headcount: 503, fte: 502.5 })
})

test('the teaching alliance: houses of the register and departments of universities, each once', async () => {
  const { ask, worker, id: institutionId, name } = await aHouse()
  const add = (input: { institutionId: typeof institutionId | null; name?: string }) =>
    ask(cityOfficer, contract.addMember, { ...input, since: day('2021-06-09') })
  await add({ institutionId })
  expect(await add({ institutionId })).toMatchObject({ code: 'member-already' })
  expect(await add({ institutionId: null })).toMatchObject({ code: 'name-missing' })
  await add({ institutionId: null, name: '某大学社会工作系' })
  const { members } = await ask(worker, contract.listAlliance, {})
  expect(members).toMatchObject([{ name, kind: 'institution' }, { kind: 'university' }])
})
