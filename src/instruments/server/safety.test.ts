import { expect, test } from 'vitest'
import { aCase } from '#casework/server/testing.ts'
import * as crises from '#crises/model/contract.ts'
import { routes as crisisRoutes } from '#crises/server/index.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, anActor, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { InstrumentId } from '../model/instrument.ts'
import { routes } from './index.ts'
import { aForm, allAnswered } from './testing.ts'

async function aFile() {
  const { db } = await freshDatabase()
  const { worker, id } = await anInstitution(db)
  const ask = aFrontDoor(db, [...routes, ...crisisRoutes])
  const patient = await aPatient(db, worker)
  const { id: caseId } = await aCase(db, worker, patient.id, { state: 'active' })
  const listCrises = async () => (await ask(worker, crises.listCaseCrises, { caseId })).crises
  return { ask, worker, colleague: anActor({ institutionId: id }), caseId, listCrises }
}

function aTap(form: ReturnType<typeof aForm>, answers: object) {
  const { caseId, instrumentId, variant, draftId } = form
  return { caseId, instrumentId, variant, draftId, answers: answers as Record<string, number> }
}

test('one tap on the ninth question opens the crisis, before anything is filed', async () => {
  const { ask, worker, caseId, listCrises } = await aFile()
  const form = aForm(caseId, 'phq-9', { answers: { q9: 1 } })

  expect(await ask(worker, contract.raiseSafety, aTap(form, { q9: 1 }))).toMatchObject({
    raised: true,
  })

  expect(await listCrises()).toMatchObject([{ kind: 'suicide', state: 'suspected' }])
  expect(await ask(worker, contract.listResponses, { caseId })).toMatchObject({ responses: [] })
})

test('tapped five times and filed, it is one crisis and one sign', async () => {
  const { ask, worker, caseId, listCrises } = await aFile()
  const form = aForm(caseId, 'phq-9', { answers: allAnswered('phq-9', 1) })

  await Promise.all(
    [1, 2, 3, 1, 2].map((q9) => ask(worker, contract.raiseSafety, aTap(form, { q9 }))),
  )
  const filed = await ask(worker, contract.finishResponse, form)

  expect(filed).toMatchObject({ status: 200, flags: ['safety'] })
  const [crisis, ...others] = await listCrises()
  expect(others).toEqual([])
  const page = await ask(worker, crises.openCrisis, {
    caseId,
    crisisId: crisis?.id ?? ('' as never),
  })
  expect(page.signals).toHaveLength(1)
  expect(JSON.stringify(page.signals)).toContain('PHQ-9 第 9 题阳性')
})

test('where no tap came through, the filing opens it', async () => {
  const { ask, worker, caseId, listCrises } = await aFile()
  const answers = { q1: 0, q2: 0, q3: 1, q4: 0, q5: 1 }

  const filed = await ask(worker, contract.finishResponse, aForm(caseId, 'asq', { answers }))

  expect(filed).toMatchObject({ score: null, band: 'acute', flags: ['safety'] })
  expect(await listCrises()).toMatchObject([{ kind: 'suicide' }])
})

test.each<[InstrumentId, Record<string, number>, string]>([
  ['asq', { q4: 1 }, 'suicide'],
  ['asq', { q1: 2 }, 'suicide'],
  ['epds', { q10: 1 }, 'suicide'],
  ['cssrs-screener', { q1: 1 }, 'suicide'],
  ['distress-thermometer', { p5: 1 }, 'suicide'],
  ['distress-thermometer', { p6: 1 }, 'abuse-neglect'],
])('%s %o opens a crisis: %s', async (instrument, answers, kind) => {
  const { ask, worker, caseId, listCrises } = await aFile()
  await ask(worker, contract.raiseSafety, aTap(aForm(caseId, instrument), answers))
  expect(await listCrises()).toMatchObject([{ kind }])
})

test('a correction of a form whose alarm was raised raises no other, and a correction to yes does', async () => {
  const { ask, worker, caseId, listCrises } = await aFile()
  async function file(instrument: 'phq-9' | 'epds', item: string, ...values: number[]) {
    const [first, ...later] = values.map((value) => ({ answers: { [item]: value }, mode: 'paper' }))
    let { id } = await ask(worker, contract.finishResponse, aForm(caseId, instrument, first))
    for (const given of later) {
      const { instrumentId, ...form } = aForm(caseId, instrument, given)
      const correction = { ...form, responseId: id, reason: '听错了' }
      id = (await ask(worker, contract.correctResponse, correction)).id
    }
  }
  const signals = async () => {
    const [crisis] = await listCrises()
    if (!crisis) return 0
    const page = await ask(worker, crises.openCrisis, { caseId, crisisId: crisis.id })
    return page.signals.length
  }

  await file('phq-9', 'q9', 3, 2, 1)
  expect(await signals()).toBe(1)
  await file('epds', 'q10', 0, 1)
  expect(await signals()).toBe(2)
})

test('a form without such an answer opens none, nor does a question that is not asked', async () => {
  const { ask, worker, caseId, listCrises } = await aFile()
  const phq9 = aForm(caseId, 'phq-9', { answers: allAnswered('phq-9', 3, { q9: 0 }) })
  const cssrs = aForm(caseId, 'cssrs-screener')

  expect(await ask(worker, contract.finishResponse, phq9)).toMatchObject({ score: 24, flags: [] })
  const tap = aTap(cssrs, { q2: 0, q4: 1 })
  expect(await ask(worker, contract.raiseSafety, tap)).toMatchObject({ raised: false })
  expect(await listCrises()).toEqual([])
})

test('a colleague who does not see the case cannot raise an alarm in it', async () => {
  const { ask, colleague, caseId, listCrises } = await aFile()
  const tap = aTap(aForm(caseId, 'phq-9'), { q9: 1 })
  expect(await ask(colleague, contract.raiseSafety, tap)).toMatchObject({ status: 404 })
  expect(await listCrises()).toEqual([])
})
