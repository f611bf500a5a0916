import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listQueue } from '#casework/model/contract-requests.ts'
import { routes as casework } from '#casework/server/index.ts'
import { anInstitution } from '#places/server/testing.ts'
import { type Day, Instant } from '#platform/model/time.ts'
import { aClock, aFrontDoor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { askForPaper } from '#volunteers/model/contract.ts'
import { routes as volunteers } from '#volunteers/server/index.ts'
import { aCourse, aVolunteer } from '#volunteers/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aShift } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const all = [...casework, ...volunteers, ...routes]
  const ask = aFrontDoor(db, all, testDeps({ now: clock.now }))
  return { ...house, db, owner, clock, ask }
}

test('北京市志愿服务促进条例第十八条：六种情形须签书面协议，电子协议不行', async () => {
  const { db, worker, ask } = await aHouse()
  const byMail = await aVolunteer(db, worker, { agreement: 'electronic' })
  const foreigner = await aVolunteer(db, worker, { agreement: 'electronic', isForeigner: true })
  const short = await aShift(db, worker)
  const others = [
    await aShift(db, worker, { opportunity: { danger: true } }),
    await aShift(db, worker, { opportunity: { until: '2026-04-02' as Day } }),
    await aShift(db, worker, { opportunity: { until: null } }),
    await aShift(db, worker, { opportunity: { largeEvent: true } }),
    await aShift(db, worker, { opportunity: { outsideCity: true } }),
  ]
  const paper = { code: 'written-agreement-missing' }
  for (const { shiftId } of others)
    expect(await ask(byMail, contract.signUp, { shiftId })).toMatchObject(paper)
  const { shiftId } = short
  expect(await ask(foreigner, contract.signUp, { shiftId })).toMatchObject(paper)
  await ask(byMail, askForPaper, {})
  expect(await ask(byMail, contract.signUp, { shiftId })).toMatchObject(paper)

  const without = await aVolunteer(db, worker, { agreement: 'none' })
  expect(await ask(without, contract.signUp, { shiftId })).toMatchObject({
    code: 'agreement-missing',
  })
  const onPaper = await aVolunteer(db, worker)
  expect(
    await ask(onPaper, contract.signUp, { shiftId: others[0]?.shiftId as never }),
  ).toMatchObject({ status: 200 })
})

test('北京市志愿服务促进条例第十九条：先培训、先告知风险，有危险先投保，才能上岗', async () => {
  const { db, worker, ask } = await aHouse()
  const general = await aCourse(db, worker)
  const ward = await aCourse(db, worker, { kind: 'post', ward: '儿科', name: '儿科岗位' })
  const half = await aVolunteer(db, worker, { courses: [general], covered: 'plain' })
  const whole = await aVolunteer(db, worker, { courses: [general, ward], covered: 'plain' })
  const insured = await aVolunteer(db, worker, { courses: [general, ward] })
  const { shiftId } = await aShift(db, worker)
  const risky = await aShift(db, worker, { opportunity: { danger: true } })
  expect(await ask(half, contract.signUp, { shiftId })).toMatchObject({ code: 'training-missing' })
  const { shifts } = await ask(whole, contract.listOwnShifts, {})
  expect(shifts.every(({ opportunity }) => opportunity.risks !== '')).toBe(true)
  const there = { shiftId: risky.shiftId }
  expect(await ask(whole, contract.signUp, there)).toMatchObject({ code: 'insurance-missing' })
  expect(await ask(whole, contract.signUp, { shiftId })).toMatchObject({ status: 200 })
  expect(await ask(insured, contract.signUp, there)).toMatchObject({ status: 200 })
})

test('北京市志愿服务促进条例第十二条：未成年人须监护人同意，任务和时间须适合', async () => {
  const { db, worker, ask } = await aHouse()
  const young = { birthDate: '2010-06-01' as Day }
  const alone = await aVolunteer(db, worker, young)
  const child = await aVolunteer(db, worker, { ...young, guardianConsentOn: '2026-01-05' as Day })
  const startsAt = Instant.parse('2026-03-04T11:00:00.000Z')
  const day = await aShift(db, worker)
  const evening = await aShift(db, worker, { shift: { startsAt } })
  const unfit = await aShift(db, worker, { opportunity: { forMinors: false } })
  const signUp = (who: typeof child, { shiftId }: typeof day) =>
    ask(who, contract.signUp, { shiftId })
  expect(await signUp(alone, day)).toMatchObject({ code: 'guardian-consent-missing' })
  expect(await signUp(child, unfit)).toMatchObject({ code: 'not-for-minors' })
  expect(await signUp(child, evening)).toMatchObject({ code: 'minors-hours' })
  const old = await aShift(db, worker, { opportunity: { minAge: 16 } })
  expect(await signUp(child, old)).toMatchObject({ code: 'too-young' })
  expect(await signUp(child, day)).toMatchObject({ status: 200 })
})

test('北京市志愿服务促进条例第十五条第四项：志愿者只知道做事所必需的，且保守隐私', async () => {
  const { db, worker, ask } = await aHouse()
  const [there, elsewhere] = [await aVolunteer(db, worker), await aVolunteer(db, worker)]
  const { shiftId } = await aShift(db, worker)
  const card = { shiftId, firstName: '小雨', bed: '12', does: '读绘本', doesNot: '' }
  for (const does of ['陪化疗的孩子', '他得了肺癌', '有ＨＩＶ，注意'])
    expect(await ask(worker, contract.addTask, { ...card, does })).toMatchObject({
      ...{ code: 'illness-on-card', field: 'does' },
    })
  await ask(worker, contract.addTask, card)
  const { id: signUpId } = await ask(there, contract.signUp, { shiftId })
  expect((await ask(there, contract.readTaskCards, { shiftId })).tasks).toHaveLength(1)
  expect((await ask(elsewhere, contract.readTaskCards, { shiftId })).tasks).toEqual([])
  await ask(there, contract.cancelSignUp, { signUpId })
  expect((await ask(there, contract.readTaskCards, { shiftId })).tasks).toEqual([])
  expect(await ask(there, contract.openShift, { shiftId })).toMatchObject({ status: 403 })

  const seen = { ward: '儿科', bed: '3', reasons: ['support' as const], text: '一直没人来看他' }
  const { receipt } = await ask(there, contract.observe, seen)
  const { requests } = await ask(worker, listQueue, {})
  expect(requests).toMatchObject([{ source: 'volunteer', state: 'received', text: seen.text }])
  expect(requests[0]?.id.slice(-6).toUpperCase()).toBe(receipt)
  expect(await ask(there, listQueue, {})).toMatchObject({ status: 403 })
})

test('北京市志愿服务促进条例第十四条第六项、第二十八条第四项：证明如实，没有核对的时长不算', async () => {
  const { db, owner, worker, lead, ask, clock } = await aHouse()
  const volunteer = await aVolunteer(db, worker)
  const { shiftId, opportunityId, version } = await aShift(db, worker, {
    opportunity: { timing: 'self' },
  })
  clock.advance(3 * 24 * 60)
  const from = Instant.parse('2026-03-05T00:00:00.000Z')
  const hours = { opportunityId, from, until: Instant.parse('2026-03-05T01:00:00.000Z') }
  const { id: entryId } = await ask(volunteer, contract.claimHours, hours)
  expect(await ask(volunteer, contract.claimHours, hours)).toMatchObject({ code: 'hours-overlap' })
  const period = { from: '2026-03-01' as Day, until: '2026-03-31' as Day }
  expect(await ask(volunteer, contract.requestCertificate, period)).toMatchObject({
    code: 'no-verified-hours',
  })
  expect(await ask(worker, contract.decideHours, { entryId, step: 'reject' })).toMatchObject({
    ...{ code: 'reason-missing', field: 'why' },
  })
  await ask(worker, contract.decideHours, { entryId, step: 'reject', why: '当天没有这个活动' })
  const { entries } = await ask(volunteer, contract.readOwnHours, {})
  expect(entries).toMatchObject([{ state: 'rejected', why: '当天没有这个活动', minutes: 60 }])
  // What was written down is never changed, not even past the product's own doors.
  const forged = db
    .connection()
    .execute((one) => sql`update shifts.hour_entry set minutes = 600`.execute(one))
  await expect(forged).rejects.toThrow(/permission denied/)
  expect((await sql`select minutes from shifts.hour_entry`.execute(owner)).rows).toEqual([
    { minutes: 60 },
  ])
  const closed = { shiftId, version, reachedRegistered: 3, reachedEstimated: 9 }
  expect(await ask(lead, contract.closeShift, closed)).toMatchObject({
    code: 'reach-method-missing',
  })
})

test('北京市志愿服务促进条例第四十九条：志愿者有异议可以提出，核实后更正', async () => {
  const { db, worker, ask, clock } = await aHouse()
  const [one, other] = [await aVolunteer(db, worker), await aVolunteer(db, worker)]
  const { shiftId, version } = await aShift(db, worker, { shift: { places: 3 } })
  const { id: mine } = await ask(one, contract.signUp, { shiftId })
  await ask(other, contract.signUp, { shiftId })
  clock.advance(26 * 60)
  await ask(worker, contract.closeShift, {
    ...{ shiftId, version, present: [mine], reachedRegistered: 4, reachedEstimated: null },
  })
  const { entries } = await ask(one, contract.readOwnHours, {})
  expect(entries).toMatchObject([{ minutes: 120, state: 'verified', method: 'shift' }])
  const opened = await ask(worker, contract.openShift, { shiftId })
  expect(opened.signUps.map(({ state }) => state)).toEqual(['done', 'no-show'])
  const entryId = entries[0]?.id as never
  const why = '实际多待了半小时'
  expect(await ask(other, contract.disputeHours, { entryId, why })).toMatchObject({ status: 404 })
  expect(await ask(one, contract.disputeHours, { entryId, why })).toMatchObject({
    state: 'disputed',
  })
  expect((await ask(one, contract.readOwnHours, {})).verifiedMinutes).toBe(0)
  await ask(worker, contract.correctHours, { entryId, minutes: 150, why: '护士站证实' })
  expect((await ask(one, contract.readOwnHours, {})).verifiedMinutes).toBe(150)
})

test('北京市志愿服务促进条例第九条、第十三条：登记、招募和服务记录能整份交给志愿北京，一段时长也不少', async () => {
  const { db, worker, ask, clock } = await aHouse()
  const { volunteerId, ...one } = await aVolunteer(db, worker)
  const { shiftId, version } = await aShift(db, worker)
  const { id: mine } = await ask(one, contract.signUp, { shiftId })
  clock.advance(26 * 60)
  await ask(worker, contract.closeShift, {
    ...{ shiftId, version, present: [mine], reachedRegistered: 4, reachedEstimated: null },
  })
  const { base64 } = await ask(worker, contract.exportVolunteers, {})
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(base64, 'base64') as never)
  const rowsOf = (title: string) =>
    (book.getWorksheet(title)?.getSheetValues() ?? []).slice(2).map((row) => [row].flat(2))
  const [registered] = rowsOf('志愿者')
  expect(rowsOf('志愿者')).toHaveLength(1)
  expect(rowsOf('服务项目')).toHaveLength(1)
  const [served] = rowsOf('服务时间')
  expect(rowsOf('服务时间')).toHaveLength(1)
  expect(served?.[0], 'the same number of the volunteer').toBe(registered?.[0])
  expect(served).toContain('2')
})
