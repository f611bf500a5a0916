import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openCase } from '#casework/model/contract.ts'
import { routes as casework } from '#casework/server/index.ts'
import { aCase, aContact } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, anActor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { anAssessment, someFindings } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, [...casework, ...routes])
  const patient = await aPatient(db, worker)
  const file = await aCase(db, worker, patient.id)
  const colleague = anActor({ institutionId: id })
  return { db, owner, ask, worker, lead, colleague, patient, file, caseId: file.id }
}

test('a final assessment writes the needs and the risk of the case, and stands in the river', async () => {
  const { ask, worker, caseId } = await aHouse()

  const done = await ask(worker, contract.finaliseAssessment, {
    ...someFindings(),
    ...{ caseId, version: 1 },
  })
  expect(done).toMatchObject({ status: 200, n: 1, state: 'final', previous: {} })

  const page = await ask(worker, openCase, { caseId })
  expect(page).toMatchObject({ riskLevel: 'yellow' })
  expect(page.needs).toContainEqual({ domain: 'finance', severity: 3, note: '欠费两千' })
  const told = expect.objectContaining({ deed: 'assessments.finalise', ref: done.id })
  expect(page.river).toContainEqual(told)
})

test('the second supersedes the first, shows the scores before it, and the first reads as it was', async () => {
  const { db, ask, worker, file, caseId } = await aHouse()
  const first = await anAssessment(db, worker, file)
  const second = await anAssessment(db, worker, file, {
    domains: [
      { domain: 'finance', score: 1, reason: '', strength: '', contactIds: [] },
      { domain: 'family', score: 1, reason: '', strength: '', contactIds: [] },
    ],
  })

  expect(second).toMatchObject({ n: 2, previous: { finance: 3, emotion: 1 } })
  const again = await ask(worker, contract.openAssessment, { caseId, assessmentId: first.id })
  expect(again).toMatchObject({ state: 'superseded', domains: first.domains, previous: {} })

  const { needs } = await ask(worker, openCase, { caseId })
  expect(needs).toContainEqual({ domain: 'emotion', severity: 1, note: '' })
  expect(needs).toContainEqual({ domain: 'finance', severity: 1, note: '' })
  const { assessments } = await ask(worker, contract.listAssessments, { caseId })
  expect(assessments.map(({ n, state }) => [n, state])).toEqual([
    [1, 'superseded'],
    [2, 'final'],
  ])
})

test('what is final is changed by nobody, not even by the owner of the tables', async () => {
  const { db, owner, worker, file } = await aHouse()
  await anAssessment(db, worker, file)

  const overwrite = sql`update assessments.assessment set formulation = '改过'`
  await expect(as(db, worker, (tx) => overwrite.execute(tx))).rejects.toThrow('permission denied')
  await expect(overwrite.execute(owner)).rejects.toThrow('is not changed')
  const drop = sql`delete from assessments.assessment`
  await expect(drop.execute(owner)).rejects.toThrow('is not changed')

  await sql`alter table assessments.assessment disable trigger stays`.execute(owner)
  await sql`create policy planted on assessments.assessment using (true)`.execute(owner)
  const { numAffectedRows } = await overwrite.execute(owner)
  expect(numAffectedRows, 'without the trigger it would be').toBe(1n)
})

test('个人信息保护法第四十六条：写错了的可以更正，更正写在原文下面，原文不动', async () => {
  const { db, ask, worker, lead, file, caseId } = await aHouse()
  const { id: assessmentId, formulation } = await anAssessment(db, worker, file)

  const amended = await ask(lead, contract.amendAssessment, {
    ...{ caseId, assessmentId, reason: '本人指出金额有误', text: '欠费是一千二' },
  })
  expect(amended).toMatchObject({
    formulation,
    amendments: [{ reason: '本人指出金额有误', text: '欠费是一千二', by: lead.accountId }],
  })
  const bare = { caseId, assessmentId, reason: ' ', text: '无' }
  expect(await ask(lead, contract.amendAssessment, bare)).toMatchObject({
    ...{ status: 400, code: 'invalid-input' },
  })
})

test('of two who finalise at the same moment, the second is told', async () => {
  const { ask, worker, lead, caseId } = await aHouse()
  const given = { ...someFindings(), caseId, version: 1 }

  const answers = await Promise.all([
    ask(worker, contract.finaliseAssessment, given),
    ask(lead, contract.finaliseAssessment, given),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
})

test('a note of another case is no evidence; one of this case is told with its moment', async () => {
  const { db, ask, worker, patient, file, caseId } = await aHouse()
  const mine = await aContact(db, worker, file)
  const other = await aContact(db, worker, await aCase(db, worker, patient.id))
  const [first] = someFindings().domains
  const resting = (contactId: typeof mine.id) => ({
    ...{ ...someFindings(), caseId, version: 1 },
    domains: first ? [{ ...first, contactIds: [contactId] }] : [],
  })

  expect(await ask(worker, contract.finaliseAssessment, resting(other.id))).toMatchObject({
    ...{ status: 409, code: 'no-such-contact' },
  })
  const done = await ask(worker, contract.finaliseAssessment, resting(mine.id))
  expect(done.evidence).toEqual([{ id: mine.id, at: mine.at, mode: 'bedside' }])
})

test('a grave score without a reason, and a risk below the score for safety, are refused with the field', async () => {
  const { ask, worker, caseId } = await aHouse()
  const domain = 'safety' as const
  const bare = { domain, score: 3, reason: '', strength: '', contactIds: [] }
  const given = { ...someFindings(), caseId, version: 1 }

  const refused = await ask(worker, contract.finaliseAssessment, { ...given, domains: [bare] })
  expect(refused).toMatchObject({ status: 409, code: 'reason-missing', field: 'domains' })
  const seen = [{ ...bare, reason: '说出了打算' }]
  expect(await ask(worker, contract.finaliseAssessment, { ...given, domains: seen })).toMatchObject(
    {
      ...{ status: 409, code: 'risk-below-safety', field: 'riskLevel' },
    },
  )
})

test('a case that is closed is assessed no more', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const closedAt = '2026-03-02T02:00:00.000Z' as never
  const { id: caseId } = await aCase(db, worker, patient.id, { state: 'closed', closedAt })

  const given = { ...someFindings(), caseId, version: 1 }
  expect(await ask(worker, contract.finaliseAssessment, given)).toMatchObject({
    code: 'case-ended',
  })
})

test('who does not see the case sees none of its assessments, with or without the first wall', async () => {
  const { db, ask, worker, lead, colleague, file, caseId } = await aHouse()
  const { id: assessmentId } = await anAssessment(db, worker, file)
  const elsewhere = anActor({ role: 'lead', institutionId: randomUUID() as never })

  expect(await ask(lead, contract.openAssessment, { caseId, assessmentId })).toMatchObject({ n: 1 })
  for (const stranger of [colleague, elsewhere]) {
    expect(await ask(stranger, contract.listAssessments, { caseId })).toMatchObject({ status: 404 })
    const { rows } = await as(db, stranger, (tx) =>
      sql`select from assessments.assessment`.execute(tx),
    )
    expect(rows).toHaveLength(0)
  }
})

test('an assessment is found only under its own case, and reading it is on record', async () => {
  const { db, owner, ask, worker, patient, file, caseId } = await aHouse()
  const other = await aCase(db, worker, patient.id)
  const { id: assessmentId } = await anAssessment(db, worker, file)

  const astray = await ask(worker, contract.openAssessment, { caseId: other.id, assessmentId })
  expect(astray).toMatchObject({ status: 404, code: 'no-such-assessment' })
  await ask(worker, contract.openAssessment, { caseId, assessmentId })
  const { rows } = await sql<{ action: string }>`select action from audit.entry`.execute(owner)
  const deeds = rows.map(({ action }) => action)
  expect(deeds).toEqual(expect.arrayContaining(['assessments.finalise', 'assessments.open']))
})
