import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openCase, takeStep } from '#casework/model/contract.ts'
import { routes as casework } from '#casework/server/index.ts'
import { aCase, aGoal } from '#casework/server/testing.ts'
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
import { routes, suspectCrisis } from './index.ts'
import { aCrisis } from './testing.ts'

async function aHouse() {
  const { db } = await freshDatabase()
  const clock = aClock()
  const deps = testDeps({ now: clock.now })
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, [...casework, ...routes], deps)
  const client = await aPatient(db, worker)
  const file = await aCase(db, worker, client.id, { state: 'active', legalBasis: '紧急' })
  const colleague = anActor({ institutionId: id })
  return { db, clock, deps, worker, lead, colleague, ask, file, caseId: file.id }
}
type House = Awaited<ReturnType<typeof aHouse>>

const calm = { state: 1, plan: 0, support: 0, history: 0 }
const grave = { state: 3, plan: 3, support: 2, history: 1 }

/** Walks a crisis as far as its monitoring, as the worker who has the case. */
async function toMonitoring(house: House, level: 'yellow' | 'red', kind = 'suicide' as const) {
  const { ask, worker, caseId, clock } = house
  const { id: crisisId } = await aCrisis(house.db, worker, house.file, { kind }, house.deps)
  const which = { caseId, crisisId }
  const step = async (step: 'begin-screening' | 'stabilise' | 'monitor') =>
    ask(worker, contract.takeCrisisStep, { ...which, step, version: await versionOf() })
  const versionOf = async () => (await ask(worker, contract.openCrisis, which)).version
  await step('begin-screening')
  const looked = { kind, capacity: 'full', note: '', level } as const
  const scores = level === 'red' ? grave : calm
  const version = await versionOf()
  await ask(worker, contract.screenCrisis, { ...which, ...looked, scores, version })
  await step('stabilise')
  const handOver = (to: 'police' | 'other') =>
    ask(worker, contract.handOver, { ...which, to, name: '急诊', at: clock.now(), note: '' })
  return { which, step, versionOf, handOver }
}

test('a sign is one crisis, however many tell it at the same moment', async () => {
  const { db, worker, lead, file, deps } = await aHouse()
  const sign = { kind: 'suicide', origin: 'instrument', sourceKey: 'phq-9.x', note: '' } as const

  const told = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      as(db, n % 2 ? worker : lead, (tx) =>
        suspectCrisis(tx, n % 2 ? worker : lead, file, sign, deps),
      ),
    ),
  )

  expect(new Set(told.map(({ id }) => id)).size).toBe(1)
  expect(told.filter(({ isNew }) => isNew)).toHaveLength(1)
})

test('another sign of the same kind joins the open crisis; of another kind it is another one', async () => {
  const { db, worker, file, deps } = await aHouse()
  const first = await aCrisis(db, worker, file, { sourceKey: 'a' }, deps)
  const second = await aCrisis(db, worker, file, { sourceKey: 'b' }, deps)
  const third = await aCrisis(db, worker, file, { sourceKey: 'c', kind: 'domestic-violence' }, deps)

  expect(second).toMatchObject({ id: first.id, isNew: false })
  expect(third.id).not.toBe(first.id)
})

test('a new sign while the worst seemed over: somebody looks again, within thirty minutes', async () => {
  const house = await aHouse()
  const { which, step } = await toMonitoring(house, 'yellow')
  await step('monitor')
  house.clock.advance(600)

  const again = await aCrisis(house.db, house.worker, house.file, {}, house.deps)

  expect(again).toMatchObject({ id: which.crisisId, state: 'suspected', isNew: false })
  expect(again.dueAt).toBe('2026-03-02T12:30:00.000Z')
})

test('while a crisis is open its case is not closed, and its level is that of the case at least', async () => {
  const house = await aHouse()
  const { ask, worker, lead, caseId } = house
  await aGoal(house.db, worker, house.file, { attainment: 0 })
  const { which, step, versionOf, handOver } = await toMonitoring(house, 'red')

  const open = await ask(worker, openCase, { caseId })
  expect(open).toMatchObject({ riskLevel: 'red', holds: expect.arrayContaining(['crisis-open']) })

  await handOver('police')
  await step('monitor')
  const noPlanWhy = '已由急诊接手，人不在本院'
  await ask(worker, contract.planSafety, {
    ...{ ...which, plan: null, noPlanWhy, version: await versionOf() },
  })
  await ask(worker, contract.declineReport, {
    ...{ ...which, why: '成年人，没有他人伤害', version: await versionOf() },
  })
  const closing = { ...which, outcome: 'taken-over', summary: '急诊接手' } as const
  await ask(worker, contract.closeCrisis, { ...closing, version: await versionOf() })
  const yes = { ...which, agrees: true, version: await versionOf() }
  expect(await ask(lead, contract.confirmClosure, yes)).toMatchObject({ state: 'closed' })

  const after = await ask(worker, openCase, { caseId })
  expect(after.holds).toEqual([])
  const { version } = after
  expect(await ask(worker, takeStep, { caseId, step: 'pause', version })).toMatchObject({
    status: 200,
  })
})

test('red: one after the other, what is missing is asked for, and the closer does not confirm', async () => {
  const house = await aHouse()
  const { ask, worker, lead, clock } = house
  const { which, step, versionOf, handOver } = await toMonitoring(house, 'red')
  const close = async () =>
    ask(worker, contract.closeCrisis, {
      ...{ ...which, outcome: 'taken-over', summary: '已接手', version: await versionOf() },
    })

  expect(await step('monitor')).toMatchObject({ code: 'hand-over-missing' })
  await handOver('other')
  expect(await step('monitor')).toMatchObject({ code: 'hand-over-missing' })
  await handOver('police')
  expect(await step('monitor')).toMatchObject({ state: 'monitoring' })

  const looked = { kind: 'suicide', capacity: 'full', note: '', level: 'yellow' } as const
  const calmer = { ...which, ...looked, scores: calm, version: await versionOf() }
  expect(await ask(worker, contract.screenCrisis, calmer)).toMatchObject({ status: 200 })
  expect(await close(), 'red once is red').toMatchObject({ code: 'safety-plan-missing' })
  const plan = {
    ...{ warningSigns: '整夜不睡', whatICanDo: '', people: '女儿' },
    ...{ professionals: '12356', safePlace: '' },
  }
  const planned = { ...which, plan, version: await versionOf() }
  await ask(worker, contract.planSafety, planned)
  expect(await close()).toMatchObject({ code: 'report-undecided' })
  const version = await versionOf()
  const report = {
    ...which,
    version,
    facts: '亲口说有药',
    notice: 'undecided',
    noticeWhy: '',
  } as const
  await ask(worker, contract.writeReport, report)
  const filing = { recipient: 'police', office: '派出所', at: clock.now() } as const
  await ask(worker, contract.fileReport, { ...which, ...filing, version: version + 1 })
  expect(await close()).toMatchObject({ state: 'closing' })
  const yes = { ...which, agrees: true, version: await versionOf() }
  expect(await ask(worker, contract.confirmClosure, yes)).toMatchObject({ code: 'same-person' })
  expect(await ask(lead, contract.confirmClosure, yes)).toMatchObject({ state: 'closed' })
})

test('at the same moment two close: one does, the other is told', async () => {
  const house = await aHouse()
  const { ask, worker, lead } = house
  const { which, step, versionOf } = await toMonitoring(house, 'yellow')
  await step('monitor')
  const closing = {
    ...which,
    outcome: 'no-crisis',
    summary: '误会',
    version: await versionOf(),
  } as const

  const answers = await Promise.all([
    ask(worker, contract.closeCrisis, closing),
    ask(lead, contract.closeCrisis, closing),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
})

test('a lower level than the signs suggest needs its reason', async () => {
  const { ask, worker, caseId, db, file, deps } = await aHouse()
  const { id: crisisId } = await aCrisis(db, worker, file, {}, deps)
  const which = { caseId, crisisId }
  await ask(worker, contract.takeCrisisStep, { ...which, step: 'begin-screening', version: 1 })
  const looked = { ...which, kind: 'suicide', capacity: 'full', note: '', version: 2 } as const

  const low = { ...looked, scores: grave, level: 'yellow' } as const
  expect(await ask(worker, contract.screenCrisis, low)).toMatchObject({
    ...{ code: 'lower-needs-reason', field: 'lowerWhy' },
  })
  const why = { ...low, lowerWhy: '三分是家属误听' }
  expect(await ask(worker, contract.screenCrisis, why)).toMatchObject({ state: 'levelled' })
})

test('the second person may say no, with a word why; then it is watched on', async () => {
  const house = await aHouse()
  const { ask, worker, lead } = house
  const { which, step, versionOf } = await toMonitoring(house, 'yellow')
  await step('monitor')
  const closing = { ...which, outcome: 'safe-again', summary: '好多了' } as const
  await ask(worker, contract.closeCrisis, { ...closing, version: await versionOf() })
  const no = { ...which, agrees: false, version: await versionOf() }

  const own = { ...no, agrees: true }
  expect(await ask(worker, contract.confirmClosure, own)).toMatchObject({ code: 'same-person' })
  expect(await ask(lead, contract.confirmClosure, no)).toMatchObject({ field: 'note' })
  expect(await ask(lead, contract.confirmClosure, { ...no, note: '昨晚又说了' })).toMatchObject({
    state: 'monitoring',
  })
})

test('the head finds the open crises of the house, the longest waiting first; a colleague none', async () => {
  const { db, ask, worker, lead, colleague, file, deps, clock } = await aHouse()
  const other = await aCase(db, worker, file.clientId)
  const late = await aCrisis(db, worker, file, {}, deps)
  clock.advance(20)
  const early = await aCrisis(db, worker, other, {}, { ...deps, now: clock.now })

  const { crises } = await ask(lead, contract.listOpenCrises, {})
  expect(crises.map(({ id }) => id)).toEqual([late.id, early.id])
  expect((await ask(colleague, contract.listOpenCrises, {})).crises).toEqual([])
})

test('精神卫生法第四条：a crisis is the team’s and the head’s: not a colleague’s, not another house’s, wall behind wall', async () => {
  const { db, ask, worker, lead, colleague, caseId, file, deps } = await aHouse()
  const { id: crisisId } = await aCrisis(db, worker, file, {}, deps)
  const stranger = (await anInstitution(db)).lead

  for (const actor of [worker, lead])
    expect(await ask(actor, contract.openCrisis, { caseId, crisisId })).toMatchObject({
      id: crisisId,
    })
  for (const actor of [colleague, stranger]) {
    expect(await ask(actor, contract.openCrisis, { caseId, crisisId })).toMatchObject({
      status: 404,
    })
    for (const table of ['crisis', 'signal', 'report'])
      expect(await count(actor, table), table).toBe(0)
  }
  expect(await count(worker, 'crisis')).toBe(1)

  async function count(actor: typeof worker, table: string) {
    const { rows } = await as(db, actor, (tx) =>
      sql`select from crises.${sql.id(table)}`.execute(tx),
    )
    return rows.length
  }
})

test('the database itself knows that it takes two', async () => {
  const { db, worker, file, deps } = await aHouse()
  await aCrisis(db, worker, file, {}, deps)

  const alone = as(db, worker, (tx) =>
    sql`update crises.crisis set state = 'closed', closed_by = ${worker.accountId},
      confirmed_by = ${worker.accountId}`.execute(tx),
  )
  await expect(alone).rejects.toThrow('check constraint')
})
