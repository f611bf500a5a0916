import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../model/contract.ts'
import { Refusal } from '../model/refusal.ts'
import { record } from './audit.ts'
import { type Route, route } from './route.ts'
import { aFrontDoor, anActor, freshDatabase } from './testing.ts'

const give = endpoint({
  method: 'POST',
  path: '/gifts',
  summary: 'For this test only',
  roles: ['social-worker'],
  input: z.object({ fen: z.number() }),
  output: z.object({ count: z.number(), secret: z.string() }),
})

const SECRET = '110101199003070134'

/** Counts what it does in the audit log, which is part of the same transaction. */
async function aDesk(meanwhile: () => Promise<void> = async () => {}) {
  const { db, owner } = await freshDatabase()
  const routes: Route[] = [
    route(give, async (tx, actor, { fen }) => {
      await record(tx, actor, 'gifts.give', { kind: 'gift', id: String(fen) })
      await meanwhile()
      return { count: fen, secret: SECRET }
    }),
  ]
  async function countEffects() {
    const { rows } = await sql<{ n: number }>`select count(*)::int n from audit.entry`.execute(
      owner,
    )
    return rows[0]?.n
  }
  return { ask: aFrontDoor(db, routes), owner, countEffects }
}

const KEY = 'a-key-of-the-sender'
const actor = anActor()

test('the same request sent again gets the same answer, and has one effect', async () => {
  const { ask, countEffects } = await aDesk()
  const first = await ask(actor, give, { fen: 1 }, { key: KEY })
  expect(first).toMatchObject({ status: 200, count: 1 })
  expect(await ask(actor, give, { fen: 1 }, { key: KEY })).toEqual(first)
  expect(await countEffects()).toBe(1)
})

test('a key that stood for something else is refused', async () => {
  const { ask, countEffects } = await aDesk()
  await ask(actor, give, { fen: 1 }, { key: KEY })
  const answer = await ask(actor, give, { fen: 2 }, { key: KEY })
  expect(answer).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
  expect(await countEffects()).toBe(1)
})

test("somebody else's key of the same name is another key", async () => {
  const { ask, countEffects } = await aDesk()
  await ask(actor, give, { fen: 1 }, { key: KEY })
  expect(await ask(anActor(), give, { fen: 2 }, { key: KEY })).toMatchObject({ count: 2 })
  expect(await countEffects()).toBe(2)
})

test('a writing request without a key does not begin', async () => {
  const { ask, countEffects } = await aDesk()
  const answer = await ask(actor, give, { fen: 1 }, { key: 'short' })
  expect(answer).toMatchObject({ status: 400, code: 'idempotency-key-required' })
  expect(await countEffects()).toBe(0)
})

test('while the first is at work, a second one is told so', async () => {
  let finish: (() => void) | undefined
  const { ask, countEffects } = await aDesk(() => new Promise((resolve) => (finish = resolve)))
  const first = ask(actor, give, { fen: 1 }, { key: KEY })
  await expect.poll(() => finish).toBeDefined()
  const second = await ask(actor, give, { fen: 1 }, { key: KEY })
  expect(second).toMatchObject({ status: 409, code: 'still-running' })
  finish?.()
  expect(await first).toMatchObject({ status: 200 })
  expect(await countEffects()).toBe(1)
})

test('of twenty sent at once, one has an effect, and all that ask on get its answer', async () => {
  const { ask, countEffects } = await aDesk()
  async function askUntilDone(): Promise<number> {
    const answer = await ask(actor, give, { fen: 3 }, { key: KEY })
    return answer.status === 409 ? askUntilDone() : answer.count
  }
  const answers = await Promise.all(Array.from({ length: 20 }, askUntilDone))
  expect(answers).toEqual(Array.from({ length: 20 }, () => 3))
  expect(await countEffects()).toBe(1)

  // The key is what holds them together: without it, each has its effect.
  await Promise.all(Array.from({ length: 20 }, () => ask(actor, give, { fen: 3 })))
  expect(await countEffects()).toBe(21)
})

test('a deed that failed left no key behind, so it can be tried again', async () => {
  let broken = true
  const { ask, owner, countEffects } = await aDesk(async () => {
    if (broken) throw new Refusal('not-today')
  })
  expect(await ask(actor, give, { fen: 1 }, { key: KEY })).toMatchObject({ code: 'not-today' })
  const { rows } = await sql`select 1 from platform.idempotency_key`.execute(owner)
  expect([rows.length, await countEffects()]).toEqual([0, 0])

  broken = false
  expect(await ask(actor, give, { fen: 1 }, { key: KEY })).toMatchObject({ status: 200 })
  expect(await countEffects()).toBe(1)
})

test('the answers that are kept show nothing of what they hold', async () => {
  const { ask, owner } = await aDesk()
  expect(await ask(actor, give, { fen: 1 }, { key: KEY })).toMatchObject({ secret: SECRET })
  const { rows } = await sql<{ kept: string }>`select
    k::text || ' ' || encode(k.answer, 'escape') as kept from platform.idempotency_key k`.execute(
    owner,
  )
  expect(rows[0]?.kept).not.toContain(SECRET)
})
