import { expect, test } from 'vitest'
import { anAccount } from '#access/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aCase, aGoal, aHelpRequest } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock()
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  const patient = await aPatient(db, house.worker)
  const given = { state: 'active', riskLevel: 'none', legalBasis: '本人昏迷，先行服务' } as const
  const aServed = async () => {
    const file = await aCase(db, house.worker, patient.id, given)
    await aGoal(db, house.worker, file, { attainment: 0 })
    return file.id
  }
  return { db, owner, clock, ask, patient, aServed, ...house }
}

const closure = {
  reason: 'goals-met' as const,
  summary: '第一次的小结',
  referredAtClosure: false,
  clientInformed: true,
  followUps: [] as string[],
}
const DAY = 24 * 60

test('each pause is a row with its beginning and its end, however it ends', async () => {
  const { ask, worker, clock, aServed } = await aHouse()
  const caseId = await aServed()
  const start = clock.now()
  const pause = { caseId, step: 'pause', note: '转院检查', until: '2026-03-20' } as const
  expect(await ask(worker, contract.takeStep, { ...pause, version: 1 })).toMatchObject({
    state: 'paused',
    version: 2,
  })
  const paused = await ask(worker, contract.openCase, { caseId })
  expect(paused).toMatchObject({
    ...{ pausedUntil: '2026-03-20', pauses: [{ fromAt: start, untilAt: null }] },
  })
  clock.advance(3 * DAY)
  const back = clock.now()
  await ask(worker, contract.takeStep, { caseId, step: 'resume', version: 2 })
  clock.advance(DAY)
  const second = clock.now()
  await ask(worker, contract.takeStep, { ...pause, version: 3 })
  clock.advance(DAY)
  await ask(worker, contract.beginClosing, { caseId, closure, version: 4 })

  expect(await ask(worker, contract.openCase, { caseId })).toMatchObject({
    ...{ state: 'closed', pausedUntil: null },
    pauses: [
      { fromAt: start, untilAt: back },
      { fromAt: second, untilAt: clock.now() },
    ],
  })
})

test('reopening begins a new interval; the first keeps its days and its closure, whatever comes', async () => {
  const { ask, worker, clock, aServed } = await aHouse()
  const caseId = await aServed()
  await ask(worker, contract.beginClosing, { caseId, closure, version: 1 })
  const [first] = (await ask(worker, contract.openCase, { caseId })).intervals
  clock.advance(40 * DAY)
  const { version } = await ask(worker, contract.openCase, { caseId })
  const reopen = { caseId, step: 'reopen', note: '复发', version } as const
  const reopened = await ask(worker, contract.takeStep, reopen)
  clock.advance(5 * DAY)
  const again = { ...closure, summary: '第二次的小结' }
  await ask(worker, contract.beginClosing, { caseId, closure: again, version: reopened.version })

  const page = await ask(worker, contract.openCase, { caseId })
  expect(page.intervals[0]).toEqual(first)
  expect(page.intervals).toHaveLength(2)
  expect(page.closure?.summary).toBe('第二次的小结')
})

test('a follow-up is moved to another day, or called off with a reason, and the river tells of both', async () => {
  const { ask, worker, aServed } = await aHouse()
  const caseId = await aServed()
  const followUps = ['2026-03-10', '2026-04-10']
  await ask(worker, contract.beginClosing, {
    ...{ caseId, version: 1 },
    closure: { ...closure, followUps },
  })
  const page = await ask(worker, contract.openCase, { caseId })
  const [first, second] = page.followUps.map(({ id }) => ({ caseId, followUpId: id, version: 1 }))
  if (!first || !second) throw new Error('two follow-ups were promised')

  const moved = await ask(worker, contract.redateFollowUp, { ...first, due: '2026-03-17' })
  expect(moved).toMatchObject({ due: '2026-03-17', version: 2 })
  const wordless = { ...second, why: ' ' }
  expect(await ask(worker, contract.cancelFollowUp, wordless)).toMatchObject({
    code: 'invalid-input',
  })
  const off = await ask(worker, contract.cancelFollowUp, { ...second, why: '患者已去世' })
  expect(off).toMatchObject({ cancelledWhy: '患者已去世', doneAt: null })
  const late = { ...second, version: 2, result: '平稳' }
  expect(await ask(worker, contract.finishFollowUp, late)).toMatchObject({
    code: 'follow-up-settled',
  })

  expect((await ask(worker, contract.listFollowUps, {})).followUps).toHaveLength(1)
  const { river } = await ask(worker, contract.openCase, { caseId })
  const told = river.flatMap((entry) => (entry.kind === 'event' ? [entry.deed] : []))
  expect(told).toEqual(expect.arrayContaining(['redate-follow-up', 'cancel-follow-up']))
})

test('what was called off does not stand before the end of a case', async () => {
  const { ask, worker, aServed } = await aHouse()
  const caseId = await aServed()
  const promised = { ...closure, followUps: ['2026-03-10'] }
  const { version } = await ask(worker, contract.beginClosing, {
    ...{ caseId, closure: promised, version: 1 },
  })
  const end = { caseId, step: 'end', version } as const
  expect(await ask(worker, contract.takeStep, end)).toMatchObject({ code: 'follow-up-open' })
  const [followUp] = (await ask(worker, contract.openCase, { caseId })).followUps
  await ask(worker, contract.cancelFollowUp, {
    ...{ caseId, followUpId: `${followUp?.id}`, why: '已转社区随访', version: 1 },
  })
  expect(await ask(worker, contract.takeStep, end)).toMatchObject({ state: 'ended' })
})

test('a request that became a case leads to it, for whoever may see the case', async () => {
  const { db, ask, worker, patient, id } = await aHouse()
  const request = await aHelpRequest(db, worker)
  const { caseId } = await ask(worker, contract.acceptHelpRequest, {
    ...{ requestId: request.id, clientId: patient.id, version: 1 },
    ...{ kind: 'patient', serviceLine: 'other' },
  })

  const asked = { requestId: request.id }
  expect(await ask(worker, contract.openHelpRequest, asked)).toMatchObject({ caseId })
  const colleague = anActor({ institutionId: id })
  expect(await ask(colleague, contract.openHelpRequest, asked)).toMatchObject({ caseId: null })
})

test('the list of the house says whose case it is', async () => {
  const { db, owner, ask, lead, patient, id } = await aHouse()
  const posts = [{ role: 'social-worker', institutionId: id }] as const
  const { id: accountId } = await anAccount({ owner }, { name: '王敏', posts })
  await aCase(db, anActor({ institutionId: id, accountId }), patient.id)

  expect((await ask(lead, contract.listCases, {})).rows).toMatchObject([{ ownerName: '王敏' }])
})
