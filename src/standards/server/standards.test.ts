import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aDistrictOfficer, anInstitution, cityOfficer } from '#places/server/testing.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import {
  aClock,
  aFrontDoor,
  anActor,
  as,
  freshDatabase,
  testDeps,
} from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { EditionContent } from '../model/edition.ts'
import { fillStandards, routes } from './index.ts'

const day = (text: string) => Day.parse(text)
const content = (given: Partial<EditionContent> = {}): EditionContent => ({
  ...{ title: '试行规范', source: '自拟', validFrom: day('2026-02-01'), validUntil: null },
  clauses: [
    { number: '1', kind: 'process', text: '先问清楚', check: '抽查', forms: ['contact-note'] },
    { number: '2', kind: 'space', text: '有一间房', check: '看', forms: [] },
  ],
  ...given,
})

async function aCity() {
  const { db, owner } = await freshDatabase()
  const clock = aClock()
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  const { id: editionId } = await ask(cityOfficer, contract.draftEdition, {
    ...{ code: 'SHI-XING', content: content() },
  })
  return { ask, db, owner, clock, house, lead: house.lead, editionId }
}

test('the city drafts, publishes and drafts the next; what is published is never changed', async () => {
  const { ask, db, lead, editionId } = await aCity()
  const of = { editionId }
  expect(await ask(lead, contract.openEdition, of)).toMatchObject({ code: 'no-such-edition' })
  const again = { code: 'SHI-XING', content: content() }
  expect(await ask(cityOfficer, contract.draftEdition, again)).toMatchObject({
    ...{ code: 'draft-already', field: 'code' },
  })
  const backwards = content({ validUntil: day('2026-02-01') })
  expect(
    await ask(cityOfficer, contract.amendEdition, { ...of, content: backwards, version: 1 }),
  ).toMatchObject({ code: 'ends-before-it-begins', field: 'content.validUntil' })
  const [first] = content().clauses
  const twice = content({ clauses: [first, first] as EditionContent['clauses'] })
  await ask(cityOfficer, contract.amendEdition, { ...of, content: twice, version: 1 })
  const publish = (version: number) => ask(cityOfficer, contract.publishEdition, { ...of, version })
  expect(await publish(1)).toMatchObject({ code: 'version-changed' })
  expect(await publish(2)).toMatchObject({ code: 'clause-twice', field: 'clauses' })
  await ask(cityOfficer, contract.amendEdition, { ...of, content: content(), version: 2 })
  expect(await publish(3)).toMatchObject({ state: 'published', version: 4 })

  const amend = { ...of, content: content({ title: '偷改' }), version: 4 }
  expect(await ask(cityOfficer, contract.amendEdition, amend)).toMatchObject({
    ...{ status: 409, code: 'edition-published' },
  })
  expect(await ask(cityOfficer, contract.dropDraft, of)).toMatchObject({
    code: 'edition-published',
  })
  const behind = sql`update standards.edition set title = '偷改' where id = ${editionId}`
  expect((await as(db, cityOfficer, (tx) => behind.execute(tx))).numAffectedRows).toBe(0n)

  expect(await ask(lead, contract.openEdition, of)).toMatchObject({ title: '试行规范' })
  const next = await ask(cityOfficer, contract.draftEdition, again)
  expect(next).toMatchObject({ edition: 2, state: 'draft' })
  const early = { editionId: next.id, version: 1 }
  expect(await ask(cityOfficer, contract.publishEdition, early)).toMatchObject({
    ...{ code: 'not-after-the-last', field: 'validFrom' },
  })
  expect(await ask(cityOfficer, contract.dropDraft, { editionId: next.id })).toMatchObject({
    dropped: true,
  })
  const { editions } = await ask(lead, contract.listEditions, {})
  expect(editions.map(({ series, inForce }) => [series, inForce])).toEqual([
    ['RQ-MSW', true],
    ['SHI-XING', true],
  ])
  const worker = anActor()
  const { reasons } = await ask(worker, contract.openWhy, { form: 'contact-note' })
  expect(reasons.map(({ clause }) => clause.number)).toEqual(['4.1', '4.2', '4.3', '1'])
})

test('a head audits the house clause by clause; finished is finished, and stands beside the last one', async () => {
  const { ask, db, clock, house, lead, editionId } = await aCity()
  await ask(cityOfficer, contract.publishEdition, { editionId, version: 1 })
  const officer = aDistrictOfficer(house.districtCode)
  const { auditId } = await ask(lead, contract.beginAudit, { editionId })
  expect(await ask(lead, contract.beginAudit, { editionId })).toMatchObject({ code: 'audit-open' })
  const answer = (id: typeof auditId, clause: string, verdict: 'met' | 'not-met') =>
    ask(lead, contract.answerClause, { auditId: id, clause, verdict, note: '见台账' })
  const finish = (id: typeof auditId) =>
    ask(lead, contract.finishAudit, { auditId: id, summary: '一年一次', version: 1 })

  expect(await answer(auditId, '9', 'met')).toMatchObject({
    code: 'no-such-clause',
    field: 'clause',
  })
  await answer(auditId, '1', 'met')
  expect(await finish(auditId)).toMatchObject({ code: 'clauses-unanswered' })
  await answer(auditId, '2', 'not-met')
  expect(await finish(auditId)).toMatchObject({ code: 'tasks-missing' })
  const plan = { auditId, clause: '2', what: '腾出一间', due: day('2026-06-01') }
  const { task: wrong } = await ask(lead, contract.addTask, plan)
  await ask(lead, contract.dropTask, { auditId, taskId: wrong.id })
  const { task } = await ask(lead, contract.addTask, plan)
  const empty = { auditId, clause: '2', verdict: 'met' as const, note: ' ' }
  expect(await ask(lead, contract.answerClause, empty)).toMatchObject({
    ...{ status: 400, faults: [{ field: 'note' }] },
  })

  expect(await ask(officer, contract.openAudit, { auditId })).toMatchObject({
    code: 'no-such-audit',
  })
  expect((await finish(auditId)).status).toBe(200)
  expect(await answer(auditId, '2', 'met')).toMatchObject({ code: 'audit-finished' })
  expect(await finish(auditId)).toMatchObject({ code: 'audit-finished' })
  const behind = sql`update standards.answer set verdict = 'met'`
  expect((await as(db, lead, (tx) => behind.execute(tx))).numAffectedRows).toBe(0n)
  const settle = { auditId, taskId: task.id, state: 'done' as const, result: '有房了', version: 1 }
  expect(await ask(lead, contract.settleTask, settle)).toMatchObject({ task: { state: 'done' } })
  expect(await ask(lead, contract.settleTask, settle)).toMatchObject({ code: 'task-settled' })

  clock.advance(60 * 24 * 200)
  const { auditId: second } = await ask(lead, contract.beginAudit, { editionId })
  await answer(second, '1', 'met')
  await answer(second, '2', 'met')
  await finish(second)
  const seen = await ask(officer, contract.openAudit, { auditId: second })
  expect(seen.before).toMatchObject({ id: auditId })
  expect(seen.changes).toEqual(
    expect.arrayContaining([
      { clause: '1', change: 'same' },
      { clause: '2', change: 'better' },
    ]),
  )
  expect(seen.tally).toMatchObject({ met: 2, open: 0 })
  expect((await ask(officer, contract.listAudits, {})).audits).toHaveLength(2)
  expect((await ask(cityOfficer, contract.listAudits, {})).audits).toHaveLength(2)
  const stranger = aDistrictOfficer('110105')
  expect((await ask(stranger, contract.listAudits, {})).audits).toEqual([])
  expect(await ask(stranger, contract.openAudit, { auditId })).toMatchObject({ status: 404 })
  const neighbour = await anInstitution(db)
  expect(await ask(neighbour.lead, contract.openAudit, { auditId })).toMatchObject({ status: 404 })
})

test('an edition that is not in force is not audited against; the demonstration has one finished audit', async () => {
  const { ask, db, lead, editionId } = await aCity()
  const later = content({ validFrom: day('2026-12-01') })
  await ask(cityOfficer, contract.amendEdition, { editionId, content: later, version: 1 })
  await ask(cityOfficer, contract.publishEdition, { editionId, version: 2 })
  expect(await ask(lead, contract.beginAudit, { editionId })).toMatchObject({
    ...{ code: 'not-in-force', field: 'editionId' },
  })
  await as(db, SYSTEM, (tx) => fillStandards(tx, lead, testDeps()))
  const { audits } = await ask(lead, contract.listAudits, {})
  expect(audits).toMatchObject([{ title: '个案服务步骤规范（建议稿）', tally: { open: 0 } }])
})
