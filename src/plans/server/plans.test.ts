import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as casework from '#casework/model/contract.ts'
import { routes as caseRoutes } from '#casework/server/index.ts'
import { aContact } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import {
  aClock,
  aFrontDoor,
  anActor,
  as,
  freshDatabase,
  testDeps,
} from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aDraftedPlan, aTask } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, [...caseRoutes, ...routes], testDeps({ now: clock.now }))
  const patient = await aPatient(db, worker)
  const colleague = anActor({ institutionId: id })
  return { db, owner, clock, ask, worker, lead, colleague, patient }
}

const signed = { how: 'signed', by: 'client', on: '2026-03-02' } as const

test('from a first draft to an agreed plan, with goals and tasks as they stood that day', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const { file, goal, task, plan } = await aDraftedPlan(db, worker, patient.id)
  const named = { caseId: file.id, planId: plan.id }

  const agreed = await ask(worker, contract.agreePlan, { ...named, agreement: signed, version: 1 })

  expect(agreed).toMatchObject({ n: 1, state: 'agreed', reviewDue: '2026-04-01' })
  expect(agreed.reviewSource).toBe('assumed')
  expect(agreed.snapshot?.goals).toMatchObject([{ id: goal.id, text: goal.text }])
  expect(agreed.snapshot?.tasks).toMatchObject([{ id: task.id, text: task.text }])
  const filed = { ...named, place: '档案柜 3 第 12 页', version: agreed.version }
  expect(await ask(worker, contract.filePlanSheet, filed)).toMatchObject({
    sheetPlace: '档案柜 3 第 12 页',
    snapshot: agreed.snapshot,
  })
})

test('what was agreed on stays; a change makes the next version, and the first is replaced', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const { file, goal, plan } = await aDraftedPlan(db, worker, patient.id)
  const caseId = file.id
  const first = { caseId, planId: plan.id, agreement: signed, version: 1 }
  const { snapshot } = await ask(worker, contract.agreePlan, first)

  const late = { caseId, planId: plan.id, focus: '改了', version: 2 }
  expect(await ask(worker, contract.writePlan, late)).toMatchObject({
    code: 'plan-step-out-of-order',
  })
  await ask(worker, casework.rateGoal, { caseId, goalId: goal.id, attainment: 1, version: 1 })
  await aTask(db, worker, caseId, { text: '再联系一家基金会' })
  const second = await ask(worker, contract.beginPlan, { caseId, focus: '钱已经说清楚了' })
  expect(second).toMatchObject({ n: 2, state: 'draft' })
  const heard = { how: 'verbal', by: 'family', on: '2026-03-02', witness: '责任护士' } as const
  const agreeing = { caseId, planId: second.id, agreement: heard, version: 1 }
  expect(await ask(worker, contract.agreePlan, agreeing)).toMatchObject({ state: 'agreed' })

  const { plans } = await ask(worker, contract.openPlan, { caseId })
  expect(plans.map(({ n, state }) => [n, state])).toEqual([
    [2, 'agreed'],
    [1, 'revised'],
  ])
  expect(plans[1]?.snapshot).toEqual(snapshot)
  expect(plans[0]?.snapshot?.tasks).toHaveLength(2)
})

test('even by hand, nobody writes over what was agreed on', async () => {
  const { db, owner, ask, worker, patient } = await aHouse()
  const { file, plan } = await aDraftedPlan(db, worker, patient.id)
  const agreeing = { caseId: file.id, planId: plan.id, agreement: signed, version: 1 }
  await ask(worker, contract.agreePlan, agreeing)

  const rewrite = as(db, worker, (tx) => sql`update plans.plan set focus = '别的'`.execute(tx))
  await expect(rewrite).rejects.toThrow('is not changed')
  await sql`alter table plans.plan disable trigger keep_agreed`.execute(owner)
  await as(db, worker, (tx) => sql`update plans.plan set focus = '别的'`.execute(tx))
})

test('by word of mouth it takes a witness, and never a day to come', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const { file, plan } = await aDraftedPlan(db, worker, patient.id)
  const named = { caseId: file.id, planId: plan.id, version: 1 }

  const alone = { how: 'verbal', by: 'client', on: '2026-03-02' } as const
  expect(await ask(worker, contract.agreePlan, { ...named, agreement: alone })).toMatchObject({
    code: 'invalid-input',
    faults: [{ field: 'agreement.witness', message: '口头约定要写明见证人' }],
  })
  const early = { ...signed, on: '2026-03-03' } as const
  expect(await ask(worker, contract.agreePlan, { ...named, agreement: early })).toMatchObject({
    code: 'agreed-in-future',
    field: 'agreement.on',
  })
})

test('the review lies within thirty days, and whose choice it was is on record', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const { file, plan } = await aDraftedPlan(db, worker, patient.id)
  const write = { caseId: file.id, planId: plan.id, focus: '', version: 1 }

  const late = { ...write, reviewDue: '2026-04-02' }
  expect(await ask(worker, contract.writePlan, late)).toMatchObject({ code: 'review-too-late' })
  const chosen = { ...write, reviewDue: '2026-03-16' }
  expect(await ask(worker, contract.writePlan, chosen)).toMatchObject({ reviewSource: 'chosen' })
})

test('the notes that ticked a goal, and their minutes, stand beside it', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const { file, goal } = await aDraftedPlan(db, worker, patient.id)
  await aContact(db, worker, file, { goalIds: [goal.id], minutes: 20 })
  await aContact(db, worker, file, { goalIds: [goal.id], minutes: 15 })
  await aContact(db, worker, file, { goalIds: [], minutes: 60 })

  const { goals } = await ask(worker, contract.openPlan, { caseId: file.id })
  expect(goals).toMatchObject([{ id: goal.id, notes: 2, minutes: 35 }])
})

test('of two who agree on one draft at the same moment, the second is told', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const { file, plan } = await aDraftedPlan(db, worker, patient.id)
  const agreeing = { caseId: file.id, planId: plan.id, agreement: signed, version: 1 }

  const answers = await Promise.all([
    ask(worker, contract.agreePlan, agreeing),
    ask(worker, contract.agreePlan, agreeing),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
})

test('a plan comes to its end when all is done and rated, and giving it up needs a reason', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const { file, goal, task, plan } = await aDraftedPlan(db, worker, patient.id)
  const [caseId, planId] = [file.id, plan.id]
  await ask(worker, contract.agreePlan, { caseId, planId, agreement: signed, version: 1 })

  const end = { caseId, planId, as: 'completed', version: 2 } as const
  expect(await ask(worker, contract.endPlan, end)).toMatchObject({ code: 'plan-task-open' })
  await ask(worker, contract.takeTaskStep, { taskId: task.id, step: 'finish', version: 1 })
  expect(await ask(worker, contract.endPlan, end)).toMatchObject({ code: 'plan-goal-unrated' })
  await ask(worker, casework.rateGoal, { caseId, goalId: goal.id, attainment: 0, version: 1 })
  const wordless = { ...end, as: 'abandoned' } as const
  expect(await ask(worker, contract.endPlan, wordless)).toMatchObject({ code: 'invalid-input' })
  expect(await ask(worker, contract.endPlan, end)).toMatchObject({ state: 'completed' })
})

test('a plan that is near its review, and what is overdue in it, is told to the case', async () => {
  const { db, ask, worker, clock, patient } = await aHouse()
  const { file, plan } = await aDraftedPlan(db, worker, patient.id)
  const caseId = file.id
  await ask(worker, contract.agreePlan, { caseId, planId: plan.id, agreement: signed, version: 1 })
  clock.advance(8 * 24 * 60)

  expect(await ask(worker, contract.readPlanBrief, { caseId })).toMatchObject({
    inForce: { n: 1, reviewDue: '2026-04-01', reviewSource: 'assumed' },
    openTasks: 1,
    overdueTasks: 1,
  })
})

test('a plan is seen with its case: by the team and the head, and by nobody else', async () => {
  const { db, ask, worker, lead, colleague, patient } = await aHouse()
  const { file } = await aDraftedPlan(db, worker, patient.id)
  const elsewhere = (await anInstitution(db)).lead

  for (const reader of [worker, lead])
    expect(await ask(reader, contract.openPlan, { caseId: file.id })).toMatchObject({ status: 200 })
  for (const stranger of [colleague, elsewhere]) {
    const refused = await ask(stranger, contract.openPlan, { caseId: file.id })
    expect(refused).toMatchObject({ status: 404, code: 'no-such-case' })
    const rows = await as(db, stranger, (tx) => sql`select * from plans.plan`.execute(tx))
    expect(rows.rows).toEqual([])
  }
  const mine = await as(db, worker, (tx) => sql`select * from plans.plan`.execute(tx))
  expect(mine.rows).toHaveLength(1)
})
