import { expect, test } from 'vitest'
import { routes as people } from '#people/server/index.ts'
import { aChild, aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { NOBODY } from '#platform/model/actor.ts'
import { aClock, aFrontDoor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'

async function aWard() {
  const { db } = await freshDatabase()
  const clock = aClock(new Date().toISOString())
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, [...people, ...routes], testDeps({ now: clock.now }))
  return { db, clock, ask, ...house }
}

const asked = { source: 'family' as const, reasons: ['money' as const], bed: '12' }
const need = { domain: 'finance', severity: 3, note: '押金不够' } as const
const closure = {
  reason: 'goals-met',
  summary: '救助款到账，母亲知道下一步找谁',
  referredAtClosure: false,
  clientInformed: true,
  followUps: [] as string[],
} as const

test('from four taps at the bed to a closed case and its follow-up', async () => {
  const { ask, worker, clock, db } = await aWard()
  const poster = await ask(worker, contract.hangPoster, { ward: '儿科三病区' })
  const token = poster.path.slice('/q/'.length)

  expect(await ask(NOBODY, contract.readPoster, { token })).toMatchObject({ ward: '儿科三病区' })
  const receipt = await ask(NOBODY, contract.askFromPoster, {
    token,
    ...asked,
    reachAt: '13800000000',
  })
  expect(receipt).toMatchObject({ status: 200 })

  const queue = await ask(worker, contract.listQueue, {})
  const request = queue.requests[0]
  expect(request).toMatchObject({ ward: '儿科三病区', bed: '12', reachAt: '13800000000' })
  const requestId = request?.id as never

  const early = { requestId, clientId: '00000000-0000-4000-8000-000000000001', version: 1 }
  const kind = { kind: 'patient', serviceLine: 'resource-linking' } as const
  expect(await ask(worker, contract.acceptHelpRequest, { ...early, ...kind })).toMatchObject({
    code: 'not-triaged',
  })
  await ask(worker, contract.triageHelpRequest, { requestId, urgency: 'day', version: 1 })
  const patient = await aPatient(db, worker)
  const accepted = { requestId, clientId: patient.id, version: 2, ...kind }
  const { caseId, number } = await ask(worker, contract.acceptHelpRequest, accepted)
  expect(number).toMatch(/^20\d\d-0001$/)

  const note = {
    ...{ caseId, at: clock.now(), minutes: 10, mode: 'bedside', with: '母亲', contactMade: true },
    ...{ activities: ['emotional-support'], goalIds: [], next: '明天带清单' },
    ...{ shared: '愿意谈费用', confidential: '借了债，不愿医生知道' },
  } as const
  expect(await ask(worker, contract.writeContact, note as never)).toMatchObject({
    status: 200,
    late: false,
  })

  const assessment = { caseId, needs: [need], riskLevel: 'none' as const, legalBasis: '' }
  await ask(worker, contract.assessCase, { ...assessment, version: 1 })
  expect(await ask(worker, contract.takeStep, { caseId, step: 'open', version: 2 })).toMatchObject({
    code: 'consent-missing',
  })
  await ask(worker, contract.assessCase, {
    ...assessment,
    legalBasis: '急危情况，先行服务，24 小时内补办同意',
    version: 2,
  })
  expect(await ask(worker, contract.takeStep, { caseId, step: 'open', version: 3 })).toMatchObject({
    state: 'active',
  })

  const goal = await ask(worker, contract.setGoal, {
    ...{ caseId, domain: 'finance', text: '弄清还差多少', measure: '有单子', due: '2027-01-01' },
  })
  expect(await ask(worker, contract.beginClosing, { caseId, closure, version: 4 })).toMatchObject({
    code: 'goal-unrated',
  })
  await ask(worker, contract.rateGoal, { caseId, goalId: goal.id, attainment: 1, version: 1 })
  const planned = { ...closure, followUps: ['2027-01-08'] }
  expect(
    await ask(worker, contract.beginClosing, { caseId, closure: planned, version: 4 }),
  ).toMatchObject({ state: 'tracking' })

  const page = await ask(worker, contract.openCase, { caseId })
  expect(page.river.map((entry) => (entry.kind === 'event' ? entry.deed : entry.kind))).toEqual(
    expect.arrayContaining(['request', 'accept', 'contact', 'assess', 'open', 'set-goal', 'close']),
  )
  const followUp = page.followUps[0]
  const end = { caseId, step: 'end' as const, version: page.version }
  expect(await ask(worker, contract.takeStep, end)).toMatchObject({ code: 'follow-up-open' })
  await ask(worker, contract.finishFollowUp, {
    ...{ caseId, followUpId: followUp?.id as string, result: '恢复上学', version: 1 },
  })
  expect(await ask(worker, contract.takeStep, end)).toMatchObject({ state: 'ended' })

  const again = { caseId, step: 'reopen' as const, note: '复发', version: page.version + 1 }
  expect(await ask(worker, contract.takeStep, again)).toMatchObject({ state: 'active' })
  const { intervals } = await ask(worker, contract.openCase, { caseId })
  expect(intervals).toEqual([
    expect.objectContaining({ n: 1, closedAt: expect.any(String) }),
    expect.objectContaining({ n: 2, closedAt: null }),
  ])
})

test('a child’s case waits for the head, and nobody approves the own', async () => {
  const { ask, worker, lead, db } = await aWard()
  const child = await aChild(db, worker)
  const request = await registered(ask, worker)
  const { caseId } = await ask(worker, contract.acceptHelpRequest, {
    ...{ requestId: request.id, clientId: child.id, version: 1 },
    ...{ kind: 'patient', serviceLine: 'psychosocial-support' },
  })
  await ask(worker, contract.assessCase, {
    ...{ caseId, needs: [need], riskLevel: 'none', legalBasis: '监护人在途，先行服务', version: 1 },
  })
  const open = { caseId, step: 'open' as const, version: 2 }
  expect(await ask(worker, contract.takeStep, open)).toMatchObject({ state: 'open-review' })
  const approve = { caseId, step: 'approve' as const, version: 3 }
  expect(await ask(worker, contract.takeStep, approve)).toMatchObject({ code: 'review-needed' })

  const desk = await ask(lead, contract.listCases, { desk: 'review' })
  expect(desk.rows.map(({ id }) => id)).toEqual([caseId])
  expect(await ask(lead, contract.takeStep, approve)).toMatchObject({ state: 'active' })
  const page = await ask(worker, contract.openCase, { caseId })
  expect(page.client).toMatchObject({ name: '李朵朵', closed: false })
})

type Ask = Awaited<ReturnType<typeof aWard>>['ask']

function registered(ask: Ask, worker: Parameters<Ask>[0]) {
  return ask(worker, contract.registerHelpRequest, {
    ...{ source: 'ward-staff', channel: 'ward', urgency: 'day', reasons: ['emotion'] },
  })
}
