import { sql } from 'kysely'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { aCase, aContact, aGoal } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aTemplate, partOf, readText } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps())
  const patient = await aPatient(db, worker)
  const file = await aCase(db, worker, patient.id, {
    needs: JSON.stringify([{ domain: 'emotion', severity: 3, note: '夜里睡不着' }]),
    riskLevel: 'yellow',
  })
  const make = (kind: string, actor = worker, more = {}) =>
    ask(actor, contract.makeDocument, { caseId: file.id, kind, ...more })
  const upload = (kind: string, bytes: Buffer, fileName = '新模板.docx') =>
    ask(lead, contract.uploadTemplate, {
      ...{ kind, fileName, note: '换了抬头' },
      base64: bytes.toString('base64'),
    })
  return { db, owner, ask, worker, lead, file, patient, make, upload, institutionId: id }
}

test('each kind of paper comes as .docx, named for what it is, with nothing left to fill', async () => {
  const { db, ask, worker, file, make } = await aHouse()
  await aGoal(db, worker, file, { attainment: 1 })
  await aContact(db, worker, file)
  const { kinds } = await ask(worker, contract.listDocumentKinds, {})
  expect(kinds.map(({ key }) => key)).toEqual([
    ...['service-consent', 'case-summary', 'one-time-note', 'closure'],
  ])
  for (const { key, words } of kinds) {
    const made = await make(key)
    expect(made).toMatchObject({ status: 200, fileName: expect.stringContaining(words.zh) })
    const text = readText(made.base64)
    expect(text, key).toContain('张小明')
    expect(text, key).toContain(file.number)
    expect(text, key).not.toMatch(/[{}]|undefined|null/)
    const whole = new PizZip(Buffer.from(made.base64, 'base64'))
    expect(whole.file('word/styles.xml')?.asText()).toMatch(/宋体[\s\S]*黑体/)
    expect(partOf(made.base64)).toContain('w:w="11906" w:h="16838"')
    expect(text).toContain('盖章处')
  }
})

test('what happened stands on paper, the confidential half never, not even for the team', async () => {
  const { db, worker, lead, file, make } = await aHouse()
  await aContact(db, worker, file, { shared: '谈了费用', confidential: '借了高利贷' })
  for (const kind of ['case-summary', 'one-time-note', 'closure', 'service-consent'])
    for (const actor of [worker, lead])
      expect(readText((await make(kind, actor)).base64)).not.toContain('高利贷')
  expect(readText((await make('case-summary')).base64)).toContain('谈了费用')
})

test('that a paper was made is on record, with its fingerprint, and is listed', async () => {
  const { owner, ask, worker, file, make } = await aHouse()
  await make('service-consent')
  const { documents } = await ask(worker, contract.listDocuments, { caseId: file.id })
  expect(documents).toMatchObject([{ kind: 'service-consent', format: 'docx' }])
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit.entry
    where action = 'documents.make-docx' and subject_id = ${file.id}`.execute(owner)
  expect(rows).toEqual([{ n: 1 }])
})

test('a paper about a conversation needs one, and one of this case', async () => {
  const { db, worker, patient, file, make } = await aHouse()
  expect(await make('one-time-note')).toMatchObject({ status: 404, code: 'no-such-contact' })
  const other = await aContact(db, worker, await aCase(db, worker, patient.id))
  expect(await make('one-time-note', worker, { contactId: other.id })).toMatchObject({
    code: 'no-such-contact',
  })
  const mine = await aContact(db, worker, file, { shared: '第一次见面' })
  await aContact(db, worker, file, { shared: '第二次', at: '2026-03-01T05:00:00.000Z' as never })
  const made = await make('one-time-note', worker, { contactId: mine.id })
  expect(readText(made.base64)).toContain('第一次见面')
})

const PAYLOADS = [
  '<w:p><w:r><w:t>假章</w:t></w:r></w:p>',
  ']]>&lt;/w:t><w:drawing/>',
  '{机构名称}{#目标}{@raw}',
  '"><script>alert(1)</script>',
  'a\u0008b\u000bc\u001f',
  '\ufffe\uffff',
  '一行\n两行\r\n三行',
  '&amp; &#60; &',
]

test('whatever somebody wrote stays what they wrote: no XML, no placeholder, no broken file', async () => {
  const { db, worker, file, make } = await aHouse()
  for (const shared of PAYLOADS) {
    await aContact(db, worker, file, { shared })
  }
  const made = await make('case-summary')
  const xml = partOf(made.base64)
  const text = readText(made.base64)
  expect(xml).not.toMatch(/<w:drawing|<script|假章<\/w:t><\/w:r><\/w:p><\/w:t>/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  expect(xml.match(/<w:p[ >]/g)?.length).toBe(xml.match(/<\/w:p>/g)?.length)
  for (const shared of PAYLOADS.slice(0, 4)) expect(text).toContain(shared)
  expect(text).toContain('abc')
  expect(text).toContain('一行\n两行\n三行')
})

test('a colleague and another house get no paper, and learn of no paper', async () => {
  const { db, ask, worker, file, make, institutionId } = await aHouse()
  await make('closure')
  const strangers = [anActor({ institutionId }), (await anInstitution(db)).lead]
  for (const stranger of strangers) {
    expect(await make('closure', stranger)).toMatchObject({ status: 404, code: 'no-such-case' })
    expect(await ask(stranger, contract.listDocuments, { caseId: file.id })).toMatchObject({
      status: 404,
    })
    // With the first wall gone, the second holds.
    const { rows } = await as(db, stranger, (tx) => sql`select from documents.made`.execute(tx))
    expect(rows).toHaveLength(0)
  }
  const { rows } = await as(db, worker, (tx) => sql`select from documents.made`.execute(tx))
  expect(rows).toHaveLength(1)
})

test('the house’s own template is used once it is uploaded, and can be left again', async () => {
  const { ask, lead, make, upload } = await aHouse()
  const own = aTemplate('市东医院社工部专用', '{机构名称}{个案编号}', '{案主姓名}，您好')
  expect(await upload('service-consent', own)).toMatchObject({ n: 1, missing: [] })
  expect(readText((await make('service-consent')).base64)).toContain('专用')

  const page = await ask(lead, contract.openDocumentKind, { kind: 'service-consent' })
  expect(page).toMatchObject({ inUse: 1, templates: [{ n: 1, note: '换了抬头' }] })
  const back = { kind: 'service-consent', n: null, version: page.version }
  expect(await ask(lead, contract.chooseTemplate, back)).toMatchObject({ inUse: null })
  expect(await ask(lead, contract.chooseTemplate, back)).toMatchObject({ status: 412 })
  expect(readText((await make('service-consent')).base64)).not.toContain('专用')
})

test('a template comes down as it went up, and the one that comes along can be had too', async () => {
  const { ask, lead, upload } = await aHouse()
  const own = aTemplate('{机构名称}{个案编号}{案主姓名}')
  await upload('closure', own)
  const get = (n: number) => ask(lead, contract.downloadTemplate, { kind: 'closure', n })
  expect((await get(1)).base64).toBe(own.toString('base64'))
  expect(readText((await get(0)).base64)).toContain('{案主姓名}')
  expect(await get(2)).toMatchObject({ status: 404, code: 'no-such-template' })
})

test('templates are the lead’s, and those of the own house', async () => {
  const { db, ask, worker, upload } = await aHouse()
  await upload('closure', aTemplate('{机构名称}{个案编号}{案主姓名}{结案原因}'))
  expect(await ask(worker, contract.openDocumentKind, { kind: 'closure' })).toMatchObject({
    ...{ status: 403, code: 'not-allowed' },
  })
  const elsewhere = (await anInstitution(db)).lead
  const theirs = await ask(elsewhere, contract.openDocumentKind, { kind: 'closure' })
  expect(theirs).toMatchObject({ inUse: null, templates: [] })
  const { rows } = await as(db, elsewhere, (tx) => sql`select from documents.template`.execute(tx))
  expect(rows).toHaveLength(0)
})
