import { expect, test } from 'vitest'
import { aCase } from '#casework/server/testing.ts'
import { giveConsent } from '#people/model/contract-ties.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { routes as people } from '#people/server/index.ts'
import { anIdentityNumber, aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { openCover } from '../model/contract-case.ts'
import { routes } from './index.ts'
import { anInsured, aPolicy } from './testing.ts'

async function aWard() {
  const { db } = await freshDatabase()
  const { worker, lead } = await anInstitution(db)
  const deps = testDeps({ demo: true })
  const ask = aFrontDoor(db, [...people, ...routes], deps)
  const aClient = async (nth: number) => {
    const identityNumber = anIdentityNumber('1980-05-01', nth)
    const client = await aPatient(db, worker, {
      name: nth === 51 ? '骆清和' : '温见舟',
      identityNumber,
    })
    const { id: caseId } = await aCase(db, worker, client.id)
    const consent = () =>
      ask(worker, giveConsent, {
        ...{ personId: client.id, givenBy: client.id, purpose: 'insurance', separate: true },
        recipients: [{ kind: 'own-institution', institutionId: null, name: '', contact: '' }],
        ...{ dataClasses: ['money'], from: null, until: null, limitsTold: true },
        ...{ evidence: { kind: 'verbal', witness: '护士长' }, notice: CURRENT_NOTICE },
      })
    return { caseId, clientId: client.id, identityNumber, consent }
  }
  return { db, ask, worker, lead, aClient }
}

test('a social worker learns of the cover only where the client agreed, and sees what counts', async () => {
  const { db, ask, worker, aClient } = await aWard()
  const { caseId, clientId, identityNumber, consent } = await aClient(51)
  const { insuredId } = await anInsured(db, { identityNumber })
  for (const year of [2023, 2024, 2025]) await aPolicy(db, insuredId, { year })
  await aPolicy(db, insuredId, { year: 2026, healthClass: 'pre-existing' })
  const unasked = await ask(worker, openCover, { caseId })
  // Word for word: who has not agreed looks the same, insured or not.
  expect(unasked).toEqual({ status: 200, agreed: false, missing: 'consent-missing', clientId })
  await consent()
  expect(await ask(worker, openCover, { caseId })).toMatchObject({
    ...{
      agreed: true,
      insured: true,
      state: 'in-force',
      healthClass: 'healthy',
      quietYears: 3,
      year: 2026,
    },
  })
})

test('who is not insured is told so, and whose case is not in sight is not told of', async () => {
  const { ask, worker, aClient } = await aWard()
  const { caseId, consent } = await aClient(53)
  await consent()
  expect(await ask(worker, openCover, { caseId })).toMatchObject({
    ...{ agreed: true, insured: false, known: false },
  })
  for (const actor of [anActor(), anActor({ role: 'insurance-clerk', institutionId: null })])
    expect([403, 404]).toContain((await ask(actor, openCover, { caseId })).status)
})
