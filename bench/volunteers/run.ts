/**
 * Two thousand volunteers reach for five hundred places and check in by the code on the screen, all
 * within a minute, over HTTP on the product as it is started.
 *
 *   npm run bench:volunteers
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { connect } from '#platform/server/db.ts'
import { ownerUrlOf } from '../crash/owner-url.ts'
import { startProduct } from '../crash/product.ts'
import { signIn } from '../crash/writers.ts'
import { addCrowd } from './crowd.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '2000' },
    places: { type: 'string', default: '500' },
    /** Of the whole: the first half for signing up, the second for checking in. */
    seconds: { type: 'string', default: '60' },
    port: { type: 'string', default: '8097' },
  },
})
const [people, places, seconds] = [values.people, values.places, values.seconds].map(Number) as [
  number,
  number,
  number,
]
/** Every twentieth taps twice. */
const IMPATIENT = 20

const dataDir = mkdtempSync(join(tmpdir(), 'renqiao-volunteers-'))
const product = await startProduct(dataDir, Number(values.port))
await product.ready()
const lead = await signIn(product, 'lead')
const owner = connect({ url: ownerUrlOf(dataDir), max: 1 })
const agent = new Agent({ keepAlive: true, maxSockets: 400 })
const me = await ask<{ actor: { institutionId: string } }>('GET', '/access/me', lead)
const cookies = await addCrowd(owner, dataDir, me.body.actor.institutionId, people)
const shiftId = await addShift()

const took: Record<'sign-up' | 'check-in', number[]> = { 'sign-up': [], 'check-in': [] }
const confirmed: string[] = []
/** Who was told that the place, or one in the row, is theirs. */
const acknowledged = new Set<string>()
const refused = new Map<string, number>()
const half = (seconds * 1000) / 2
const begun = performance.now()

await Promise.all(
  cookies.flatMap((cookie, n) => {
    const at = Math.random() * half * 0.9
    const times = n % IMPATIENT === 0 ? 2 : 1
    return Array.from({ length: times }, () => signUp(cookie, at))
  }),
)
const signedUpIn = performance.now() - begun
let digits = await readCode()
const screen = setInterval(() => void readCode().then((fresh) => (digits = fresh)), 5_000)
const rest = Math.max(1_000, seconds * 1000 - signedUpIn)
await Promise.all(
  confirmed.flatMap((cookie, n) => {
    const at = Math.random() * rest * 0.9
    return Array.from({ length: n % IMPATIENT === 0 ? 2 : 1 }, () => checkIn(cookie, at))
  }),
)
clearInterval(screen)
const all = (performance.now() - begun) / 1000

const { rows } = await sql<Record<string, number>>`
  select count(*) filter (where state not in ('wait', 'cancelled'))::int as held,
    count(*) filter (where state = 'wait')::int as waiting,
    count(*) filter (where state = 'checked-in')::int as here,
    (count(*) - count(distinct volunteer_id))::int as doubled,
    (select taken from shifts.shift where id = ${shiftId}) as taken
  from shifts.sign_up where shift_id = ${shiftId}`.execute(owner)
const { held = 0, waiting = 0, here = 0, doubled = 0, taken = 0 } = rows[0] ?? {}
say(`people ${people}, places ${places}, ${all.toFixed(1)} s in all`)
say(`held ${held}, counted ${taken}, waiting ${waiting}, checked in ${here}`)
say(`over-allocated ${Math.max(0, held - places)}, doubled ${doubled}`)
say(`lost ${acknowledged.size - held - waiting} sign-ups, ${confirmed.length - here} check-ins`)
say(`refused: ${JSON.stringify(Object.fromEntries(refused))}`)
for (const [what, list] of Object.entries(took)) {
  list.sort((a, b) => a - b)
  const at = (share: number) =>
    (list[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0).toFixed(0)
  say(`${what}: ${list.length} requests, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`)
}
agent.destroy()
await owner.destroy()
await product.stop()
rmSync(dataDir, { recursive: true, force: true })

async function signUp(cookie: string, at: number) {
  const { status, body } = await timed('sign-up', at, `/shifts/${shiftId}/sign-ups`, cookie, {})
  if (status !== 200) return count(body.code)
  acknowledged.add(cookie)
  if (body.state === 'confirmed') confirmed.push(cookie)
}

async function checkIn(cookie: string, at: number) {
  await sleep(at)
  const path = `/shifts/${shiftId}/check-in`
  const { status, body } = await timed('check-in', 0, path, cookie, { digits, way: 'in' })
  if (status !== 200) count(body.code)
}

async function timed(
  what: keyof typeof took,
  at: number,
  path: string,
  cookie: string,
  body: object,
) {
  await sleep(at)
  const start = performance.now()
  const answer = await ask<{ state?: string; code?: string }>('POST', path, cookie, body)
  took[what].push(performance.now() - start)
  return answer
}

async function addShift() {
  const programme = await ask<{ id: string }>('POST', '/programmes', lead, { name: '大型义诊' })
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const work = await ask<{ id: string }>('POST', '/opportunities', lead, {
    ...{
      programmeId: programme.body.id,
      title: '义诊引路',
      risks: '人多，注意安全',
      danger: false,
    },
    ...{ from: today, until: null, minAge: 16, forMinors: true, timing: 'qr' },
    ...{ restMinutes: 0, travelMinutes: 0 },
  })
  const startsAt = new Date(Date.now() + 20 * 60_000).toISOString()
  const shift = { startsAt, minutes: 120, places, weeks: 1 }
  const path = `/opportunities/${work.body.id}/shifts`
  const { body } = await ask<{ shifts: { id: string }[] }>('POST', path, lead, shift)
  const [first] = body.shifts ?? []
  if (!first) throw new Error(`No shift: ${JSON.stringify([programme, work, body])}`)
  return first.id
}

async function readCode() {
  const { body } = await ask<{ digits: string }>('GET', `/shifts/${shiftId}/code`, lead)
  return body.digits
}

function count(code = 'unknown') {
  refused.set(code, (refused.get(code) ?? 0) + 1)
}

function ask<Body>(method: 'GET' | 'POST', path: string, cookie: string, content?: object) {
  return new Promise<{ status: number; body: Body }>((resolve, reject) => {
    const headers = {
      ...{ cookie, origin: product.url, 'idempotency-key': randomUUID() },
      ...(content && { 'content-type': 'application/json' }),
    }
    const asking = request(`${product.url}/api${path}`, { method, agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }))
    })
    asking.on('error', reject)
    asking.end(content && JSON.stringify(content))
  })
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
