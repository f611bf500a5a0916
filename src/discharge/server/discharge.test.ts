import { expect, test } from 'vitest'
import { finishFollowUp, listFollowUps, openCase } from '#casework/model/contract.ts'
import { routes as casework } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { Day } from '#platform/model/time.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { ReadinessItem } from '../model/readiness.ts'
import { routes } from './index.ts'
import { aContent, aPlan } from './testing.ts'

async function aWard() {
  const { db } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, [...casework, ...routes], testDeps({ now: clock.now }))
  const patient = await aPatient(db, house.worker)
  const file = await aCase(db, house.worker, patient.id, { state: 'active' })
  return { db, clock, ask, file, caseId: file.id, ...house }
}

const day = (text: string) => Day.parse(text)

test('from the first question to the last follow-up', async () => {
  const { ask, worker, caseId } = await aWard()
  const begun = await ask(worker, contract.beginPlan, { caseId })
  expect(begun).toMatchObject({ status: 200, state: 'draft', followUps: [] })
  expect(begun.content.readiness.map(({ item }) => item)).toEqual(ReadinessItem.options)
  expect(await ask(worker, contract.beginPlan, { caseId })).toMatchObject({ code: 'plan-open' })

  const which = { caseId, dischargePlanId: begun.id }
  const ready = { ...which, step: 'make-ready' as const }
  expect(await ask(worker, contract.stepPlan, { ...ready, version: 1 })).toMatchObject({
    code: 'day-missing',
  })
  const wheelchair = { answer: 'no' as const, missing: '轮椅', who: '社工' }
  const content = aContent({
    dischargeOn: day('2026-03-03'),
    readiness: [{ item: 'equipment', ...wheelchair }],
  })
  await ask(worker, contract.writePlan, { ...which, content, version: 1 })
  expect(await ask(worker, contract.stepPlan, { ...ready, version: 2 })).toMatchObject({
    code: 'item-unanswered',
  })
  const answered = ReadinessItem.options.map((item) =>
    item === 'equipment'
      ? { item, ...wheelchair }
      : { item, answer: 'yes' as const, missing: '', who: '' },
  )
  await ask(worker, contract.writePlan, {
    ...which,
    content: { ...content, readiness: answered },
    version: 2,
  })
  expect(await ask(worker, contract.stepPlan, { ...ready, version: 3 })).toMatchObject({
    state: 'ready',
  })

  const leave = { ...which, step: 'discharge' as const, version: 4 }
  expect(await ask(worker, contract.stepPlan, leave)).toMatchObject({ code: 'reason-missing' })
  const reason = '家里坚持先回去，轮椅明天送到'
  const tomorrow = { ...leave, reason, dischargedOn: day('2026-03-03') }
  expect(await ask(worker, contract.stepPlan, tomorrow)).toMatchObject({
    code: 'discharge-in-future',
  })
  const left = await ask(worker, contract.stepPlan, { ...leave, reason })
  expect(left).toMatchObject({ state: 'discharged', dischargedOn: '2026-03-02', reason })
  expect(left.followUps).toEqual([
    { days: 7, due: '2026-03-09', doneAt: null },
    { days: 30, due: '2026-04-01', doneAt: null },
  ])

  const finish = { ...which, step: 'finish' as const, version: 5 }
  expect(await ask(worker, contract.stepPlan, finish)).toMatchObject({ code: 'follow-up-open' })
  for (const { id } of (await ask(worker, listFollowUps, {})).followUps)
    await ask(worker, finishFollowUp, { caseId, followUpId: id, result: '平稳', version: 1 })
  expect(await ask(worker, contract.stepPlan, finish)).toMatchObject({ state: 'followed-up' })
  const { river } = await ask(worker, openCase, { caseId })
  expect(river.map((entry) => (entry.kind === 'event' ? entry.deed : entry.kind))).toEqual(
    expect.arrayContaining([
      'discharge.begin',
      'discharge.make-ready',
      'discharge.discharge',
      'discharge.finish',
    ]),
  )
})

test('the day of discharge is corrected: what is not done moves, what is done stays, nothing is made twice', async () => {
  const { ask, worker, caseId, db, file, clock } = await aWard()
  const dischargePlanId = await aPlan(db, worker, file, { state: 'ready' })
  const which = { caseId, dischargePlanId }
  const leave = { ...which, step: 'discharge' as const, version: 1 }
  const key = '11111111-1111-4111-8111-111111111111'
  await ask(worker, contract.stepPlan, leave, { key })
  await ask(worker, contract.stepPlan, leave, { key })
  expect(await ask(worker, contract.stepPlan, { ...leave, version: 2 })).toMatchObject({
    code: 'plan-out-of-order',
  })
  const [first] = (await ask(worker, listFollowUps, {})).followUps
  clock.advance(7 * 24 * 60)
  await ask(worker, finishFollowUp, {
    caseId,
    followUpId: `${first?.id}`,
    result: '平稳',
    version: 1,
  })

  const move = { ...which, dischargedOn: day('2026-03-01'), version: 2 }
  const moved = await ask(worker, contract.moveDischarge, move)

  expect(moved.followUps).toMatchObject([
    { days: 7, due: '2026-03-09', doneAt: expect.any(String) },
    { days: 30, due: '2026-03-31', doneAt: null },
  ])
  const again = { ...move, version: 3 }
  expect((await ask(worker, contract.moveDischarge, again)).followUps).toEqual(moved.followUps)
  expect((await ask(worker, openCase, { caseId })).followUps).toHaveLength(2)
  expect(
    await ask(worker, contract.moveDischarge, {
      ...again,
      dischargedOn: day('2026-04-01'),
      version: 4,
    }),
  ).toMatchObject({ code: 'discharge-in-future', field: 'dischargedOn' })
})

test('a ready plan in which an answer is taken back is being prepared again', async () => {
  const { ask, worker, caseId, db, file } = await aWard()
  const dischargePlanId = await aPlan(db, worker, file, { state: 'ready' })
  const content = aContent({ readiness: [] })
  const write = { caseId, dischargePlanId, content, version: 1 }

  expect(await ask(worker, contract.writePlan, write)).toMatchObject({ state: 'draft', version: 2 })
  expect(await ask(worker, contract.writePlan, write)).toMatchObject({ code: 'version-changed' })
})

test('a plan is cancelled with a reason, makes no follow-up, and another one may begin', async () => {
  const { ask, worker, caseId, db, file } = await aWard()
  const dischargePlanId = await aPlan(db, worker, file)
  const cancel = { caseId, dischargePlanId, step: 'cancel' as const, version: 1 }
  expect(await ask(worker, contract.stepPlan, cancel)).toMatchObject({ code: 'reason-missing' })
  expect(await ask(worker, contract.stepPlan, { ...cancel, reason: '病情变化' })).toMatchObject({
    state: 'cancelled',
    followUps: [],
  })
  expect(await ask(worker, contract.beginPlan, { caseId })).toMatchObject({ state: 'draft' })
  const { plans } = await ask(worker, contract.openDischarge, { caseId })
  expect(plans.map(({ state }) => state)).toEqual(['draft', 'cancelled'])
})

test('of two who begin at the same moment one begins', async () => {
  const { ask, worker, caseId } = await aWard()
  const both = await Promise.all([1, 2].map(() => ask(worker, contract.beginPlan, { caseId })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('个人信息保护法第二十三条：没有说明是否单独同意，不能把情况交给接收机构', async () => {
  const { ask, worker, caseId, db, file } = await aWard()
  const handOver = { name: '某康复医院', contact: '', telling: null }
  const dischargePlanId = await aPlan(db, worker, file, { destination: 'rehabilitation', handOver })
  const ready = { caseId, dischargePlanId, step: 'make-ready' as const, version: 1 }

  expect(await ask(worker, contract.stepPlan, ready)).toMatchObject({ code: 'telling-missing' })
  const content = aContent({
    destination: 'rehabilitation',
    handOver: { ...handOver, telling: 'agreed' },
  })
  await ask(worker, contract.writePlan, { caseId, dischargePlanId, content, version: 1 })
  expect(await ask(worker, contract.stepPlan, { ...ready, version: 2 })).toMatchObject({
    state: 'ready',
  })
})

test('in a closed case no plan begins; one that is open can be cancelled', async () => {
  const { ask, worker, db } = await aWard()
  const patient = await aPatient(db, worker, { name: '李芳' })
  const closed = { state: 'closed', closedAt: '2026-03-01T03:00:00.000Z' as never } as const
  const file = await aCase(db, worker, patient.id, closed)
  const dischargePlanId = await aPlan(db, worker, file)
  const caseId = file.id
  expect(await ask(worker, contract.beginPlan, { caseId })).toMatchObject({ code: 'case-ended' })
  const cancel = { caseId, dischargePlanId, step: 'cancel' as const, reason: '结案', version: 1 }
  expect(await ask(worker, contract.stepPlan, cancel)).toMatchObject({ state: 'cancelled' })
})

test('team and head see the plan; a colleague outside the team does not find the case', async () => {
  const { ask, worker, lead, caseId, db, file, id } = await aWard()
  const dischargePlanId = await aPlan(db, worker, file)
  const colleague = anActor({ institutionId: id })

  expect((await ask(lead, contract.openDischarge, { caseId })).plans).toHaveLength(1)
  const gone = { status: 404, code: 'no-such-case' }
  expect(await ask(colleague, contract.openDischarge, { caseId })).toMatchObject(gone)
  const cancel = { caseId, dischargePlanId, step: 'cancel' as const, reason: '不', version: 1 }
  expect(await ask(colleague, contract.stepPlan, cancel)).toMatchObject(gone)
  const other = await aCase(db, colleague, (await aPatient(db, colleague, { name: '陈' })).id)
  expect(await ask(colleague, contract.stepPlan, { ...cancel, caseId: other.id })).toMatchObject({
    code: 'no-such-discharge-plan',
  })
})
