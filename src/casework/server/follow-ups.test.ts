import { expect, test } from 'vitest'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { Day } from '#platform/model/time.ts'
import { aFrontDoor, anActor, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aCase, aGoal } from './testing.ts'

async function aClosedCase() {
  const { db } = await freshDatabase()
  const ask = aFrontDoor(db, routes)
  const { worker, lead, id } = await anInstitution(db)
  const patient = await aPatient(db, worker)
  const given = { state: 'active', riskLevel: 'none', legalBasis: '本人昏迷，先行服务' } as const
  const file = await aCase(db, worker, patient.id, given)
  await aGoal(db, worker, file, { attainment: 0 })
  const followUps = ['2026-12-21', '2026-11-28'].map((day) => Day.parse(day))
  const closed = await ask(worker, contract.beginClosing, {
    caseId: file.id,
    version: 1,
    closure: {
      ...{ reason: 'goals-met', summary: '都办好了', clientInformed: true },
      ...{ referredAtClosure: false, notInformedWhy: '', followUps },
    },
  })
  expect(closed).toMatchObject({ state: 'tracking' })
  const colleague = anActor({ institutionId: id })
  return { ask, worker, lead, colleague, caseId: file.id, patient }
}

test('the owner of a case finds its follow-ups on the desk, the earliest first', async () => {
  const { ask, worker, caseId, patient } = await aClosedCase()

  const { followUps } = await ask(worker, contract.listFollowUps, {})

  expect(followUps).toMatchObject([
    { due: '2026-11-28', caseId, client: { id: patient.id } },
    { due: '2026-12-21', caseId },
  ])
})

test('one that is done is on nobody’s desk any more', async () => {
  const { ask, worker, caseId } = await aClosedCase()
  const [first] = (await ask(worker, contract.listFollowUps, {})).followUps

  const followUpId = `${first?.id}`
  const result = '近况平稳'
  await ask(worker, contract.finishFollowUp, { caseId, followUpId, result, version: 1 })

  expect((await ask(worker, contract.listFollowUps, {})).followUps).toHaveLength(1)
})

test('follow-ups are their owner’s alone: neither a colleague’s nor the head’s', async () => {
  const { ask, colleague, lead } = await aClosedCase()

  for (const other of [colleague, lead])
    expect((await ask(other, contract.listFollowUps, {})).followUps).toEqual([])
})
