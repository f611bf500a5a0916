import { expect, test } from 'vitest'
import { aPatient } from '#people/server/testing.ts'
import * as contract from '../model/contract.ts'
import {
  aGroupContent,
  aHouse,
  aRecruitingGroup,
  aSessionPlan,
  aSessionRecord,
  aYes,
  join,
} from './testing.ts'

test('from the plan to the archive: what is missing is said, and nothing is left out', async () => {
  const house = await aHouse()
  const { ask, worker, lead, clock, db } = house
  const empty = aGroupContent({ aims: '' })
  const begun = await ask(worker, contract.createGroup, {
    ...{ content: empty, leaders: [worker.accountId] },
  })
  const groupId = begun.id
  const step = (
    who: typeof worker,
    name: 'approve' | 'recruit' | 'begin' | 'next-phase' | 'evaluate' | 'archive',
    version: number,
    more = {},
  ) => ask(who, contract.stepGroup, { groupId, step: name, version, ...more })
  expect(await step(worker, 'approve', 1)).toMatchObject({ code: 'head-only' })
  expect(await step(lead, 'approve', 1)).toMatchObject({ code: 'plan-incomplete' })
  const content = aGroupContent({ instrument: { id: 'zbi-12', variant: 'standard' } })
  await ask(worker, contract.writeGroup, {
    ...{ groupId, content, leaders: [worker.accountId], version: 1 },
  })
  expect(await step(lead, 'approve', 2)).toMatchObject({ state: 'approved', phase: 'preparing' })
  await step(worker, 'recruit', 3)
  expect(await step(worker, 'begin', 4)).toMatchObject({ code: 'too-few-members' })

  const [one, two] = await Promise.all([
    aPatient(db, worker),
    aPatient(db, worker, { name: '李芳' }),
  ])
  await join(house, groupId as never, one.id as never)
  expect(await ask(worker, contract.addMember, { groupId, personId: one.id })).toMatchObject({
    code: 'member-already',
  })
  await join(house, groupId as never, two.id as never)
  expect(await step(worker, 'begin', 4)).toMatchObject({ state: 'running', phase: 'forming' })

  const session = await ask(worker, contract.planSession, {
    groupId,
    ...aSessionPlan('2026-03-03T02:00:00.000Z'),
  })
  const which = { groupId, sessionId: session.id }
  const writing = { ...which, ...aSessionRecord(), version: 1 }
  expect(await ask(worker, contract.recordSession, writing)).toMatchObject({ code: 'not-yet' })
  clock.advance(26 * 60)
  const tap = { ...which, presence: 'absent' as const }
  await ask(worker, contract.markPresence, { ...tap, personId: one.id })
  expect(await ask(worker, contract.recordSession, writing)).toMatchObject({
    code: 'attendance-missing',
  })
  await ask(worker, contract.markPresence, { ...tap, personId: two.id })
  await ask(worker, contract.markPresence, { ...tap, personId: one.id, presence: 'present' })
  const written = await ask(worker, contract.recordSession, writing)
  expect(written).toMatchObject({ state: 'recorded', n: 1, record: { minutes: 60 } })
  expect(written.attendance).toEqual(
    expect.arrayContaining([
      { personId: one.id, presence: 'present' },
      { personId: two.id, presence: 'absent' },
    ]),
  )
  expect(await ask(worker, contract.markPresence, { ...tap, personId: two.id })).toMatchObject({
    code: 'session-settled',
  })

  const measure = { groupId, personId: one.id, on: '2026-03-03', version: 2 }
  const before = { ...measure, moment: 'before' as const }
  expect(await ask(worker, contract.measureMember, { ...before, score: 99 })).toMatchObject({
    ...{ code: 'score-out-of-range', field: 'score' },
  })
  await ask(worker, contract.measureMember, { ...before, score: 30 })
  const after = { ...measure, moment: 'after' as const, score: 21, version: 3 }
  expect((await ask(worker, contract.measureMember, after)).measures).toHaveLength(2)

  for (const [n, phase] of ['transition', 'maturity', 'ending'].entries())
    expect(await step(worker, 'next-phase', 5 + n)).toMatchObject({ phase })
  expect(await step(worker, 'next-phase', 8)).toMatchObject({ code: 'last-phase' })
  const evaluation = { aims: '达到', process: '', problems: '', next: '' }
  const planned = await ask(worker, contract.planSession, {
    groupId,
    ...aSessionPlan('2026-03-20T02:00:00.000Z', { phase: 'ending' }),
  })
  expect(await step(worker, 'evaluate', 8, { evaluation })).toMatchObject({ code: 'session-open' })
  const unheld = { groupId, sessionId: planned.id, reason: '活动室停电', version: 1 }
  await ask(worker, contract.cancelSession, unheld)
  expect(await step(worker, 'evaluate', 8, { evaluation })).toMatchObject({
    code: 'outcome-missing',
  })
  const early = { groupId, personId: two.id, outcome: 'left-early' as const, version: 2 }
  expect(await ask(worker, contract.setOutcome, early)).toMatchObject({
    code: 'outcome-does-not-fit',
  })
  await ask(worker, contract.leaveGroup, {
    ...{ groupId, personId: two.id, reason: '搬家', version: 2 },
  })
  await ask(worker, contract.setOutcome, { ...early, version: 3 })
  await ask(worker, contract.setOutcome, {
    ...{ groupId, personId: one.id, outcome: 'reached', version: 4 },
  })
  expect(await step(worker, 'evaluate', 8)).toMatchObject({ code: 'evaluation-missing' })
  expect(await step(worker, 'evaluate', 8, { evaluation })).toMatchObject({ state: 'evaluated' })
  expect(await step(worker, 'archive', 9)).toMatchObject({ state: 'archived' })
  expect(await ask(worker, contract.addMember, { groupId, personId: one.id })).toMatchObject({
    code: 'group-closed',
  })
})

test('the last place is given once, however many reach for it', async () => {
  const house = await aHouse()
  const { ask, worker, db } = house
  const groupId = await aRecruitingGroup(house, { capacity: 2 })
  const names = ['甲一', '乙二', '丙三', '丁四']
  const patients = await Promise.all(names.map((name) => aPatient(db, worker, { name })))
  for (const { id: personId } of patients)
    await ask(worker, contract.addMember, { groupId, personId })
  const answers = await Promise.all(
    patients.map(({ id: personId }) =>
      ask(worker, contract.agreeMember, { groupId, personId, ...aYes(personId), version: 1 }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409])
})
