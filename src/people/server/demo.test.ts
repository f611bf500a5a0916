import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/model/actor.ts'
import { toInstant } from '#platform/model/time.ts'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import * as approvals from '../model/contract-access.ts'
import { fillPeople, routes } from './index.ts'

const worker = anActor()
const lead = anActor({ role: 'lead' })
const institutionId = worker.institutionId as NonNullable<typeof worker.institutionId>

/** The wall in the database goes by the real clock. */
const now = toInstant(new Date())

async function setUp() {
  const { db } = await freshDatabase()
  const deps = testDeps({ demo: true, now: () => now })
  const people = await as(db, SYSTEM, (tx) => fillPeople(tx, { institutionId, worker, lead }, deps))
  return { people, ask: aFrontDoor(db, routes, deps) }
}

test('the demo has sixty patients, of all ages, and the same seed makes the same ones', async () => {
  const [one, other] = [await setUp(), await setUp()]
  expect(one.people).toHaveLength(60)
  expect(other.people).toEqual(one.people)
  expect(one.people.filter(({ minor }) => minor)).toHaveLength(24)
  expect(one.people.filter(({ consented }) => consented).length).toBeGreaterThan(20)
})

test('what the demo says is open is open, and nothing else', async () => {
  const { people, ask } = await setUp()
  for (const { id, open, name } of people) {
    const answer = await ask(worker, contract.openPerson, { personId: id })
    expect(answer.status).toBe(open ? 200 : 404)
    if (open) expect(answer.name).toBe(name)
  }
})

test('the numbers of the invented are of a region that never was', async () => {
  const { people, ask } = await setUp()
  const { id } = people.find(({ minor }) => !minor) as unknown as { id: never }
  const reveal = { personId: id, field: 'identityNumber', reason: 'check-identity' } as const
  const { values } = await ask(worker, contract.revealField, reveal)
  expect(values[0]).toMatch(/^990000/)
  const found = await ask(worker, contract.searchPeople, { text: values[0] as string })
  expect(found.people).toMatchObject([{ id }])
})

test('the lead finds requests on the desk', async () => {
  const { ask } = await setUp()
  const { requests } = await ask(lead, approvals.listAccessRequests, {})
  expect(requests).toHaveLength(3)
  expect(requests[0]?.person.closed).toBe(true)
})
