import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { dropDraft, listDrafts, readDraft, saveDraft } from '../model/contract.ts'
import { forgetOldDrafts, routes } from './index.ts'

const form = 'contact-note.1'
const content = { shared: '妈妈说今天吃得下饭了' }

test('what was typed on one device is found on another', async () => {
  const { db } = await freshDatabase()
  const ask = aFrontDoor(db, routes)
  const worker = anActor()

  expect(await ask(worker, readDraft, { form })).toMatchObject({ draft: null })
  expect(await ask(worker, saveDraft, { form, content, version: 0 })).toMatchObject({ version: 1 })
  expect(await ask(worker, readDraft, { form })).toMatchObject({ draft: { content, version: 1 } })
})

test('two devices do not overwrite each other: the second is told', async () => {
  const { db } = await freshDatabase()
  const ask = aFrontDoor(db, routes)
  const worker = anActor()
  await ask(worker, saveDraft, { form, content, version: 0 })
  await ask(worker, saveDraft, { form, content: { shared: '床边' }, version: 1 })

  const late = await ask(worker, saveDraft, { form, content: { shared: '家里' }, version: 1 })

  expect(late).toMatchObject({ status: 412, code: 'draft-elsewhere' })
  expect(await ask(worker, readDraft, { form })).toMatchObject({
    draft: { content: { shared: '床边' }, version: 2 },
  })
})

test('a draft is its writer’s alone, and unreadable in the database', async () => {
  const { db, owner } = await freshDatabase()
  const ask = aFrontDoor(db, routes)
  await ask(anActor(), saveDraft, { form, content, version: 0 })

  const colleague = anActor()
  expect(await ask(colleague, readDraft, { form })).toMatchObject({ draft: null })
  expect(await ask(colleague, listDrafts, {})).toEqual({ status: 200 })
  expect(await ask(colleague, dropDraft, { form })).toMatchObject({ dropped: false })
  const { rows } = await sql<{ text: string }>`
    select encode(content, 'escape') as text from drafts.draft`.execute(owner)
  expect(rows[0]?.text).not.toContain('shared')
})

test('a draft that nobody came back to for a month is forgotten, a younger one is kept', async () => {
  const { db } = await freshDatabase()
  const clock = aClock()
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  const worker = anActor()
  await ask(worker, saveDraft, { form, content, version: 0 })
  clock.advance(29 * 24 * 60)
  await ask(worker, saveDraft, { form: 'contact-note.2', content, version: 0 })

  await forgetOldDrafts(db, clock.now())
  expect(await ask(worker, readDraft, { form })).toMatchObject({ draft: { content } })
  clock.advance(2 * 24 * 60)
  await forgetOldDrafts(db, clock.now())
  expect(await ask(worker, readDraft, { form })).toMatchObject({ draft: null })
  expect(await ask(worker, readDraft, { form: 'contact-note.2' })).toMatchObject({
    draft: { content },
  })
})
