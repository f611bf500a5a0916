import { expect, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import { NOBODY } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import { runNext } from '#platform/server/outbox-run.ts'
import { aClock, aFrontDoor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { aVolunteer } from '#volunteers/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes, shiftJobs } from './index.ts'
import { aShift } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const deps = testDeps({ now: clock.now })
  const ask = aFrontDoor(db, routes, deps)
  const work = () => runNext(db, shiftJobs(deps))
  return { ...house, db, owner, clock, ask, work }
}

test('from a place to verified hours and a certificate that anybody can check', async () => {
  const { db, worker, lead, clock, ask } = await aHouse()
  const volunteer = await aVolunteer(db, worker, { courses: [] })
  const { shiftId, startsAt } = await aShift(db, worker, {
    programme: { rounding: [{ from: '2026-01-01' as never, unit: 30, mode: 'nearest' }] },
  })
  const placed = await ask(volunteer, contract.signUp, { shiftId })
  expect(placed).toMatchObject({ status: 200, state: 'confirmed' })
  await ask(worker, contract.addTask, {
    ...{ shiftId, firstName: '小雨', bed: '12', does: '读绘本', doesNot: '不拍照' },
  })
  const { tasks } = await ask(volunteer, contract.readTaskCards, { shiftId })
  expect(tasks).toMatchObject([{ firstName: '小雨', bed: '12' }])

  clock.advance(22 * 60 + 55)
  const { digits, fragment } = await ask(worker, contract.readShiftCode, { shiftId })
  expect(fragment).toBe(`${shiftId}.${digits}`)
  const wrong = digits === '000000' ? '000001' : '000000'
  const way = { shiftId, way: 'in' as const }
  expect(await ask(volunteer, contract.checkIn, { ...way, digits: wrong })).toMatchObject({
    ...{ code: 'code-wrong', field: 'digits' },
  })
  expect(await ask(volunteer, contract.checkIn, { ...way, digits })).toMatchObject({
    ...{ status: 200, state: 'checked-in' },
  })
  expect(await ask(volunteer, contract.checkIn, { ...way, digits })).toMatchObject({
    code: 'sign-up-out-of-order',
  })
  clock.advance(2 * 60)
  expect(await ask(volunteer, contract.checkIn, { ...way, way: 'out', digits })).toMatchObject({
    code: 'code-wrong',
  })
  const later = await ask(worker, contract.readShiftCode, { shiftId })
  await ask(volunteer, contract.checkIn, { shiftId, way: 'out', digits: later.digits })

  const mine = await ask(volunteer, contract.readOwnHours, {})
  expect(mine).toMatchObject({ verifiedMinutes: 0, entries: [{ minutes: 120, state: 'claimed' }] })
  const { entries } = await ask(worker, contract.listHours, { state: 'claimed' })
  const entryId = entries[0]?.id as never
  await ask(worker, contract.decideHours, { entryId, step: 'verify' })
  await ask(volunteer, contract.disputeHours, { entryId, why: '还整理了书架' })
  await ask(worker, contract.correctHours, { entryId, minutes: 150, why: '属实' })
  const after = await ask(volunteer, contract.readOwnHours, {})
  expect(after.verifiedMinutes).toBe(150)
  expect(after.entries.map(({ state, minutes }) => [state, minutes]).toSorted()).toEqual([
    ...[
      ['corrected', 120],
      ['verified', 150],
    ],
  ])

  const period = { from: '2026-03-01', until: '2026-03-31' }
  const asked = await ask(volunteer, contract.requestCertificate, period as never)
  const certificateId = asked.id
  const step = (name: 'draw' | 'announce' | 'issue' | 'correct', version: number, why = '') =>
    ask(lead, contract.stepCertificate, { certificateId, step: name, version, why })
  await step('draw', 1)
  await step('announce', 2)
  expect((await ask(volunteer, contract.readOwnHours, {})).notices).toHaveLength(1)
  expect(await step('issue', 3)).toMatchObject({ code: 'notice-running' })
  clock.advance(7 * 24 * 60)
  const issued = await step('issue', 3)
  expect(issued).toMatchObject({ state: 'issued', minutes: 150 })
  expect(issued.number).toMatch(/^ZYFW-2026-[0-9A-F]{4}-00001$/)
  const check = (tail: string, number = issued.number) =>
    ask(NOBODY, contract.checkCertificate, { number, tail })
  expect(await check(issued.tail.toLowerCase())).toEqual({ status: 200, result: 'valid' })
  expect(await check('222222')).toEqual({ status: 200, result: 'no-match' })
  expect(await check(issued.tail, 'ZYFW-2026-XXXX-00001')).toEqual({
    status: 200,
    result: 'no-match',
  })
  const corrected = await step('correct', 4, '姓名写错')
  expect(corrected.number).toMatch(/00002$/)
  expect(await check(issued.tail)).toMatchObject({ result: 'corrected' })
  expect(await check(corrected.tail, corrected.number)).toMatchObject({ result: 'valid' })
  expect(startsAt).toBe('2026-03-03T01:00:00.000Z')

  const { figures } = await ask(lead, contract.readFigures, period as never)
  const of = (code: string) => figures.find((one) => one.code === code)
  expect(of('V2')).toMatchObject({ value: 2.5 })
  expect(of('V9')).toMatchObject({ value: 100, of: 1 })
  for (const { code, value, of: whole, unit } of figures) {
    const { rows } = await ask(lead, contract.readFigureRows, { code, ...period } as never)
    const sum = rows.reduce((total, row) => total + row.value, 0)
    if (unit === 'papers' || unit === 'items') expect(value).toBe(rows.length)
    if (unit === 'people') expect([value, whole]).toEqual([sum, rows.length])
    if (unit === 'percent') expect(whole).toBe(rows.length)
  }
})

test('a full shift has a waiting list; who gives the place back lets the first one up', async () => {
  const { db, worker, ask, work } = await aHouse()
  const [first, second, third] = [
    await aVolunteer(db, worker),
    await aVolunteer(db, worker),
    await aVolunteer(db, worker),
  ]
  const { shiftId } = await aShift(db, worker)
  const mine = await ask(first, contract.signUp, { shiftId })
  expect(await ask(second, contract.signUp, { shiftId })).toMatchObject({ state: 'wait' })
  expect(await ask(third, contract.signUp, { shiftId })).toMatchObject({ state: 'wait' })
  // Of others a volunteer sees nothing, and cannot give back what is not the own.
  const { shifts } = await ask(second, contract.listOwnShifts, {})
  expect(shifts).toMatchObject([{ taken: 1, waiting: 2, mine: { state: 'wait' } }])
  const theirs = { signUpId: mine.id }
  expect(await ask(second, contract.cancelSignUp, theirs)).toMatchObject({ status: 404 })

  await ask(first, contract.cancelSignUp, theirs)
  expect(await work()).toMatchObject({ kind: 'shifts.promote' })
  const opened = await ask(worker, contract.openShift, { shiftId })
  const stateOf = (who: typeof first) =>
    opened.signUps.find(({ volunteerId }) => volunteerId === who.volunteerId)?.state
  expect([first, second, third].map(stateOf)).toEqual(['cancelled', 'confirmed', 'wait'])
  expect(opened).toMatchObject({ taken: 1, waiting: 1 })
})

test('somebody else takes the place in one tap, and it is never held by two', async () => {
  const { db, worker, ask } = await aHouse()
  const [first, second, third] = [
    await aVolunteer(db, worker),
    await aVolunteer(db, worker),
    await aVolunteer(db, worker),
  ]
  const { shiftId } = await aShift(db, worker)
  const { id: signUpId } = await ask(first, contract.signUp, { shiftId })
  await ask(second, contract.signUp, { shiftId })
  expect(await ask(second, contract.takeOver, { signUpId })).toMatchObject({ status: 404 })
  await ask(first, contract.seekSubstitute, { signUpId, seeks: true })
  const { shifts } = await ask(second, contract.listOwnShifts, {})
  expect(shifts[0]?.offered).toBe(signUpId)
  const both = await Promise.all(
    [second, third].map((one) => ask(one, contract.takeOver, { signUpId })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404])
  const opened = await ask(worker, contract.openShift, { shiftId })
  expect(opened.signUps.filter(({ state }) => state === 'confirmed')).toHaveLength(1)
  expect(opened.taken).toBe(1)
})

test('nobody is in two places: interval, rest and the way are kept free', async () => {
  const { db, worker, ask } = await aHouse()
  const volunteer = await aVolunteer(db, worker)
  const one = await aShift(db, worker)
  const gap = { ward: '门诊', restMinutes: 30, travelMinutes: 15 }
  const at = (minutes: number) =>
    aShift(db, worker, { opportunity: gap, shift: { startsAt: addMinutes(one.endsAt, minutes) } })
  const [overlapping, close, far] = [await at(-30), await at(44), await at(45)]
  const both = await Promise.all(
    [one, overlapping].map(({ shiftId }) => ask(volunteer, contract.signUp, { shiftId })),
  )
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(both.filter(({ code }) => code === 'shifts-too-close')).toHaveLength(1)
  if (both[0]?.status !== 200) return
  expect(await ask(volunteer, contract.signUp, { shiftId: close.shiftId })).toMatchObject({
    code: 'shifts-too-close',
  })
  expect(await ask(volunteer, contract.signUp, { shiftId: far.shiftId })).toMatchObject({
    status: 200,
  })
})
