import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anAccount } from '#access/server/testing.ts'
import { openCase } from '#casework/model/contract.ts'
import { routes as casework } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { listMyTasks } from '#plans/model/contract-tasks.ts'
import { routes as plans } from '#plans/server/index.ts'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { fillConferences } from './demo.ts'
import { routes } from './index.ts'
import * as sample from './testing.ts'

const { aCaseToMeetAbout } = sample

test('a team conference from the invitation to the minutes, told in the river without a word of them', async () => {
  const { ask, db, worker, caseId, recorded } = await aCaseToMeetAbout()
  const { conferenceId } = await recorded()

  const page = await ask(worker, contract.listConferences, { caseId })
  expect(page.conferences).toMatchObject([
    {
      ...{ id: conferenceId, state: 'recorded', socialWorkView: sample.minutes.socialWorkView },
      answers: sample.minutes.answers,
      decisions: [{ what: '联系康复院', due: '2026-03-05', doneAt: null }],
    },
  ])
  const river = await aFrontDoor(db, casework)(worker, openCase, { caseId })
  expect(JSON.stringify(river)).toContain('conferences.record')
  expect(JSON.stringify(river)).not.toContain(sample.minutes.familyVoice)
})

test('what was recorded is not changed, neither through the door nor behind it; it is amended', async () => {
  const { ask, db, worker, caseId, recorded } = await aCaseToMeetAbout()
  const { conferenceId, version } = await recorded()
  const which = { caseId, conferenceId, version }

  expect(await ask(worker, contract.changeConference, { ...which, ...sample.plan })).toMatchObject({
    code: 'step-out-of-order',
  })
  expect(
    await ask(worker, contract.recordConference, { ...which, ...sample.minutes }),
  ).toMatchObject({ code: 'step-out-of-order' })
  const behind = await as(db, worker, (tx) =>
    sql`update conferences.conference set family_voice = '' where id = ${conferenceId}`.execute(tx),
  )
  expect(behind.numAffectedRows).toBe(0n)
  const amend = { caseId, conferenceId, reason: '名字写错', text: '答复的是副主任医师' }
  expect(await ask(worker, contract.amendConference, amend)).toMatchObject({
    status: 200,
    amendments: [{ text: amend.text, by: worker.accountId }],
  })
})

test('minutes are written after the meeting, and a meeting that lies ahead was not held', async () => {
  const { ask, worker, planned } = await aCaseToMeetAbout()
  const which = await planned()
  const { place, attendees } = sample.plan
  const early = { ...which, ...sample.minutes }
  expect(await ask(worker, contract.recordConference, early)).toMatchObject({
    code: 'step-out-of-order',
  })
  const tomorrow = { ...which, place, attendees, at: '2026-03-03T01:30:00.000Z' }
  expect(await ask(worker, contract.holdConference, tomorrow)).toMatchObject({
    code: 'not-begun-yet',
    field: 'at',
  })
})

test('a team conference has social work’s recommendation, a family meeting the family’s voice', async () => {
  const { ask, worker, held } = await aCaseToMeetAbout()
  const team = { ...(await held('team')), ...sample.minutes, socialWorkView: ' ' }
  expect(await ask(worker, contract.recordConference, team)).toMatchObject({
    code: 'social-work-view-missing',
    field: 'socialWorkView',
  })
  const family = { ...(await held('family')), ...sample.minutes, familyVoice: '' }
  expect(await ask(worker, contract.recordConference, family)).toMatchObject({
    code: 'family-voice-missing',
    field: 'familyVoice',
  })
})

test('a decision is done once, and what came of it is kept', async () => {
  const { ask, worker, caseId, recorded } = await aCaseToMeetAbout()
  const { conferenceId } = await recorded()
  const { conferences } = await ask(worker, contract.listConferences, { caseId })
  const decisionId = `${conferences[0]?.decisions[0]?.id}`
  const done = { caseId, conferenceId, decisionId, result: '周四有床', version: 1 }

  expect(await ask(worker, contract.finishDecision, done)).toMatchObject({
    status: 200,
    result: '周四有床',
    version: 2,
  })
  expect(await ask(worker, contract.finishDecision, { ...done, version: 2 })).toMatchObject({
    code: 'decision-done',
  })
})

test('what a colleague at the table took on stands on that colleague’s own list of tasks', async () => {
  const { ask, db, owner, worker, caseId, institutionId, planned } = await aCaseToMeetAbout()
  const posts = [{ role: 'social-worker' as const, institutionId }]
  const { id: accountId } = await anAccount({ owner }, { name: '刘洋', posts })
  const { at, place, attendees } = sample.plan
  const colleague = { name: '?', discipline: '医务社工', accountId }
  const held = await ask(worker, contract.holdConference, {
    ...{ ...(await planned()), at, place, attendees: [...attendees, colleague] },
  })
  const { id: conferenceId, version } = held
  const decisions = [
    { what: '联系康复院', owner: '刘洋', due: '2026-03-05' },
    { what: '开小结', owner: '主治', due: '2026-03-05' },
  ]
  const minutes = { ...sample.minutes, decisions, caseId, conferenceId, version }
  const recorded = await ask(worker, contract.recordConference, minutes)
  expect(recorded.decisions).toMatchObject([{ taskId: expect.any(String) }, { taskId: null }])

  const whose = { ...anActor({ institutionId }), accountId }
  expect(await aFrontDoor(db, plans)(whose, listMyTasks, {})).toMatchObject({
    mine: [{ text: '联系康复院', due: '2026-03-05' }],
  })
  const decisionId = `${recorded.decisions[0]?.id}`
  const done = { caseId, conferenceId, decisionId, result: '好了', version: 1 }
  expect(await ask(worker, contract.finishDecision, done)).toMatchObject({
    code: 'decision-is-task',
  })
})

test('what was called off is not held, and stays with its reason', async () => {
  const { ask, worker, caseId, planned } = await aCaseToMeetAbout()
  const { version, ...which } = await planned()
  const cancel = { ...which, why: '主治临时手术', version }
  expect(await ask(worker, contract.cancelConference, cancel)).toMatchObject({
    state: 'cancelled',
    cancelledWhy: '主治临时手术',
  })
  const { at, place, attendees } = sample.plan
  const hold = { ...which, at, place, attendees, version: version + 1 }
  expect(await ask(worker, contract.holdConference, hold)).toMatchObject({
    code: 'step-out-of-order',
  })
  expect(await ask(worker, contract.listConferences, { caseId })).toMatchObject({ status: 200 })
})

test('neither another worker nor another house sees the meeting; the head reads it', async () => {
  const { ask, db, lead, colleague, caseId, held } = await aCaseToMeetAbout()
  const which = await held()
  const elsewhere = (await anInstitution(db)).lead

  expect(await ask(lead, contract.listConferences, { caseId })).toMatchObject({
    conferences: [{ id: which.conferenceId }],
  })
  for (const stranger of [colleague, elsewhere]) {
    const refused = { status: 404, code: 'no-such-case' }
    expect(await ask(stranger, contract.listConferences, { caseId })).toMatchObject(refused)
    expect(
      await ask(stranger, contract.recordConference, { ...which, ...sample.minutes }),
    ).toMatchObject(refused)
    const rows = await as(db, stranger, (tx) =>
      sql`select 1 from conferences.conference`.execute(tx),
    )
    expect(rows.rows).toEqual([])
  }
})

test('by account comes only who works in the house', async () => {
  const { ask, worker, caseId } = await aCaseToMeetAbout()
  const stranger = anActor().accountId
  const attendees = [{ name: '某人', discipline: '社工', accountId: stranger }]
  const plan = { ...sample.plan, caseId, kind: 'team', attendees } as const
  expect(await ask(worker, contract.planConference, plan)).toMatchObject({
    code: 'no-such-colleague',
    field: 'attendees',
  })
})

test('a task is not due before the meeting, and the field is named', async () => {
  const { ask, worker, held } = await aCaseToMeetAbout()
  const decisions = [{ what: '联系', owner: '社工', due: '2026-03-01' }]
  const told = await ask(worker, contract.recordConference, {
    ...{ ...(await held()), ...sample.minutes, decisions },
  })
  expect(told).toMatchObject({ code: 'due-before-meeting', field: 'decisions.0.due' })
})

test('two who write minutes at once: the second is told', async () => {
  const { ask, worker, lead, held } = await aCaseToMeetAbout()
  const which = { ...(await held()), ...sample.minutes }
  const answers = await Promise.all(
    [worker, lead].map((actor) => ask(actor, contract.recordConference, which)),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
})

test('the demo shows minutes and a family meeting that lies ahead', async () => {
  const { db } = await freshDatabase()
  const { worker } = await anInstitution(db)
  const patient = await aPatient(db, worker)
  const { id: caseId } = await aCase(db, worker, patient.id, { state: 'active' })
  await as(db, worker, (tx) => fillConferences(tx, worker, caseId, testDeps()))

  const { conferences } = await aFrontDoor(db, routes)(worker, contract.listConferences, { caseId })
  expect(conferences).toMatchObject([
    { kind: 'family', state: 'planned' },
    { kind: 'team', state: 'recorded', decisions: [{}, {}, {}] },
  ])
})
