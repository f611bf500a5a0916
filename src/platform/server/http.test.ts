import type { InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { NOBODY } from '../model/actor.ts'
import { endpoint } from '../model/contract.ts'
import { Refusal } from '../model/refusal.ts'
import { Day } from '../model/time.ts'
import { enterAs } from './gate.ts'
import { createHttp } from './http.ts'
import { createLog } from './log.ts'
import { type Route, route } from './route.ts'
import { anActor, freshDatabase, testDeps } from './testing.ts'

const greet = endpoint({
  method: 'POST',
  path: '/greetings/:name',
  summary: 'For this test only',
  roles: ['social-worker'],
  input: z.object({
    name: z.string().max(3),
    birth: Day.optional(),
    kin: z.array(z.object({ tie: z.enum(['mother', 'father']) })).optional(),
  }),
  output: z.object({ greeting: z.string() }),
  refusals: { 'too-shy': { zh: '她现在不想说话。', en: 'She does not want to talk now.' } },
})

const look = endpoint({
  method: 'GET',
  path: '/greetings',
  summary: 'For this test only',
  roles: 'anyone',
  input: z.object({}),
  output: z.object({ greeting: z.string(), version: z.number() }),
})

async function aHouse(answer: () => Promise<{ greeting: string }>, others: Route[] = []) {
  const lines: string[] = []
  const { db } = await freshDatabase()
  let asking = enterAs(anActor())
  const app = createHttp({
    db,
    deps: testDeps(),
    gate: () => asking,
    routes: [route(greet, answer), ...others],
    log: createLog((line) => lines.push(line)),
  })
  async function ask(url: string, options: InjectOptions = {}) {
    const headers = { 'idempotency-key': crypto.randomUUID(), ...options.headers }
    const reply = await app.inject({ method: 'POST', ...options, url: `/api${url}`, headers })
    return { status: reply.statusCode, ...reply.json(), headers: reply.headers }
  }
  return { ask, lines, db, comesAs: (gate: string) => (asking = gate) }
}

const hello = async () => ({ greeting: '你好' })

test('what is not in the contract does not go out', async () => {
  const { ask } = await aHouse(async () => ({ greeting: '你好', identityNumber: '11010119' }))
  const answer = await ask('/greetings/Ann')
  expect(answer).toMatchObject({ status: 200, greeting: '你好' })
  expect(answer).not.toHaveProperty('identityNumber')
})

test('what does not fit the contract comes back with field, code and a sentence', async () => {
  const { ask } = await aHouse(hello)
  const payload = { birth: '2月3日', kin: [{ tie: 'mother' }, { tie: 'uncle' }] }
  expect(await ask('/greetings/Barbara', { payload })).toMatchObject({
    status: 400,
    code: 'invalid-input',
    title: '有内容填写得不对，请按标出的字段逐项修改。',
    faults: [
      { field: 'name', code: 'too_big', message: '最多 3 个字' },
      { field: 'birth', code: 'invalid_format', message: '日期应写成 2026-11-21 的样子' },
      { field: 'kin.1.tie', code: 'invalid_value', message: '只能是：mother、father' },
    ],
    headers: { 'content-type': expect.stringContaining('application/problem+json') },
  })
})

test('an unexpected error tells nothing about the inside, and the log nothing about people', async () => {
  const { ask, lines, db } = await aHouse(async () => {
    const quoting = sql`select ${'张小明'}::int`
    return quoting.execute(db) as never
  })
  const answer = await ask('/greetings/Ann')
  expect(answer).toMatchObject({ status: 500, code: 'internal-error' })
  expect(JSON.stringify(answer)).not.toMatch(/张小明|22P02|syntax|select/)
  expect(lines.join()).toContain('22P02')
  expect(lines.join()).not.toContain('张小明')
})

test('a refusal says what the contract promised, in the language of the reader', async () => {
  const { ask } = await aHouse(async () => {
    throw new Refusal('too-shy')
  })
  expect(await ask('/greetings/Ann')).toMatchObject({ status: 409, title: '她现在不想说话。' })
  const english = { headers: { 'accept-language': 'en-GB' } }
  expect(await ask('/greetings/Ann', english)).toMatchObject({
    title: 'She does not want to talk now.',
  })
})

test('a refusal that nobody put into words is not called an accident', async () => {
  const { ask } = await aHouse(async () => {
    throw new Refusal('no-words-yet')
  })
  const { status, title } = await ask('/greetings/Ann')
  expect([status, title]).toEqual([409, expect.not.stringContaining('意外')])
})

test('who is not signed in, or has another role, does not pass', async () => {
  const { ask, comesAs } = await aHouse(hello)
  comesAs(enterAs(anActor({ role: 'volunteer' })))
  expect(await ask('/greetings/Ann')).toMatchObject({ status: 403, code: 'not-allowed' })
  comesAs(enterAs(NOBODY))
  expect(await ask('/greetings/Ann')).toMatchObject({ status: 403, code: 'not-allowed' })
  comesAs('(select null::uuid as account_id where false)')
  expect(await ask('/greetings/Ann')).toMatchObject({ status: 401, code: 'not-signed-in' })
})

test('a public page needs nobody, and tells its version', async () => {
  const seen = route(look, async (_tx, actor) => ({ greeting: actor.role, version: 7 }))
  const { ask } = await aHouse(hello, [seen])
  const answer = await ask('/greetings', { method: 'GET' })
  expect(answer).toMatchObject({ status: 200, greeting: 'nobody', headers: { etag: '"7"' } })
})

const rename = endpoint({
  method: 'PUT',
  path: '/greetings',
  summary: 'For this test only',
  roles: ['social-worker'],
  input: z.object({ greeting: z.string(), version: z.int() }),
  output: z.object({ version: z.int() }),
})

test('a change has to say on which version it is based, and hears which one it made', async () => {
  const stale = new Refusal('version-changed', 412)
  const renamed = route(rename, async (_tx, _actor, { version }) => {
    if (version !== 3) throw stale
    return { version: 4 }
  })
  const { ask } = await aHouse(hello, [renamed])
  const change = (headers: Record<string, string>) =>
    ask('/greetings', { method: 'PUT', payload: { greeting: '您好', version: 3 }, headers })

  for (const headers of [{}, { 'if-match': '3' }, { 'if-match': '*' }, { 'if-match': '"three"' }])
    expect(await change(headers as never)).toMatchObject({ status: 428, code: 'version-required' })
  expect(await change({ 'if-match': '"2"' })).toMatchObject({
    status: 412,
    title: expect.stringContaining('别人已经改过'),
  })
  expect(await change({ 'if-match': '"3"' })).toMatchObject({
    status: 200,
    headers: { etag: '"4"' },
  })
  expect(await change({ 'if-match': 'W/"3"' })).toMatchObject({ status: 200, version: 4 })
})

test.each<[string, string, InjectOptions, object]>([
  ['too large', '/greetings/Ann', { payload: `"${'x'.repeat(600_000)}"` }, { status: 413 }],
  ['too deep', '/greetings/Ann', { payload: nested(51) }, { status: 400, code: 'too-deep' }],
  ['an abyss', '/greetings/Ann', { payload: nested(100_000) }, { status: 400, code: 'too-deep' }],
  ['not an object', '/greetings/Ann', { payload: '[]' }, { status: 400 }],
  ['a word', '/greetings/Ann', { payload: '"no"' }, { status: 400 }],
  ['half a message', '/greetings/Ann', { payload: '{"birth":' }, { status: 400 }],
  ['a poisoned prototype', '/greetings/Ann', { payload: '{"__proto__":{}}' }, { status: 400 }],
  ['an address that is none', '/greetings/%zz', {}, { status: 400, code: 'malformed-request' }],
  ['a place that is none', '/greeting', {}, { status: 404, code: 'not-found' }],
  ['another method', '/greetings/Ann', { method: 'PUT' }, { status: 404, code: 'not-found' }],
])('%s is refused with a sentence', async (_, url, options, expected) => {
  const { ask } = await aHouse(hello)
  const headers = options.payload ? { 'content-type': 'application/json' } : {}
  const answer = await ask(url, { ...options, headers })
  expect(answer).toMatchObject({ ...expected, title: expect.stringMatching(/\p{Script=Han}/u) })
})

function nested(levels: number) {
  return `{"kin":${'['.repeat(levels)}${']'.repeat(levels)}}`
}
