/**
 * What a hub can do: rows of the index uploaded in signed batches, look-ups with signature, consent and audit
 * entry, one patient at a time and a ward at a time. Server, database and load on one machine.
 *
 *   npm run bench:imaging-hub -- --rows 1000000 --look-ups 1000
 */
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fsx, { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lookUp, lookUpMany, PEOPLE_PER_LOOK_UP } from '#imaging-hub/model/contract.ts'
import { sendBatch } from '#imaging-node/model/hub-calls.ts'
import { type IndexRow, ROWS_PER_BATCH } from '#imaging-node/model/index-row.ts'
import { publicX, signingKeyOf, signRequest } from '#imaging-node/server/index.ts'
import { seeded } from '#platform/model/seeded.ts'
import { toInstant } from '#platform/model/time.ts'
import { fireAll, type Shot, type Timing } from '../imaging/load.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    'look-ups': { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
  },
})
const [rows, lookUps, rounds] = [
  Number(values.rows),
  Number(values['look-ups']),
  Number(values.rounds),
]
/** Measured elsewhere on patients of a province: so many studies each. */
const STUDIES_EACH = 3.5
const ORG = '121000004000000001'
const PORT = 8095
/** Who sends at once: each node one batch after the other. */
const UPLOADERS = ['sanming', 'xiongan', 'yanan', 'ningbo', 'n5', 'n6', 'n7', 'n8']
/** So many each, before the next are made. */
const BATCHES_AT_ONCE = 5
const hubUrl = `http://127.0.0.1:${PORT}`
const chance = seeded(20260207)
const now = () => toInstant(new Date())

const folder = process.env.KEEP ?? mkdtempSync(join(tmpdir(), 'renqiao-hub-'))
const data = join(folder, 'hub')
const fresh = !(await import('node:fs')).existsSync(data)
mkdirSync(data, { recursive: true })
const hub = spawn(
  process.execPath,
  [
    ...(process.env.NODE_FLAGS ? process.env.NODE_FLAGS.split(' ') : []),
    '--import',
    'tsx',
    'src/app/imaging-hub.ts',
    '--port',
    `${PORT}`,
    '--data',
    data,
  ],
  { env: { ...process.env, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'pipe', 'inherit'] },
)
await new Promise<void>((resolve) =>
  hub.stdout.on('data', (chunk: Buffer) => chunk.includes('已就绪') && resolve()),
)
hub.stdout.on('data', (chunk: Buffer) => {
  if (process.env.GCLOG) fsx.appendFileSync(process.env.GCLOG, chunk)
})
const key = signingKeyOf(Buffer.alloc(32, 7))
const x = publicX(key)
if (fresh)
  for (const name of UPLOADERS)
    cli('hub-node', '--name', name, '--title', name, '--url', 'http://127.0.0.1:8091', `--key=${x}`)
if (fresh) cli('hub-member', '--org', ORG, '--title', '医院', '--purposes', 'TREAT', `--key=${x}`)
const member = { hubUrl, as: `member:${ORG}`, key, now } as const

process.stdout.write(`rows ${rows} | load average at the start ${loadavg()[0]?.toFixed(1)}\n`)
process.stdout.write('task | connections | per s | p50 ms | p99 ms\n')
const patients = Math.ceil(rows / STUDIES_EACH)
let made = 0
let uploading = 0
const cpu0 = await cpu()
// Made beforehand, because what it costs the node to make and sign them is not the hub’s.
for (let seq = 1; (fresh || process.env.UP) && made < rows; seq += BATCHES_AT_ONCE) {
  const before = made
  const sending = UPLOADERS.map((name) =>
    Array.from({ length: BATCHES_AT_ONCE }, (_, at) => {
      const batch = Array.from({ length: Math.min(ROWS_PER_BATCH, rows - made) }, aRow)
      return shotOf({ hubUrl, as: `node:${name}`, key, now }, sendBatch, {
        seq: seq + at,
        rows: batch,
      })
    }),
  )
  const begun = performance.now()
  // Each node one batch after the other, and no node waits for another.
  await Promise.all(sending.map((shots) => fireAll(shots, 1)))
  const took = performance.now() - begun
  uploading += took
  say(`${made} rows, lately ${Math.round((made - before) / (took / 1000))} a second`)
}
{
  const after = await cpu()
  say(
    '   cpu us a row: ' +
      Object.keys(after)
        .map((k) => [k, (((after[k] ?? 0) - (cpu0[k] ?? 0)) / rows) * 1000] as const)
        .filter(([, v]) => v > 0.5)
        .map(([k, v]) => `${k} ${v.toFixed(1)}`)
        .join(', '),
  )
}
tell('index upload, rows', UPLOADERS.length, [rows / (uploading / 1000)], { least: 20_000 })

const { purpose, practitioner, encounter } = {
  purpose: 'TREAT',
  practitioner: { id: 'dr-1', role: 'doctor' },
  encounter: { id: 'v', kind: 'inpatient', startedAt: now(), endedAt: null },
}
for (const connections of (process.env.CONN ?? '1,8').split(',').filter(Boolean).map(Number)) {
  const [one, ward] =
    connections === 8 ? [{ least: 1_500, longest: 30 }, { least: 10_000 }] : [undefined, undefined]
  await measure('look-up of one patient', connections, { target: one }, () =>
    Array.from({ length: lookUps }, () =>
      shotOf(member, lookUp, { purpose, practitioner, encounter, person: somebody() }),
    ),
  )
  const wards = { each: PEOPLE_PER_LOOK_UP, target: ward }
  await measure('look-up of a ward, patients', connections, wards, () =>
    Array.from({ length: Number(process.env.WARDS ?? 24) }, () => {
      const patient = () => ({ person: somebody(), encounter })
      const people = Array.from({ length: PEOPLE_PER_LOOK_UP }, patient)
      return shotOf(member, lookUpMany, { purpose, practitioner, people })
    }),
  )
}
hub.kill('SIGTERM')
await new Promise((resolve) => hub.once('close', resolve))
if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true })

function aRow(): IndexRow {
  const number = made++
  const day = String(chance.int(1, 28)).padStart(2, '0')
  const minute = `2025${String(chance.int(1, 12)).padStart(2, '0')}${day}${chance.int(10, 17)}30`
  return {
    studyUid: `1.2.840.113619.2.55.3.604688119.868.${1_700_000_000 + number}.467`,
    code: `${codeOf(chance.int(0, patients - 1))}-${minute}-000000000-0000000000000-123502004266007916`,
    ...{ modalities: ['CT'], seriesCount: 3, instanceCount: 300, bytes: 157_000_000, rev: 1 },
    ...{ state: 'sealed', reason: null, manifest: randomBytes(32).toString('hex') },
  }
}

function somebody() {
  return { code: codeOf(chance.int(0, patients - 1)), proof: 'card' }
}

function codeOf(number: number) {
  return String(number).padStart(26, '1000000000000000')
}

function shotOf(
  access: Parameters<typeof signRequest>[0],
  call: { path: `/hub/${string}` },
  input: unknown,
) {
  const { url, body, headers } = signRequest(access, call, input)
  return { method: 'POST', url, headers, body: Buffer.from(body) } satisfies Shot
}

/** Signed beforehand, because what it costs the asker is not the hub’s; a signature is good for 30 seconds. */

async function cpu() {
  const fs = await import('node:fs')
  const out: Record<string, number> = {}
  for (const pid of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    try {
      const st = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
      const name = st.slice(st.indexOf('(') + 1, st.lastIndexOf(')'))
      const f = st.slice(st.lastIndexOf(')') + 2).split(' ')
      const ms = (Number(f[11]) + Number(f[12])) * 10
      const k = Number(pid) === hub.pid ? 'hub' : Number(pid) === process.pid ? 'load' : name
      out[k] = (out[k] ?? 0) + ms
    } catch {}
  }
  return out
}
async function measure(
  task: string,
  connections: number,
  { each = 1, target }: { each?: number; target: Target | undefined },
  make: () => readonly Shot[],
) {
  const timings: Timing[] = []
  const before = await cpu()
  let n = 0
  for (let round = 0; round < rounds; round++) {
    const shots = make()
    n += shots.length
    timings.push(await fireAll(shots, connections))
  }
  const after = await cpu()
  say(
    '   cpu ms each: ' +
      Object.keys(after)
        .map((k) => [k, ((after[k] ?? 0) - (before[k] ?? 0)) / n] as const)
        .filter(([, v]) => v > 0.02)
        .map(([k, v]) => `${k} ${v.toFixed(2)}`)
        .join(', '),
  )
  timings.sort((a, b) => a.perSecond - b.perSecond)
  const { perSecond = 0, p50 = 0, p99 = 0 } = timings[Math.floor(timings.length / 2)] ?? {}
  tell(task, connections, [perSecond * each, p50, p99], target)
}

interface Target {
  /** A second. */
  readonly least: number
  /** Milliseconds, at p99. */
  readonly longest?: number
}

function tell(
  task: string,
  connections: number,
  [perSecond = 0, ...times]: readonly number[],
  target: Target | undefined,
) {
  const cells = [task, connections, Math.round(perSecond), ...times.map((ms) => ms.toFixed(1))]
  if (target) {
    const { least, longest } = target
    const quick = longest === undefined || (times[1] ?? 0) <= longest
    const wanted = [`at least ${least}`, ...(longest ? [`p99 at most ${longest}`] : [])]
    cells.push(`${wanted.join(', ')}: ${perSecond >= least && quick ? 'held' : 'MISSED'}`)
  }
  say(cells.join(' | '))
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}

function cli(...args: readonly string[]) {
  const [name = '', ...rest] = args
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'src/app/cli.ts', name, '--hub', data, ...rest],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}
