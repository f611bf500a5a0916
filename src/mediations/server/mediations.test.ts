import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listCases, openCase } from '#casework/model/contract.ts'
import { routes as casework } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { View } from '../model/mediation.ts'
import { fillMediation } from './demo.ts'
import { routes } from './index.ts'
import * as sample from './testing.ts'

const { aDispute } = sample

test('a dispute from the report to the agreement, told in the river without a word of either side', async () => {
  const { ask, db, worker, caseId, confirmed } = await aDispute()
  const which = await confirmed()
  const openFile = () => aFrontDoor(db, casework)(worker, openCase, { caseId })
  expect((await openFile()).holds).toEqual(['mediation-open'])

  const ended = await ask(worker, contract.endMediation, {
    ...{ ...which, outcome: 'agreed', note: '双方都签了字', referredTo: null },
    followUpOn: '2026-03-16',
  })

  expect(ended).toMatchObject({ status: 200, state: 'agreed', outcomeNote: '双方都签了字' })
  const river = await openFile()
  expect(river.holds).toEqual([])
  const events = river.river.filter(({ kind }) => kind === 'event')
  expect(events.map((one) => 'deed' in one && one.deed)).toEqual(
    expect.arrayContaining(['mediations.open', 'mediations.send', 'mediations.hear-patient']),
  )
  expect(river.followUps).toMatchObject([{ due: '2026-03-16', doneAt: null }])
  for (const secret of [sample.patientView.words, sample.hospitalView.words])
    expect(JSON.stringify(river)).not.toContain(secret)
})

test('there is no meeting before both sides were heard, read back to, or said why they keep silent', async () => {
  const { ask, worker, hearing } = await aDispute()
  let which = await hearing()
  const meet = () => ask(worker, contract.meetBothSides, { ...which, ...sample.meeting })
  async function hear(view: Partial<View>) {
    const given = { ...which, ...sample.patientView, ...view }
    const { version, status } = await ask(worker, contract.hearSide, given)
    expect(status).toBe(200)
    which = { ...which, version }
  }

  expect(await meet()).toMatchObject({ status: 409, code: 'patient-view-missing' })
  await hear({ readBackTo: '' })
  expect(await meet()).toMatchObject({ code: 'patient-view-not-read-back' })
  await hear({})
  expect(await meet()).toMatchObject({ code: 'hospital-view-missing' })
  await hear({ ...{ side: 'hospital', words: '', saidBy: '' }, refusedWhy: '科室要等院里定调' })
  expect(await meet()).toMatchObject({ code: 'safety-unset' })
  const { version } = await ask(worker, contract.secureScene, {
    ...{ ...which, ...sample.calm, toldOf: ['ways'] },
  })
  which = { ...which, version }
  expect(await meet()).toMatchObject({ status: 200, state: 'meeting' })
})

test('nothing is agreed before both sides have confirmed one and the same text', async () => {
  const { ask, worker, met } = await aDispute()
  let which = await met()
  const agree = () => {
    const end = { outcome: 'agreed', note: '谈成', referredTo: null, followUpOn: null } as const
    return ask(worker, contract.endMediation, { ...which, ...end })
  }
  async function then(told: Promise<{ status: number; version: number }>) {
    const { version, status } = await told
    expect(status).toBe(200)
    which = { ...which, version }
  }
  const confirm = (side: 'patient' | 'hospital') =>
    ask(worker, contract.confirmMessage, { ...which, side, who: '代表' })

  expect(await confirm('patient')).toMatchObject({ code: 'message-missing' })
  expect(await agree()).toMatchObject({ status: 409, code: 'message-missing' })
  await then(ask(worker, contract.wordMessage, { ...which, ...sample.message }))
  expect(await agree()).toMatchObject({ code: 'patient-not-confirmed' })
  await then(confirm('patient'))
  expect(await confirm('patient')).toMatchObject({ code: 'already-confirmed', field: 'side' })
  expect(await agree()).toMatchObject({ code: 'hospital-not-confirmed' })
  await then(ask(worker, contract.wordMessage, { ...which, common: '', text: '改过的说法' }))
  expect(await agree(), 'other words are confirmed anew').toMatchObject({
    code: 'patient-not-confirmed',
  })
  await then(confirm('patient'))
  await then(confirm('hospital'))
  expect(await agree()).toMatchObject({ status: 200, state: 'agreed' })
})

test('what a side said first stays on record beside what it said later', async () => {
  const { ask, worker, caseId, heard } = await aDispute()
  const which = await heard()
  const later = { ...sample.patientView, words: '想清楚了，主要是没人解释' }
  await ask(worker, contract.hearSide, { ...which, ...later })

  const { mediations } = await ask(worker, contract.listMediations, { caseId })
  const said = mediations[0]?.views.filter(({ side }) => side === 'patient')
  expect(said?.map(({ words }) => words)).toEqual([sample.patientView.words, later.words])
})

test('after the end nothing is changed, neither through the door nor behind it; what was kept is added', async () => {
  const { ask, db, worker, caseId, opened } = await aDispute()
  const which = await opened()
  const end = { outcome: 'withdrawn', note: '家属说不谈了', referredTo: null } as const
  const { version } = await ask(worker, contract.endMediation, {
    ...{ ...which, ...end, followUpOn: null },
  })

  const changed = { ...which, ...sample.incident, version }
  expect(await ask(worker, contract.amendIncident, changed)).toMatchObject({
    code: 'step-out-of-order',
  })
  const behind = await as(db, worker, (tx) =>
    sql`update mediations.mediation set outcome_note = '别的' where id = ${which.mediationId}`.execute(
      tx,
    ),
  )
  expect(behind.numAffectedRows).toBe(0n)
  const { mediationId } = which
  const found = { at: '2026-03-02T02:00:00.000Z', found: 'too-early', text: '电话问过' } as const
  expect(
    await ask(worker, contract.followUpMediation, { caseId, mediationId, ...found }),
  ).toMatchObject({ status: 200, version, followUps: [{ text: '电话问过' }] })
})

test('one mediation at a time; after its end another may begin', async () => {
  const { ask, worker, caseId, opened } = await aDispute()
  const which = await opened()
  const open = () => ask(worker, contract.openMediation, { caseId, ...sample.incident })
  expect(await open()).toMatchObject({ status: 409, code: 'mediation-running' })

  const end = { outcome: 'withdrawn', note: '撤回', referredTo: null, followUpOn: null } as const
  await ask(worker, contract.endMediation, { ...which, ...end })
  expect(await open()).toMatchObject({ status: 200, state: 'opened' })
})

test('only a dispute is mediated', async () => {
  const { ask, db, worker, patient } = await aDispute()
  const { id: caseId } = await aCase(db, worker, patient.id)
  const refused = { status: 409, code: 'not-a-dispute' }
  expect(await ask(worker, contract.openMediation, { caseId, ...sample.incident })).toMatchObject(
    refused,
  )
  expect(await ask(worker, contract.listMediations, { caseId })).toMatchObject(refused)
})

test('neither a colleague nor another house sees that there is a mediation; the head reads it', async () => {
  const { ask, db, lead, colleague, caseId, heard } = await aDispute()
  const which = await heard()
  const elsewhere = (await anInstitution(db)).lead

  expect(await ask(lead, contract.listMediations, { caseId })).toMatchObject({
    mediations: [{ id: which.mediationId }],
  })
  for (const stranger of [colleague, elsewhere]) {
    const refused = { status: 404, code: 'no-such-case' }
    expect(await ask(stranger, contract.listMediations, { caseId })).toMatchObject(refused)
    expect(
      await ask(stranger, contract.hearSide, { ...which, ...sample.patientView }),
    ).toMatchObject(refused)
    const rows = await as(db, stranger, (tx) => sql`select 1 from mediations.view`.execute(tx))
    expect(rows.rows).toEqual([])
  }
})

test('two who write at once: the second is told, and nothing is lost', async () => {
  const { ask, worker, lead, hearing } = await aDispute()
  const which = await hearing()
  await ask(worker, contract.hearSide, { ...which, ...sample.patientView })

  expect(await ask(lead, contract.hearSide, { ...which, ...sample.hospitalView })).toMatchObject({
    status: 412,
    code: 'version-changed',
  })
})

test.each([
  ['what has not happened', { happenedAt: '2026-03-03T00:00:00.000Z' }, 'reportedAt'],
  ['a report before the deed', { reportedAt: '2026-03-01T00:00:00.000Z' }, 'reportedAt'],
  ['a report tomorrow', { reportedAt: '2026-03-03T00:00:00.000Z' }, 'reportedAt'],
  ['nothing at all', { what: '  ' }, 'what'],
])('%s is refused, and the field is named', async (_, wrong, field) => {
  const { ask, worker, caseId } = await aDispute()
  const told = await ask(worker, contract.openMediation, {
    ...{ caseId, ...sample.incident, ...wrong },
  } as never)
  expect(told.status).toBeGreaterThanOrEqual(400)
  expect(JSON.stringify(told)).toContain(`"${field}"`)
})

test.each([
  ['silence without a reason', { words: '', saidBy: '' }, 'words'],
  ['words of nobody', { saidBy: '' }, 'saidBy'],
])('%s is no view', async (_, wrong, field) => {
  const { ask, worker, hearing } = await aDispute()
  const given = { ...(await hearing()), ...sample.patientView, ...wrong }
  expect(await ask(worker, contract.hearSide, given)).toMatchObject({ status: 409, field })
})

test('the demo shows a dispute in the midst of talking', async () => {
  const { db } = await freshDatabase()
  const { worker } = await anInstitution(db)
  const patient = await aPatient(db, worker)
  const { id: caseId } = await aCase(db, worker, patient.id, { kind: 'dispute', state: 'active' })
  const deps = testDeps()
  await as(db, worker, (tx) => fillMediation(tx, worker, caseId, deps))

  const { mediations } = await aFrontDoor(db, routes)(worker, contract.listMediations, { caseId })
  expect(mediations).toMatchObject([{ state: 'meeting', views: [{}, {}], messages: [{}] }])
  expect(await aFrontDoor(db, casework)(worker, listCases, {})).toMatchObject({ status: 200 })
})
