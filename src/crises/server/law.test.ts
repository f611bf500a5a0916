import { expect, test } from 'vitest'
import { openCase } from '#casework/model/contract.ts'
import { routes as casework } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { aChild, aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { CrisisKind } from '../model/crisis.ts'
import { guardianMaySee } from '../model/mandatory-report.ts'
import { routes } from './index.ts'
import { aCrisis } from './testing.ts'

/** A suspicion in a running case of a child or an adult, at a moment at which the laws are in force. */
async function aSuspicion(kind: CrisisKind, whose: typeof aChild) {
  const { db } = await freshDatabase()
  const clock = aClock()
  const deps = testDeps({ now: clock.now })
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, [...casework, ...routes], deps)
  const client = await whose(db, worker)
  const file = await aCase(db, worker, client.id, { state: 'active' })
  const { id: crisisId } = await aCrisis(db, worker, file, { kind }, deps)
  const which = { caseId: file.id, crisisId }
  const versionOf = async () => (await ask(worker, contract.openCrisis, which)).version
  const report = async () => (await ask(worker, contract.openCrisis, which)).report
  const holds = async () => (await ask(worker, openCase, { caseId: file.id })).holds
  const write = async (notice: 'undecided' | 'withheld' | 'told', noticeWhy = '') =>
    ask(worker, contract.writeReport, {
      ...{ ...which, facts: '双臂新旧伤痕', notice, noticeWhy, version: await versionOf() },
    })
  const file_ = async (recipient: 'police' | 'health') =>
    ask(worker, contract.fileReport, {
      ...{
        ...which,
        recipient,
        office: '某单位',
        at: clock.now(),
        version: await versionOf(),
      },
    })
  const colleague = anActor({ institutionId: id })
  return {
    ask,
    clock,
    worker,
    lead,
    colleague,
    which,
    versionOf,
    report,
    holds,
    write,
    file: file_,
  }
}

test('未成年人保护法第十一条：疑似未成年人受侵害，从第一刻起就要决定是否报告，没决定不能结案', async () => {
  const { report, holds, write, file } = await aSuspicion('abuse-neglect', aChild)

  expect(await report()).toMatchObject({ state: 'due', isAsked: true })
  expect((await report()).bases).toContain('minors-11')
  expect(await holds()).toContain('report-undecided')

  await write('undecided')
  expect(await file('police')).toMatchObject({ state: 'filed' })
  expect(await holds()).not.toContain('report-undecided')
})

test('未成年人保护法第十一条：不报告也要写明理由，写了才算决定；报告过就不能改口', async () => {
  const { ask, worker, which, versionOf, holds, write, file } = await aSuspicion('missing', aChild)
  const decline = async (why: string) =>
    ask(worker, contract.declineReport, { ...which, why, version: await versionOf() })

  expect(await decline('无')).toMatchObject({ status: 400, code: 'invalid-input' })
  expect(await decline('孩子在外婆家，已见到本人')).toMatchObject({ state: 'not-applicable' })
  expect(await holds()).not.toContain('report-undecided')

  await write('undecided')
  expect(await file('police')).toMatchObject({ state: 'filed', notApplicableWhy: '' })
  expect(await decline('后来觉得不需要')).toMatchObject({ code: 'report-filed' })
})

test('未成年人保护法第十一条：有关部门要告知处理结果，所以每次报告都有回执和反馈', async () => {
  const { ask, worker, which, report, write, file } = await aSuspicion('sexual-abuse', aChild)
  await write('undecided')
  const { filings } = await file('police')
  const answer = async (given: { receiptNo: string; feedback: string }) => {
    const version = (await report()).filings[0]?.version ?? 0
    const filingId = `${filings[0]?.id}`
    return ask(worker, contract.answerFiling, { ...which, filingId, ...given, version })
  }

  expect(await answer({ receiptNo: '', feedback: '' })).toMatchObject({ code: 'answer-empty' })
  expect(await answer({ receiptNo: '受20260302', feedback: '' })).toMatchObject({
    state: 'receipt',
  })
  const last = await answer({ receiptNo: '', feedback: '已立案' })
  expect(last).toMatchObject({ state: 'followed-up', filings: [{ receiptNo: '受20260302' }] })
})

test('未成年人保护法第十一条：报告不用谁同意，没有服务同意书也能报', async () => {
  const { write, file } = await aSuspicion('abandonment', aChild)

  await write('undecided')

  expect(await file('police')).toMatchObject({ status: 200, state: 'filed' })
})

test('北京市未成年人保护条例：卫生健康部门和网信部门也在报告对象里', async () => {
  const { report, write, file } = await aSuspicion('abuse-neglect', aChild)

  expect((await report()).bases).toContain('beijing-minors')
  await write('undecided')
  expect(await file('health')).toMatchObject({ filings: [{ recipient: 'health' }] })
})

test('反家庭暴力法第十四条：无或限制民事行为能力的成年人受家暴，要决定是否报案；完全能力的不强制', async () => {
  const { ask, worker, which, report, holds } = await aSuspicion('domestic-violence', aPatient)

  // Nobody has looked yet: who is unsure treats it as limited.
  expect(await report()).toMatchObject({ isAsked: true, bases: ['domestic-violence-14'] })
  expect(await holds()).toContain('report-undecided')

  await ask(worker, contract.takeCrisisStep, { ...which, step: 'begin-screening', version: 1 })
  const look = async (capacity: 'full' | 'limited') => {
    const { version } = await ask(worker, contract.openCrisis, which)
    const looked = { kind: 'domestic-violence', level: 'orange', note: '', capacity } as const
    const scores = { state: 2, plan: 0, support: 1, history: 1 }
    return ask(worker, contract.screenCrisis, { ...which, ...looked, scores, version })
  }
  await look('full')
  expect(await report()).toMatchObject({ isAsked: false, bases: [] })
  expect(await holds()).not.toContain('report-undecided')
  await look('limited')
  expect(await report()).toMatchObject({ isAsked: true, bases: ['domestic-violence-14'] })
  expect(await holds()).toContain('report-undecided')
})

test('未成年人保护法第十一条：先不告诉监护人要写明理由，写了以后监护人一方什么也看不到', async () => {
  const { report, write, file } = await aSuspicion('abuse-neglect', aChild)

  expect(await write('withheld')).toMatchObject({
    ...{ code: 'withholding-needs-reason', field: 'noticeWhy' },
  })
  await write('withheld', '伤可能是父亲造成的')
  await file('police')
  expect(guardianMaySee(await report())).toBe(false)
  await write('told')
  expect(guardianMaySee(await report())).toBe(true)
})

test('未成年人保护法第十一条：报告的事不进个案经过，印出来的个案里没有它', async () => {
  const { ask, worker, which, write, file } = await aSuspicion('abuse-neglect', aChild)
  await write('withheld', '伤可能是父亲造成的')
  await file('police')

  const { river } = await ask(worker, openCase, { caseId: which.caseId })

  const told = river.flatMap((one) => (one.kind === 'event' ? [one.deed] : []))
  expect(told).toContain('crises.suspect')
  expect(told.filter((deed) => /report|filing/.test(deed))).toEqual([])
  expect(JSON.stringify(river)).not.toMatch(/父亲|伤痕|护士说/)
})

test('北京市未成年人保护条例：报告只有本案团队和主任看得到', async () => {
  const { ask, worker, lead, colleague, which } = await aSuspicion('abuse-neglect', aChild)

  for (const actor of [worker, lead])
    expect((await ask(actor, contract.openCrisis, which)).report).toMatchObject({ state: 'due' })
  expect(await ask(colleague, contract.openCrisis, which)).toMatchObject({ status: 404 })
})

test('精神卫生法第二十八条：有自伤危险的，不等本人同意，先交到医生、热线或警方手里，才算稳住', async () => {
  const { ask, clock, worker, which, versionOf } = await aSuspicion('suicide', aPatient)
  const step = async (step: 'begin-screening' | 'stabilise' | 'monitor') =>
    ask(worker, contract.takeCrisisStep, { ...which, step, version: await versionOf() })
  const handOver = (to: 'other' | 'police') =>
    ask(worker, contract.handOver, { ...which, to, name: '派出所', at: clock.now(), note: '' })
  await step('begin-screening')
  const looked = { kind: 'suicide', level: 'red', note: '亲口说有药', capacity: 'full' } as const
  const scores = { state: 3, plan: 3, support: 2, history: 1 }
  await ask(worker, contract.screenCrisis, {
    ...{ ...which, ...looked, scores, version: await versionOf() },
  })
  await step('stabilise')

  // Nobody agreed to anything, and nothing asks for it; a neighbour is not enough.
  await handOver('other')
  expect(await step('monitor')).toMatchObject({ code: 'hand-over-missing' })
  await handOver('police')
  expect(await step('monitor')).toMatchObject({ state: 'monitoring' })
})
