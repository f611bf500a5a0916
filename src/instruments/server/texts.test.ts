import { expect, test } from 'vitest'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aForm, aText } from './testing.ts'

async function aHouse() {
  const { db } = await freshDatabase()
  const { worker, lead } = await anInstitution(db)
  const ask = aFrontDoor(db, routes)
  const patient = await aPatient(db, worker)
  const { id: caseId } = await aCase(db, worker, patient.id, { state: 'active' })
  return { db, ask, worker, lead, caseId }
}

test('without a licence the questions are not asked here; answers are copied from paper', async () => {
  const { ask, worker, caseId } = await aHouse()

  expect(await ask(worker, contract.finishResponse, aForm(caseId, 'hads'))).toMatchObject({
    ...{ code: 'text-not-licensed', field: 'mode' },
  })
  const onPaper = aForm(caseId, 'hads', { mode: 'paper' })
  expect(await ask(worker, contract.finishResponse, onPaper)).toMatchObject({
    ...{ status: 200, score: null, subscales: { anxiety: 7, depression: 7 }, band: 'normal' },
    licence: { class: 'C', reference: null },
  })
})

test('with the licence of the house they are asked, and the sheet names the licence', async () => {
  const { ask, worker, lead, caseId } = await aHouse()
  await ask(lead, contract.loadText, aText('hads'))

  const { texts } = await ask(worker, contract.openInstrument, { caseId, instrumentId: 'hads' })
  expect(texts[0]?.items[0]?.text).toBe('授权题 q1')
  const filed = await ask(worker, contract.finishResponse, aForm(caseId, 'hads'))
  expect(filed.licence).toMatchObject({ reference: '许可 2026-17' })
  const sheet = await ask(worker, contract.openResponse, { caseId, responseId: filed.id })
  expect(sheet.text?.items).toHaveLength(14)
})

test('another house does not see the wording, and a worker does not load one', async () => {
  const { db, ask, worker, lead } = await aHouse()
  const loaded = await ask(lead, contract.loadText, aText('hads'))
  const other = await anInstitution(db)

  expect((await ask(other.lead, contract.listTexts, {})).texts).toEqual([])
  const theft = { textId: loaded.id as string }
  expect(await ask(other.lead, contract.withdrawText, theft)).toMatchObject({ status: 404 })
  expect(await ask(worker, contract.loadText, aText('epds'))).toMatchObject({ status: 403 })
})

test('withdrawn, or loaded anew: what was asked before still shows what it was', async () => {
  const { ask, worker, lead, caseId } = await aHouse()
  const { id: textId } = await ask(lead, contract.loadText, aText('epds'))
  const { id: responseId } = await ask(worker, contract.finishResponse, aForm(caseId, 'epds'))

  const withdrawn = await ask(lead, contract.withdrawText, { textId: textId as string })
  expect(withdrawn.withdrawnAt).not.toBeNull()
  const open = await ask(worker, contract.openInstrument, { caseId, instrumentId: 'epds' })
  expect(open.texts).toEqual([])
  expect(await ask(worker, contract.finishResponse, aForm(caseId, 'epds'))).toMatchObject({
    code: 'text-not-licensed',
  })
  const sheet = await ask(worker, contract.openResponse, { caseId, responseId })
  expect(sheet.text?.items[0]?.text).toBe('授权题 q1')
})

const notLoaded = [
  ['no-such-variant', 'variant', aText('hads', { variant: 'short' })],
  ['text-not-whole', 'items', aText('hads', { items: [] })],
  ['licence-over', 'until', aText('hads', { until: '2026-03-01' })],
  ['licence-unconfirmed', 'confirmed', aText('hads', { confirmed: false })],
] as const

test('a wording with something wrong is not loaded, and the field is named', async () => {
  const { ask, lead } = await aHouse()
  for (const [code, field, text] of notLoaded)
    expect(await ask(lead, contract.loadText, text), code).toMatchObject({
      status: 409,
      code,
      field,
    })
})

test('a wording that comes with the product is not loaded over', async () => {
  const { ask, lead } = await aHouse()
  expect(await ask(lead, contract.loadText, aText('phq-9'))).toMatchObject({
    code: 'text-not-needed',
  })
})
