import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as casework from '#casework/model/contract.ts'
import { routes as caseRoutes, tellCase } from '#casework/server/index.ts'
import { aCase, aContact, aGoal } from '#casework/server/testing.ts'
import { aChild, aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aTask } from '#plans/server/testing.ts'
import type { Day } from '#platform/model/time.ts'
import { aClock, aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'

async function aHouse() {
  const { db } = await freshDatabase()
  // The builders wrote long ago: that is before the first reading goes back to.
  const clock = aClock('2026-04-02T02:00:00.000Z')
  const deps = testDeps({ now: clock.now })
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, [...caseRoutes, ...routes], deps)
  const patient = await aPatient(db, house.worker)
  return { db, clock, deps, ask, patient, ...house }
}

const active = { state: 'active', riskLevel: 'none', legalBasis: '先行服务' } as const

test('what happened since the last reading: notes by number and minutes, steps, goals, risk', async () => {
  const { db, clock, ask, worker, lead, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id, active)
  const goal = await aGoal(db, worker, file)
  const [caseId, recordedAt] = [file.id, clock.now()]
  await aContact(db, worker, file, { recordedAt, minutes: 20, shared: '只有团队看的话' })
  await aContact(db, worker, file, { recordedAt, minutes: 10, late: true, confidential: '借了债' })
  await ask(worker, casework.rateGoal, { caseId, goalId: goal.id, attainment: 1, version: 1 })
  const riskLevel = 'yellow' as const
  const assessment = { caseId, needs: [], riskLevel, legalBasis: '', version: 1 }
  await ask(worker, casework.assessCase, assessment)

  const reading = await ask(lead, contract.openReading, {})

  expect(reading.lines).toMatchObject([
    { caseId, notes: 2, minutes: 30, lateNotes: 1, readAt: null, client: { name: '张小明' } },
  ])
  const deeds = reading.lines[0]?.events.map(({ deed }) => deed)
  expect(deeds).toEqual(expect.arrayContaining(['rate-goal', 'assess', 'risk-yellow']))
  expect(JSON.stringify(reading)).not.toContain('只有团队看的话')
  expect(JSON.stringify(reading)).not.toContain('借了债')
})

test('whatever a later slice tells a case is among the news by itself', async () => {
  const { db, deps, ask, worker, lead, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id, active)
  await as(db, worker, (tx) =>
    tellCase(tx, worker, file, { deed: 'tomorrow.happen', note: '还没有写出来的一块' }, deps),
  )

  const { lines } = await ask(lead, contract.openReading, {})
  expect(lines[0]?.events).toMatchObject([{ deed: 'tomorrow.happen', note: '还没有写出来的一块' }])
})

test('what was marked as read is not told again; what comes afterwards is', async () => {
  const { db, clock, ask, worker, lead, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id, active)
  await aContact(db, worker, file, { recordedAt: clock.now() })
  clock.advance(5)
  const { asOf } = await ask(lead, contract.openReading, {})

  const marking = { caseId: file.id, asOf }
  expect(await ask(lead, contract.markRead, marking)).toMatchObject({ marked: 1 })
  expect(await ask(lead, contract.openReading, {})).toMatchObject({ lines: [] })
  clock.advance(1)
  await aContact(db, worker, file, { recordedAt: clock.now(), minutes: 45 })
  const { lines } = await ask(lead, contract.openReading, {})
  expect(lines).toMatchObject([{ caseId: file.id, notes: 1, minutes: 45, readAt: asOf }])
})

test('all are marked at once, and an older page never makes unread what was read', async () => {
  const { db, clock, ask, worker, lead, patient } = await aHouse()
  for (let n = 0; n < 3; n++) {
    const file = await aCase(db, worker, patient.id, active)
    await aContact(db, worker, file, { recordedAt: clock.now() })
  }
  clock.advance(5)
  const old = await ask(lead, contract.openReading, {})
  clock.advance(5)
  const { asOf } = await ask(lead, contract.openReading, {})

  expect(await ask(lead, contract.markAllRead, { asOf })).toMatchObject({ marked: 3 })
  const caseId = old.lines[0]?.caseId as never
  await ask(lead, contract.markRead, { caseId, asOf: old.asOf })
  expect(await ask(lead, contract.openReading, {})).toMatchObject({ lines: [] })
  const ahead = { asOf: '2099-01-01T00:00:00.000Z' }
  expect(await ask(lead, contract.markAllRead, ahead)).toMatchObject({
    code: 'reading-ahead',
    field: 'asOf',
  })
})

test('what I did myself is no news to me, and my remark is news to the team', async () => {
  const { db, ask, worker, lead, patient } = await aHouse()
  const { id: caseId } = await aCase(db, worker, patient.id, active)
  const text = '下次带上费用清单，一起看'

  expect(await ask(lead, contract.remark, { caseId, text })).toMatchObject({ written: true })
  expect(await ask(lead, contract.openReading, {})).toMatchObject({ lines: [] })
  const { river } = await ask(worker, casework.openCase, { caseId })
  expect(river).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ deed: 'readings.remark', note: text })]),
  )
})

test('a case whose client is a colleague is never read over: not listed, not marked, not remarked on', async () => {
  const { db, clock, ask, worker, lead, patient } = await aHouse()
  const theirs = await aCase(db, worker, patient.id, { ...active, kind: 'staff' })
  await aContact(db, worker, theirs, { recordedAt: clock.now() })
  const ofMyTeam = await aCase(db, lead, patient.id, { ...active, kind: 'staff' })
  await aTask(db, lead, ofMyTeam.id, { due: '2026-04-02' as Day })
  clock.advance(2 * 24 * 60)

  const { lines, asOf } = await ask(lead, contract.openReading, {})
  expect(lines).toEqual([])
  for (const { id: caseId } of [theirs, ofMyTeam]) {
    const remarking = await ask(lead, contract.remark, { caseId, text: '看过' })
    expect(remarking).toMatchObject({ status: 404, code: 'no-such-case' })
    const marking = await ask(lead, contract.markRead, { caseId, asOf })
    expect(marking).toMatchObject({ status: 404, code: 'no-such-case' })
  }
})

test('a task that ran out is told once, with how many are overdue in all', async () => {
  const { db, clock, ask, worker, lead, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id, active)
  await aTask(db, worker, file.id, { due: '2026-04-03' as Day })
  await aTask(db, worker, file.id, { due: '2026-04-20' as Day })
  expect(await ask(lead, contract.openReading, {})).toMatchObject({ lines: [] })

  clock.advance(2 * 24 * 60)
  const { lines, asOf } = await ask(lead, contract.openReading, {})
  expect(lines).toMatchObject([{ caseId: file.id, overdueTasks: 1, notes: 0 }])
  await ask(lead, contract.markAllRead, { asOf })
  expect(await ask(lead, contract.openReading, {})).toMatchObject({ lines: [] })
})

test('what waits for the head says why: a minor, a risk; what needs nobody else does not wait', async () => {
  const { db, ask, worker, lead, patient } = await aHouse()
  const child = await aChild(db, worker)
  const waiting = { ...active, state: 'open-review' } as const
  const first = await aCase(db, worker, child.id, { ...waiting, riskLevel: 'orange' })
  const own = await aCase(db, lead, patient.id, { ...waiting, riskLevel: 'red' })
  await aCase(db, worker, patient.id, { ...active, state: 'closing' })

  const reading = await ask(lead, contract.openReading, {})
  const found = Object.fromEntries(reading.waiting.map((line) => [line.caseId, line]))
  expect(Object.keys(found)).toHaveLength(2)
  expect(found[first.id]).toMatchObject({
    ...{ step: 'approve', isOwn: false, reasons: ['minor', 'orange'] },
  })
  expect(found[own.id]).toMatchObject({ isOwn: true, reasons: ['red'] })
})

test('the reading is the head’s: a social worker is refused, another house sees nothing of it', async () => {
  const { db, clock, ask, worker, lead, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id, active)
  await aContact(db, worker, file, { recordedAt: clock.now() })
  clock.advance(5)
  const { asOf } = await ask(lead, contract.openReading, {})
  await ask(lead, contract.markRead, { caseId: file.id, asOf })
  const elsewhere = (await anInstitution(db)).lead

  expect(await ask(worker, contract.openReading, {})).toMatchObject({ status: 403 })
  expect(await ask(elsewhere, contract.openReading, {})).toMatchObject({ lines: [], waiting: [] })
  expect(await ask(elsewhere, contract.markRead, { caseId: file.id, asOf })).toMatchObject({
    code: 'no-such-case',
  })
  const rows = (actor: typeof lead) =>
    as(db, actor, (tx) => sql`select * from readings.reading`.execute(tx))
  expect((await rows(elsewhere)).rows).toEqual([])
  expect((await rows(lead)).rows).toHaveLength(1)
  const forged = as(db, worker, (tx) =>
    sql`insert into readings.reading select institution_id, ${worker.accountId}, id, now()
      from casework."case"`.execute(tx),
  )
  await expect(forged).rejects.toThrow('row-level security')
})
