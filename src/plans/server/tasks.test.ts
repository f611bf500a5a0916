import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anAccount } from '#access/server/testing.ts'
import * as casework from '#casework/model/contract.ts'
import { routes as caseRoutes } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { Day } from '#platform/model/time.ts'
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
  const posts = [{ role: 'social-worker', institutionId: id }] as const
  const account = await anAccount({ owner }, { name: '刘洋', posts })
  const colleague = anActor({ institutionId: id, accountId: account.id, name: '刘洋' })
  return { db, owner, clock, ask, worker, lead, colleague, patient }
}

const due = '2026-03-09' as Day

test('my tasks stand with the nearest day first, one tap ticks off, and one undoes it', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id, { state: 'active' })
  const later = await aTask(db, worker, file.id, { text: '后天的事', due: '2026-03-04' as Day })
  const sooner = await aTask(db, worker, file.id, { text: '今天的事', due: '2026-03-02' as Day })

  const { mine } = await ask(worker, contract.listMyTasks, {})
  expect(mine.map(({ id }) => id)).toEqual([sooner.id, later.id])
  expect(mine[0]?.case).toMatchObject({ number: file.number, client: { name: '张小明' } })

  const finish = { taskId: sooner.id, step: 'finish', version: 1 } as const
  expect(await ask(worker, contract.takeTaskStep, finish)).toMatchObject({ state: 'done' })
  const after = await ask(worker, contract.listMyTasks, {})
  expect([after.mine.length, after.doneToday.length]).toEqual([1, 1])
  const undo = { taskId: sooner.id, step: 'undo', version: 2 } as const
  const undone = await ask(worker, contract.takeTaskStep, undo)
  expect(undone).toMatchObject({ state: 'open', closedAt: null, closedBy: null })
})

test('a colleague has a task without seeing its case: the text, and no more', async () => {
  const { db, ask, worker, colleague, patient } = await aHouse()
  const { file } = await aDraftedPlan(db, worker, patient.id)
  const owner = { kind: 'colleague', accountId: colleague.accountId } as const
  const given = { caseId: file.id, text: '核对救助材料', owner, due }
  const task = await ask(worker, contract.addTask, given)
  expect(task).toMatchObject({ ownerName: '刘洋' })

  const { mine } = await ask(colleague, contract.listMyTasks, {})
  expect(mine).toMatchObject([{ id: task.id, text: '核对救助材料', case: null }])
  const other = await aTask(db, worker, file.id)
  const prying = { taskId: other.id, step: 'finish', version: 1 } as const
  expect(await ask(colleague, contract.takeTaskStep, prying)).toMatchObject({
    code: 'no-such-task',
  })
  const finish = { taskId: task.id, step: 'finish', version: 1 } as const
  expect(await ask(colleague, contract.takeTaskStep, finish)).toMatchObject({ state: 'done' })
  const page = await ask(worker, contract.openPlan, { caseId: file.id })
  expect(page.tasks.find(({ id }) => id === task.id)).toMatchObject({
    closedBy: colleague.accountId,
  })
  expect(page.names[colleague.accountId]).toBe('刘洋')
})

test('a task of a case whose client is a colleague stays within its team', async () => {
  const { db, ask, worker, lead, colleague, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id, { kind: 'staff', state: 'active' })
  const given = { caseId: file.id, text: '约下次谈话', due }
  const outside = { kind: 'colleague', accountId: colleague.accountId } as const
  const pool = { kind: 'pool', pool: 'lead' } as const

  for (const owner of [outside, pool])
    expect(await ask(worker, contract.addTask, { ...given, owner })).toMatchObject({
      code: 'owner-outside-team',
    })
  const owner = { kind: 'colleague', accountId: worker.accountId } as const
  expect(await ask(worker, contract.addTask, { ...given, owner })).toMatchObject({ status: 200 })
  expect(await ask(lead, contract.listMyTasks, {})).toMatchObject({ mine: [], promised: [] })
  const rows = await as(db, lead, (tx) => sql`select * from plans.task`.execute(tx))
  expect(rows.rows).toEqual([])
})

test('handing over closes one task and begins another, and the river tells of it', async () => {
  const { db, ask, worker, colleague, patient } = await aHouse()
  const { file, task } = await aDraftedPlan(db, worker, patient.id)
  const to = { kind: 'colleague', accountId: colleague.accountId } as const

  const handing = { taskId: task.id, to, due, why: '下周休假', version: 1 }
  const next = await ask(worker, contract.handOverTask, handing)
  expect(next).toMatchObject({ state: 'open', handedFrom: task.id, ownerName: '刘洋' })
  expect(await ask(worker, contract.handOverTask, { ...handing, version: 2 })).toMatchObject({
    code: 'task-settled',
  })
  const { tasks } = await ask(worker, contract.openPlan, { caseId: file.id })
  expect(tasks.map(({ state }) => state).sort()).toEqual(['handed-over', 'open'])
  const { river } = await ask(worker, casework.openCase, { caseId: file.id })
  expect(river).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ deed: 'plans.hand-over-task' })]),
  )
})

test('what the family promised is for the owner of the case to remind of, and for nobody else', async () => {
  const { db, ask, worker, lead, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id, { state: 'active' })
  const owner = { kind: 'family', who: '大女儿' } as const
  await ask(worker, contract.addTask, { caseId: file.id, text: '带户口本来', owner, due })

  expect(await ask(worker, contract.listMyTasks, {})).toMatchObject({
    mine: [],
    promised: [{ text: '带户口本来', owner: { kind: 'family', who: '大女儿' } }],
  })
  expect(await ask(lead, contract.listMyTasks, {})).toMatchObject({ promised: [] })
})

test('what was agreed on is not written anew, and nothing is due yesterday', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const { file, task, plan } = await aDraftedPlan(db, worker, patient.id)
  const owner = { kind: 'client' } as const
  const change = { taskId: task.id, text: '换个说法', owner, due, version: 1 }
  expect(await ask(worker, contract.changeTask, change)).toMatchObject({ text: '换个说法' })
  const yesterday = { ...change, due: '2026-03-01', version: 2 }
  expect(await ask(worker, contract.changeTask, yesterday)).toMatchObject({
    code: 'due-in-past',
    field: 'due',
  })

  const agreement = { how: 'signed', by: 'client', on: '2026-03-02' } as const
  const agreeing = { caseId: file.id, planId: plan.id, agreement, version: 1 }
  await ask(worker, contract.agreePlan, agreeing)
  expect(await ask(worker, contract.changeTask, { ...change, version: 2 })).toMatchObject({
    code: 'task-agreed',
  })
})

test('a task goes to somebody of the house, and serves a goal of its own case', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const { goal } = await aDraftedPlan(db, worker, patient.id)
  const other = await aCase(db, worker, patient.id, { state: 'active' })
  const given = { caseId: other.id, text: '打电话', due }
  const stranger = { kind: 'colleague', accountId: anActor().accountId } as const
  const me = { kind: 'colleague', accountId: worker.accountId } as const

  expect(await ask(worker, contract.addTask, { ...given, owner: stranger })).toMatchObject({
    code: 'no-such-colleague',
  })
  const astray = { ...given, owner: me, goalId: goal.id }
  expect(await ask(worker, contract.addTask, astray)).toMatchObject({ code: 'no-such-goal' })
})
