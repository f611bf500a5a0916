import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as casework from '#casework/model/contract.ts'
import { routes as caseRoutes } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import {
  aClock,
  aFrontDoor,
  anActor,
  as,
  freshDatabase,
  testDeps,
} from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aForm, allAnswered } from './testing.ts'

async function aFile(birthDate = '1980-05-01') {
  const { db, owner } = await freshDatabase()
  const clock = aClock()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, [...routes, ...caseRoutes], testDeps({ now: clock.now }))
  const patient = await aPatient(db, worker, { birthDate })
  const { id: caseId } = await aCase(db, worker, patient.id, { state: 'active' })
  const colleague = anActor({ institutionId: id })
  return { db, owner, clock, ask, worker, lead, colleague, patient, caseId }
}

test('what is filed has a score, a band, and the licence under which it was asked', async () => {
  const { ask, worker, caseId } = await aFile()
  const answers = allAnswered('phq-9', 2, { q9: 0, q10: 1 })

  const filed = await ask(worker, contract.finishResponse, aForm(caseId, 'phq-9', { answers }))

  expect(filed).toMatchObject({
    ...{ status: 200, score: 16, band: 'moderately-severe', missing: [], flags: [] },
    ...{ instrument: 'phq-9', instrumentVersion: '1999', variant: 'standard', answers },
    licence: { class: 'A', reference: null },
  })
  const listed = await ask(worker, contract.listResponses, { caseId })
  expect(listed.responses).toMatchObject([{ id: filed.id, score: 16, supersededBy: null }])
  expect(JSON.stringify(listed)).not.toContain('"q9"')
})

test('the river tells name, score and band, and no answer', async () => {
  const { ask, worker, lead, caseId } = await aFile()
  const filed = await ask(worker, contract.finishResponse, aForm(caseId, 'gad-7'))

  const { river } = await ask(lead, casework.openCase, { caseId })

  expect(river.find((entry) => entry.kind === 'event' && entry.ref === filed.id)).toMatchObject({
    deed: 'instruments.final',
    note: 'GAD-7：7 分，轻度焦虑症状',
  })
  expect(JSON.stringify(river)).not.toContain('q1')
})

test('a result is corrected by another one, once, and the first stays as it was', async () => {
  const { ask, worker, caseId } = await aFile()
  const { id: responseId } = await ask(worker, contract.finishResponse, aForm(caseId, 'gad-7'))
  const { instrumentId, ...form } = aForm(caseId, 'gad-7')
  const better = { ...form, responseId, reason: '第 7 题听错了' }
  const correction = { ...better, answers: allAnswered('gad-7', 1, { q7: 3 }) }

  const answers = await Promise.all([
    ask(worker, contract.correctResponse, correction),
    ask(worker, contract.correctResponse, { ...correction, draftId: aForm(caseId, 'asq').draftId }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])

  const { responses } = await ask(worker, contract.listResponses, { caseId })
  const [newer, older] = [...responses].sort((one) => (one.supersedes ? -1 : 1))
  expect(newer).toMatchObject({ score: 9, supersedes: responseId, reason: '第 7 题听错了' })
  expect(older).toMatchObject({ id: responseId, score: 7, supersededBy: newer?.id })
  const first = await ask(worker, contract.openResponse, { caseId, responseId })
  expect(first.response.answers).toEqual(allAnswered('gad-7', 1))
})

test('what is filed is changed and deleted by nobody, not even past the product', async () => {
  const { db, ask, worker, caseId } = await aFile()
  await ask(worker, contract.finishResponse, aForm(caseId, 'gad-7'))

  for (const deed of [
    'update instruments.response set score = 0',
    'delete from instruments.response',
    `update instruments.answers set answers = '{}'`,
  ])
    await expect(as(db, worker, (tx) => sql.raw(deed).execute(tx))).rejects.toThrow('denied')
})

test('one form is filed once, however often it is sent', async () => {
  const { ask, worker, caseId } = await aFile()
  const form = aForm(caseId, 'phq-2')

  const answers = await Promise.all([1, 2, 3].map(() => ask(worker, contract.finishResponse, form)))

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ code }) => code === 'already-filed')).toHaveLength(2)
})

test('the answers are the team’s: the head reads what came out and not what was said', async () => {
  const { db, ask, worker, lead, colleague, caseId } = await aFile()
  const { id: responseId } = await ask(worker, contract.finishResponse, aForm(caseId, 'gad-7'))

  const heads = await ask(lead, contract.openResponse, { caseId, responseId })
  expect(heads.response).toMatchObject({ score: 7, answers: null })
  const elsewhere = (await anInstitution(db)).lead
  for (const stranger of [colleague, elsewhere])
    expect(await ask(stranger, contract.openResponse, { caseId, responseId })).toMatchObject({
      ...{ status: 404, code: 'no-such-case' },
    })
})

test('with the first wall gone, the database still keeps responses and answers apart', async () => {
  const { db, ask, worker, lead, colleague, caseId } = await aFile()
  await ask(worker, contract.finishResponse, aForm(caseId, 'gad-7'))
  const elsewhere = (await anInstitution(db)).lead

  async function seen(actor: typeof worker, table: string) {
    const all = sql.raw(`select * from instruments.${table}`)
    return (await as(db, actor, (tx) => all.execute(tx))).rows.length
  }
  expect(await seen(worker, 'response')).toBe(1)
  expect(await seen(worker, 'answers')).toBe(1)
  expect(await seen(lead, 'response')).toBe(1)
  for (const stranger of [lead, colleague, elsewhere])
    expect(await seen(stranger, 'answers')).toBe(0)
  for (const stranger of [colleague, elsewhere]) expect(await seen(stranger, 'response')).toBe(0)
})

test('the head may file too, and reads what the head has filed', async () => {
  const { ask, lead, caseId } = await aFile()
  const { id: responseId } = await ask(lead, contract.finishResponse, aForm(caseId, 'gad-7'))

  const { response } = await ask(lead, contract.openResponse, { caseId, responseId })
  expect(response.answers).toEqual(allAnswered('gad-7', 1))
})

test('age at the day of the answers and who answered stand beside the score', async () => {
  const { ask, worker, caseId } = await aFile('1966-03-03')
  const proxy = { informant: 'proxy', informantWho: '女儿' } as const
  const gds = { answers: allAnswered('gds-15', 0) }

  const filed = await ask(worker, contract.finishResponse, aForm(caseId, 'gds-15', gds))
  expect(filed).toMatchObject({ score: 5, flags: ['outside-ages'] })
  const byProxy = aForm(caseId, 'phq-9', { ...proxy, answers: allAnswered('phq-9', 0) })
  expect(await ask(worker, contract.finishResponse, byProxy)).toMatchObject({
    ...{ informantWho: '女儿', flags: ['proxy'] },
  })
})

const notFiled: readonly (readonly [string, string, object])[] = [
  ['no-such-variant', 'variant', { variant: 'long' }],
  ['proxy-unnamed', 'informantWho', { informant: 'proxy' }],
  ['answered-in-future', 'at', { at: '2026-03-03T02:00:00.000Z' }],
  ['nothing-answered', 'answers', { answers: {} }],
  ['no-such-item', 'answers', { answers: { q11: 1 } }],
  ['no-such-answer', 'answers', { answers: { q1: 4 } }],
  ['declined-yet-answered', 'answers', { mode: 'declined' }],
]

test('a form with something wrong is not filed, and the field is named', async () => {
  const { ask, worker, caseId } = await aFile()
  for (const [code, field, given] of notFiled) {
    const answer = await ask(worker, contract.finishResponse, aForm(caseId, 'phq-9', given))
    expect(answer, code).toMatchObject({ status: 409, code, field })
  }
})

test('nobody answers a suicide screen for somebody else', async () => {
  const { ask, worker, caseId } = await aFile()
  const form = aForm(caseId, 'asq', { informant: 'proxy', informantWho: '母亲' })
  expect(await ask(worker, contract.finishResponse, form)).toMatchObject({
    ...{ code: 'proxy-not-allowed', field: 'informant' },
  })
})

test('that somebody declined is on record, and is no point of a course', async () => {
  const { ask, worker, caseId } = await aFile()
  const form = aForm(caseId, 'phq-9', { mode: 'declined', answers: {} })
  expect(await ask(worker, contract.finishResponse, form)).toMatchObject({
    score: null,
    band: null,
  })
})
