import { expect, test } from 'vitest'
import { routes as casework } from '#casework/server/index.ts'
import { aYes } from '#groups/server/testing.ts'
import { routes as people } from '#people/server/index.ts'
import { aChild, aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { anActivityPlan, aSummary } from './testing.ts'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('base64')

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, [...people, ...casework, ...routes], testDeps({ now: clock.now }))
  return { db, owner, clock, ask, ...house }
}

type House = Awaited<ReturnType<typeof aHouse>>

function plan({ ask, worker }: House, given = {}) {
  const organisers = [worker.accountId]
  return ask(worker, contract.planActivity, { plan: anActivityPlan(given), organisers })
}

test('planned, held, summed up, counted: what is missing is said', async () => {
  const house = await aHouse()
  const { ask, worker, lead, db, clock } = house
  const tomorrow = '2026-03-03T01:00:00.000Z' as Instant
  const outOfTown = '河北省张家口市'
  const { id: activityId } = await plan(house, { startsAt: tomorrow, outOfTown })
  const step = (
    who: typeof worker,
    name: contract.ActivityLine['state'] | string,
    version: number,
    more = {},
  ) => ask(who, contract.stepActivity, { activityId, step: name as 'hold', version, ...more })
  expect(await step(worker, 'hold', 1)).toMatchObject({ code: 'not-yet-held' })
  clock.advance(24 * 60)
  expect(await step(worker, 'hold', 1)).toMatchObject({ state: 'held', plan: { outOfTown } })
  const replan = { activityId, plan: anActivityPlan(), organisers: [worker.accountId], version: 2 }
  expect(await ask(worker, contract.replanActivity, replan)).toMatchObject({
    code: 'activity-out-of-order',
  })

  const summary = aSummary()
  expect(await step(worker, 'sum-up', 2, { summary })).toMatchObject({
    ...{ code: 'nobody-reached', field: 'estimate' },
  })
  const { id: personId } = await aPatient(db, worker)
  const yes = { activityId, personId, ...aYes(personId) }
  await ask(worker, contract.registerParticipant, yes)
  await ask(worker, contract.registerParticipant, yes)
  const follow = {
    ...{ activityId, personId, kind: 'family-doctor-contract' as const, due: '2026-03-20' as Day },
  }
  const made = await ask(worker, contract.addFollowUp, follow)
  expect(await ask(worker, contract.removeParticipant, { activityId, personId })).toMatchObject({
    code: 'has-follow-ups',
  })
  const noWhy = aSummary({ noEvidenceWhy: '' })
  expect(await step(worker, 'sum-up', 2, { summary: noWhy })).toMatchObject({
    ...{ code: 'evidence-missing', field: 'noEvidenceWhy' },
  })
  const file = { activityId, fileName: '签到.png', kind: 'sign-in-sheet' as const, base64: PNG }
  const kept = await ask(worker, contract.addEvidence, { ...file, faces: 'none' })
  const read = { activityId, fileId: kept.id }
  expect(await ask(lead, contract.readEvidence, read)).toMatchObject({ base64: PNG })
  expect(
    await ask(worker, contract.addEvidence, {
      ...{ ...file, faces: 'none', base64: Buffer.from('<svg/>').toString('base64') },
    }),
  ).toMatchObject({ code: 'file-not-readable' })

  expect(await step(worker, 'sum-up', 2, { summary: noWhy })).toMatchObject({
    ...{ state: 'summed-up', registered: 1, evidence: 1 },
  })
  expect(await step(worker, 'count', 3)).toMatchObject({ code: 'head-only' })
  expect(await ask(worker, contract.registerParticipant, yes)).toMatchObject({
    code: 'activity-closed',
  })
  expect(await step(lead, 'reopen', 3)).toMatchObject({ code: 'reason-missing' })
  await step(lead, 'reopen', 3, { reason: '少了费用' })
  await step(worker, 'sum-up', 4, { summary })
  expect(await step(lead, 'count', 5)).toMatchObject({ state: 'counted' })

  // What came of it goes on after it was counted.
  const finish = { activityId, followUpId: made.id, isDone: true, result: '签约了', version: 1 }
  expect(await ask(worker, contract.finishFollowUp, finish)).toMatchObject({ state: 'done' })
  expect(await ask(worker, contract.finishFollowUp, { ...finish, version: 2 })).toMatchObject({
    code: 'follow-up-finished',
  })
  const page = await ask(lead, contract.openActivity, { activityId })
  expect(page).toMatchObject({
    ...{ participants: [{ person: { id: personId } }], files: [{ kind: 'sign-in-sheet' }] },
    followUps: [{ kind: 'family-doctor-contract', state: 'done', result: '签约了' }],
  })
})

test('an activity is cancelled with a reason, and all six kinds of the policy can be planned', async () => {
  const house = await aHouse()
  const { ask, worker } = house
  const { id: activityId } = await plan(house)
  const cancel = { activityId, step: 'cancel' as const, version: 1 }
  expect(await ask(worker, contract.stepActivity, cancel)).toMatchObject({ code: 'reason-missing' })
  expect(await ask(worker, contract.stepActivity, { ...cancel, reason: '下雨' })).toMatchObject({
    ...{ state: 'cancelled', reason: '下雨' },
  })
  const kinds = [
    ...['chronic-disease', 'severe-mental-disorder', 'health-promotion'],
    ...['family-doctor-contract', 'care-for-the-old', 'public-benefit-advocacy'],
  ]
  for (const kind of kinds) expect(await plan(house, { kind })).toMatchObject({ plan: { kind } })
  const { activities } = await ask(worker, contract.listActivities, { state: 'planned' })
  expect(activities.map(({ kind }) => kind).sort()).toEqual(kinds.toSorted())
})

test('个人信息保护法第二十五条、北京市志愿服务促进条例第二十八条：能认出人又没问过的照片，不留', async () => {
  const house = await aHouse()
  const { ask, worker, owner } = house
  const { id: activityId } = await plan(house)
  const photo = { activityId, kind: 'photo' as const, fileName: '合影.png', base64: PNG }
  expect(await ask(worker, contract.addEvidence, { ...photo, faces: 'not-agreed' })).toMatchObject({
    ...{ code: 'faces-not-agreed', field: 'faces' },
  })
  const asked = await ask(worker, contract.addEvidence, { ...photo, faces: 'agreed' })
  expect(asked).toMatchObject({ status: 200, faces: 'agreed' })
  const stored = await owner
    .withTables<{ 'community.evidence': { faces: string } }>()
    .selectFrom('community.evidence')
    .select('faces')
    .execute()
  expect(stored).toEqual([{ faces: 'agreed' }])
})

test('个人信息保护法第二十九条、第三十一条：登记参加也要单独同意，孩子由监护人同意', async () => {
  const house = await aHouse()
  const { ask, worker, db } = house
  const { id: activityId } = await plan(house)
  const child = await aChild(db, worker)
  const yes = { activityId, personId: child.id, ...aYes(child.id) }
  expect(await ask(worker, contract.registerParticipant, yes)).toMatchObject({
    ...{ code: 'guardian-needed', field: 'givenBy' },
  })
  const { id: personId } = await aPatient(db, worker)
  const adult = { activityId, personId, ...aYes(personId) }
  expect(
    await ask(worker, contract.registerParticipant, { ...adult, separate: false }),
  ).toMatchObject({ code: 'not-separate' })
  await ask(worker, contract.registerParticipant, adult)
  // The consent is taken back: the name is gone.
  expect(await ask(worker, contract.removeParticipant, { activityId, personId })).toMatchObject({
    removed: true,
  })
  expect((await ask(worker, contract.openActivity, { activityId })).participants).toEqual([])
})

test('精神卫生法第四条：谁参加了严重精神障碍管理活动，只有组织的人和主任知道，列表里没有名字', async () => {
  const house = await aHouse()
  const { ask, worker, lead, db, id } = house
  const { id: activityId } = await plan(house, { kind: 'severe-mental-disorder' })
  const patient = await aPatient(db, worker, { name: '程默言' })
  await ask(worker, contract.registerParticipant, {
    ...{ activityId, personId: patient.id, ...aYes(patient.id) },
  })
  const other = await anInstitution(db)
  const gone = { status: 404, code: 'no-such-activity' }
  for (const stranger of [anActor({ institutionId: id }), other.worker, other.lead]) {
    expect(await ask(stranger, contract.openActivity, { activityId })).toMatchObject(gone)
    expect(
      await ask(stranger, contract.removeParticipant, { activityId, personId: patient.id }),
    ).toMatchObject(gone)
    expect(await ask(stranger, contract.listActivities, {})).toMatchObject({ activities: [] })
  }
  const listed = await ask(lead, contract.listActivities, {})
  expect(JSON.stringify(listed)).not.toContain('程默言')
  expect(JSON.stringify(await ask(lead, contract.openActivity, { activityId }))).toContain('程默言')
})
