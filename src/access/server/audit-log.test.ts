import { expect, test } from 'vitest'
import { InstitutionId } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import { anActor, as } from '#platform/server/testing.ts'
import { listAuditEntries } from '../model/contract.ts'
import { aHouse, anAccount, aSession, type House } from './testing.ts'

const OTHER = InstitutionId.parse('00000000-0000-4000-8000-0000000000bb')

async function setUp() {
  const house = await aHouse()
  const worker = await anAccount(house, { name: '林知夏' })
  const auditor = await anAccount(house, { posts: [{ role: 'audit-admin' }] })
  const browser = await aSession(house, auditor)
  return { house, worker, browser }
}

function did(house: House, actor: Parameters<typeof anActor>[0], id = 'case-1') {
  return as(house.db, anActor(actor), (tx) =>
    record(tx, anActor(actor), 'casework.open', { kind: 'case', id }),
  )
}

test('the auditor reads who did what, and the reading is on record too', async () => {
  const { house, worker, browser } = await setUp()
  await did(house, { accountId: worker.id })
  const { rows } = await browser.ask(listAuditEntries, { action: 'casework.open' })
  expect(rows).toMatchObject([
    { accountId: worker.id, accountName: '林知夏', subjectKind: 'case', subjectName: null },
  ])
  const read = await browser.ask(listAuditEntries, { action: 'access.read-audit-log' })
  expect(read.rows).toHaveLength(1)
})

test('by account and by subject, newest first, page after page without gap or double', async () => {
  const { house, worker, browser } = await setUp()
  for (let i = 0; i < 7; i++) await did(house, { accountId: worker.id }, `case-${i}`)
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = { accountId: worker.id, limit: 3, ...(after && { after }) }
    const answer = await browser.ask(listAuditEntries, page)
    seen.push(...answer.rows.map(({ subjectId }: { subjectId: string }) => subjectId))
    after = answer.next ?? undefined
  } while (after)
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `case-${i}`))
  const one = await browser.ask(listAuditEntries, { subjectKind: 'case', subjectId: 'case-4' })
  expect(one.rows).toHaveLength(1)
})

test('a lead sees the own institution only, and a social worker nothing', async () => {
  const { house, worker } = await setUp()
  await did(house, { accountId: worker.id }, 'ours')
  await did(house, { accountId: worker.id, institutionId: OTHER }, 'theirs')
  const lead = await aSession(house, await anAccount(house, { posts: [{ role: 'lead' }] }))
  const { rows } = await lead.ask(listAuditEntries, { action: 'casework.open' })
  expect(rows).toMatchObject([{ subjectId: 'ours' }])
  expect((await (await aSession(house, worker)).ask(listAuditEntries, {})).status).toBe(403)
})

test('a cursor of one’s own making is refused, not obeyed', async () => {
  const { browser } = await setUp()
  const answer = await browser.ask(listAuditEntries, { after: `1.1.1'; select 1` })
  expect(answer).toMatchObject({ status: 400, code: 'invalid-input' })
})
