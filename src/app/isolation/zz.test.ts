import { expect, test } from 'vitest'
import { freshDatabase } from '#platform/server/testing.ts'
import { routes } from '../routes.ts'
import { openFrontDoor } from './front-door.ts'
import { findBelongings, readRows } from './rows.ts'
import { aWorld } from './victim.ts'

test('x', async () => {
  const { db, owner } = await freshDatabase()
  const door = openFrontDoor(db, routes)
  const t = Date.now()
  const w = await aWorld({ door, mark: '龘靐齉', digits: '730' }, '110105')
  const w2 = await aWorld({ door, mark: '鑫森淼', digits: '732' }, '110105')
  console.log(Date.now() - t)
  const rows = await readRows(owner)
  const b = findBelongings(rows, [
    w.institutionId,
    w.worker.accountId,
    w.lead.accountId,
    w.volunteer.accountId,
  ])
  console.log(
    b.ids.size,
    b.rows.length,
    rows.length,
    b.rows.map((r) => r.table + ' ' + r.text.slice(0, 150)).join('\n'),
  )
  expect(1).toBe(1)
})
