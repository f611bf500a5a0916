import { expect, test } from 'vitest'
import type { Actor, Role } from '#platform/model/actor.ts'
import { type AnyEndpoint, operationId, pathFields } from '#platform/model/contract.ts'
import { freshDatabase } from '#platform/server/testing.ts'
import { openFrontDoor } from './isolation/front-door.ts'
import { makeInput, put } from './isolation/input-maker.ts'
import { anOffice, aWorld } from './isolation/victim.ts'
import { routes } from './routes.ts'

const HALF = '青\ud800'

/** What no form should send, and somebody does: wrong kinds, wrong sizes, what PostgreSQL cannot store. */
const WRONG: readonly unknown[] = [
  ...[undefined, null, true, -1, 1e300, '', 'x', '\u0000', HALF, '🀄'.repeat(40_000)],
  ...[
    '2026-02-30',
    '=1+1',
    '<img src=x onerror=alert(1)>',
    "' or 1=1; --",
    [],
    {},
    [[]],
    ['\u0000'],
  ],
  JSON.parse('{"__proto__":{"role":"lead"},"constructor":1}'),
]

/** Every day each field gets a fifth of them, its neighbour the next fifth; a proof tries all. */
const EVERY = process.env.PROOF_ROUNDS ? 1 : 5

/** While one slice is being built: `ONLY=/referrals npx vitest run …`. */
const ONLY = process.env.ONLY ?? ''

interface Problem {
  readonly code?: string
  readonly title?: string
  readonly faults?: readonly { field: string; code: string; message: string }[]
}

const CHINESE = /[\u4e00-\u9fff]/

test('whatever is written into whichever field: a clear sentence, a code, the field, and no crash', async () => {
  const { db } = await freshDatabase()
  const door = openFrontDoor(db, routes)
  const world = await aWorld({ door, mark: '甲', digits: '730' }, '110105')
  const asWho: Partial<Record<Role, Actor>> = { 'social-worker': world.worker, lead: world.lead }
  const unclear: string[] = []
  let refused = 0

  for (const { endpoint } of routes.filter(({ endpoint: { path } }) => path.startsWith(ONLY))) {
    const role = endpoint.roles === 'anyone' ? undefined : endpoint.roles[0]
    const asker = role ? (asWho[role] ?? anOffice(role, '110105')) : null
    for (const input of wrongInputs(endpoint)) {
      const { status, body } = await door.send(asker, endpoint, input)
      if (status < 400) continue
      refused++
      const fault = faultOf(status, body as Problem)
      if (fault)
        unclear.push(`${operationId(endpoint)} ${JSON.stringify(input).slice(0, 120)}: ${fault}`)
    }
  }
  await door.close()
  expect(unclear).toEqual([])
  expect(refused).toBeGreaterThan(ONLY ? 0 : 1_000)
}, 1_200_000)

function* wrongInputs(endpoint: AnyEndpoint) {
  const { value } = makeInput(endpoint, 0)
  const inAddress = endpoint.method === 'GET' ? Object.keys(value) : pathFields(endpoint)
  // Half a character cannot be written into an address.
  for (const [place, path] of pathsOf(value).entries())
    for (const wrong of WRONG.filter((_, n) => (n + place) % EVERY === 0))
      if (wrong !== HALF || !inAddress.includes(path)) yield put(value, path, wrong)
}

function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([name, one]) =>
    pathsOf(one, path === '' ? name : `${path}.${name}`),
  )
  return path === '' ? inner : [path, ...inner]
}

function faultOf(status: number, { code, title, faults }: Problem) {
  if (status >= 500) return `status ${status}`
  if (!code) return 'no code'
  if (!CHINESE.test(title ?? '')) return `no Chinese sentence: ${title}`
  if (code !== 'invalid-input') return undefined
  if (!faults?.length) return 'no field'
  const wordless = faults.find(({ message }) => !CHINESE.test(message))
  return wordless && `${wordless.field}: ${wordless.message}`
}
