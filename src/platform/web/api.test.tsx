import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../model/contract.ts'
import { Refusal } from '../model/refusal.ts'
import { call, SIGNED_OUT } from './api.ts'
import { ServerRefusal } from './server-refusal.ts'

const list = endpoint({
  method: 'GET',
  path: '/wards/:wardId/requests',
  summary: 'For this test only',
  roles: 'anyone',
  input: z.object({ wardId: z.string(), state: z.string().optional(), tag: z.array(z.string()) }),
  output: z.object({ rows: z.array(z.string()) }),
})
const save = endpoint({
  method: 'PUT',
  path: '/notes/:noteId',
  summary: 'For this test only',
  roles: ['social-worker'],
  input: z.object({ noteId: z.string(), text: z.string(), version: z.number() }),
  output: z.object({ version: z.number() }),
})
const note = { noteId: 'n/1', text: '床旁会谈', version: 3 }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  document.documentElement.lang = 'zh-CN'
})

/** Answers one after the other; an error is a broken connection. Returns what was asked. */
function serverThatAnswers(...answers: (Response | Error)[]) {
  const asked: { url: string; method: string; headers: Headers; body: unknown }[] = []
  vi.stubGlobal('fetch', async (url: string, { method, headers, body }: RequestInit) => {
    const parsed = typeof body === 'string' ? JSON.parse(body) : undefined
    asked.push({ url, method: method ?? '', headers: new Headers(headers), body: parsed })
    const answer = answers.shift() ?? new Error('nobody answers')
    if (answer instanceof Error) throw answer
    return answer
  })
  return asked
}

function problem(status: number, code: string, more: object = {}) {
  return Response.json({ code, title: `${code}。`, status, ...more }, { status })
}

test('each field travels where the contract puts it', async () => {
  const asked = serverThatAnswers(Response.json({ rows: [] }), Response.json({ version: 4 }))
  await call(list, { wardId: '3 病区', tag: ['钱', '情绪'] })
  await call(save, note)
  expect(asked[0]?.url).toBe(
    `/api/wards/${encodeURIComponent('3 病区')}/requests?tag=%E9%92%B1&tag=%E6%83%85%E7%BB%AA`,
  )
  expect(asked[1]).toMatchObject({ url: '/api/notes/n%2F1', body: { text: '床旁会谈' } })
  expect(asked[1]?.headers.get('if-match')).toBe('"3"')
  expect(asked[1]?.headers.get('idempotency-key')).toMatch(/^[\w-]{8,64}$/)
  expect(asked[0]?.headers.has('idempotency-key')).toBe(false)
})

test('a broken connection is tried again under the same key, so that nothing is done twice', async () => {
  vi.useFakeTimers()
  const broken = new TypeError('Failed to fetch')
  const asked = serverThatAnswers(
    broken,
    problem(409, 'still-running'),
    Response.json({ version: 4 }),
  )
  const answer = call(save, note)
  await vi.runAllTimersAsync()
  expect(await answer).toEqual({ version: 4 })
  expect(new Set(asked.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1)
})

test('a server that stays away is a refusal with a sentence, not an exception of the browser', async () => {
  vi.useFakeTimers()
  serverThatAnswers()
  const answer = call(save, note).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  expect(await answer).toMatchObject({ code: 'unreachable', status: 0 })
  expect(((await answer) as Refusal).message).toContain('网络不通')
})

test('a refusal keeps its sentence, its fields and the number in the log', async () => {
  const faults = [{ field: 'text', code: 'too_small', message: '必须填写' }]
  const instance = 'urn:renqiao:request:r-1'
  serverThatAnswers(problem(400, 'invalid-input', { faults, instance, field: 'text' }))
  const refusal = await call(save, note).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(ServerRefusal)
  expect(refusal).toMatchObject({
    code: 'invalid-input',
    message: 'invalid-input。',
    field: 'text',
    faults,
    requestId: 'r-1',
  })
})

test('an answer that is not ours does not reach the page as it is', async () => {
  serverThatAnswers(new Response('<h1>502 Bad Gateway</h1>', { status: 502 }))
  const refusal = await call(list, { wardId: '3', tag: [] }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ code: 'internal-error', status: 502 })
})

test('an ended session is told to the shell, a forbidden deed is not', async () => {
  const heard = vi.fn()
  addEventListener(SIGNED_OUT, heard)
  serverThatAnswers(problem(403, 'not-allowed'), problem(401, 'not-signed-in'))
  await call(save, note).catch(() => {})
  expect(heard).not.toHaveBeenCalled()
  await call(save, note).catch(() => {})
  expect(heard).toHaveBeenCalledOnce()
  removeEventListener(SIGNED_OUT, heard)
})

test('the server is asked in the language of the page', async () => {
  document.documentElement.lang = 'en'
  const asked = serverThatAnswers(Response.json({ rows: [] }))
  await call(list, { wardId: '3', tag: [] })
  expect(asked[0]?.headers.get('accept-language')).toBe('en')
})
