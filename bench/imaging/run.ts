/**
 * What a node costs: digest, fsync, header, index row, audit, token; beside a bare Node server that does
 * the same disk work and nothing else, by turns in one run.
 *
 *   npm run bench:imaging -- --instances 100 --rounds 3
 */
import { execFileSync, fork, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { aSlice } from '#imaging-node/server/testing.ts'
import { databaseProcesses } from '../crash/product.ts'
import { cpuBetween, cpuOf } from '../http/cpu.ts'
import { fireAll, type Shot, type Timing } from './load.ts'

const { values } = parseArgs({
  options: {
    instances: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '3' },
  },
})
const [instances, rounds] = [Number(values.instances), Number(values.rounds)]
const [nodePort, barePort] = [8096, 8097]
const SIDE = 512

const folder = mkdtempSync(join(tmpdir(), 'renqiao-imaging-'))
const data = join(folder, 'node')
const node = spawn(
  process.execPath,
  ['--import', 'tsx', 'src/app/imaging-node.ts', '--port', `${nodePort}`, '--data', data],
  { env: { ...process.env, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'pipe', 'inherit'] },
)
await new Promise<void>((resolve) =>
  node.stdout.on('data', (chunk: Buffer) => chunk.includes('已就绪') && resolve()),
)
const token = execFileSync(
  process.execPath,
  ['--import', 'tsx', 'src/app/cli.ts', 'node-token', '--node', data, '--ops', 'stow,qido,wado'],
  { stdio: ['ignore', 'pipe', 'ignore'] },
)
const headers = { authorization: `Bearer ${token.toString().trim()}` }
const bare = fork(new URL('bare.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
const bareFolder = join(folder, 'bare')
mkdirSync(bareFolder)
const frame = [aSlice({ side: SIDE }).length - SIDE * SIDE * 2, SIDE * SIDE * 2]
bare.send({ folder: bareFolder, port: barePort, frame })
await new Promise((resolve) => bare.once('message', resolve))

const us = `http://127.0.0.1:${nodePort}/dicom-web`
const them = `http://127.0.0.1:${barePort}`
process.stdout.write('task | connections | who | per s | MB/s | p50 ms | p99 ms | CPU ms each\n')

let study = 0
for (const connections of [1, 8])
  await compare('STOW, 1 instance a request', connections, () => {
    study++
    const slices = Array.from({ length: instances }, (_, index) => aSliceOf(study, index + 1))
    const type = { 'content-type': 'application/dicom' }
    return {
      ours: slices.map((body) => post(`${us}/studies`, { ...headers, ...type }, body)),
      bare: slices.map((body) => post(them, type, body)),
    }
  })

const root = `${us}/studies/1.2.${study}`
const zipped = { ...headers, 'accept-encoding': 'gzip' }
const first = await fetch(`${root}/metadata`, { headers: zipped })
await first.arrayBuffer()
writeFileSync(join(bareFolder, 'metadata.json.gz'), await metadataOf(`${root}/metadata`))
// As many files there as here.
await fireAll([{ method: 'GET', url: `${them}/study` }], 1)

for (const connections of [1, 8]) {
  await compare('WADO study, all instances', connections, () => ({
    ours: times(8, { method: 'GET', url: root, headers }),
    bare: times(8, { method: 'GET', url: `${them}/study` }),
  }))
  await compare('metadata of the study', connections, () => ({
    ours: times(300, { method: 'GET', url: `${root}/metadata`, headers: zipped }),
    bare: times(300, { method: 'GET', url: `${them}/metadata` }),
  }))
  await compare('frames/1 of each instance', connections, () => ({
    ours: Array.from({ length: instances }, (_, index) => {
      const series = `${root}/series/1.2.${study}.1`
      const url = `${series}/instances/1.2.${study}.1.${index + 1}/frames/1`
      return { method: 'GET', url, headers } as const
    }),
    bare: Array.from({ length: instances }, (_, index) => {
      return { method: 'GET', url: `${them}/frames/${index}` } as const
    }),
  }))
}
await alone('QIDO by PatientID', () =>
  times(500, { method: 'GET', url: `${us}/studies?PatientID=P1`, headers }),
)
bare.kill()
node.kill('SIGTERM')
await new Promise((resolve) => node.once('close', resolve))
rmSync(folder, { recursive: true, force: true })

function aSliceOf(number: number, index: number) {
  const slice = aSlice({ study: `1.2.${number}`, number: index, side: SIDE })
  // Not all alike, as pictures are not.
  for (let at = frame[0] as number; at < slice.length; at += 7) slice[at] = (at * index) % 256
  return slice
}

async function compare(
  task: string,
  connections: number,
  make: () => { ours: readonly Shot[]; bare: readonly Shot[] },
) {
  const rates = { ours: [] as number[], bare: [] as number[] }
  const costs = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    // The bare store is emptied, so that both write new files and hold one study.
    if (task.startsWith('STOW')) {
      rmSync(bareFolder, { recursive: true })
      mkdirSync(bareFolder)
    }
    const shots = make()
    for (const who of ['ours', 'bare'] as const) {
      const before = cpuOfAll(who)
      const timing = await fireAll(shots[who], connections)
      const cpu = cpuBetween(before, cpuOfAll(who)) / shots[who].length
      tell(task, connections, who, timing, cpu)
      rates[who].push(timing.perSecond)
      costs[who].push(cpu)
    }
  }
  const ratio = median(rates.ours) / median(rates.bare)
  const cost = median(costs.ours) / median(costs.bare)
  process.stdout.write(
    `${task} | ${connections} | rate ours/bare: ${ratio.toFixed(2)} | CPU ours/bare: ${cost.toFixed(2)}\n`,
  )
}

async function alone(task: string, make: () => readonly Shot[]) {
  for (const connections of [1, 8])
    tell(task, connections, 'ours', await fireAll(make(), connections))
}

/** The node with its database; the bare server. */
function cpuOfAll(who: 'ours' | 'bare') {
  if (who === 'bare') return cpuOf([bare.pid as number])
  return cpuOf([node.pid as number, ...databaseProcesses(data)])
}

function tell(task: string, connections: number, who: string, timing: Timing, cpu = Number.NaN) {
  const { perSecond, megabytesPerSecond, p50, p99 } = timing
  const figures = [
    perSecond.toFixed(0),
    megabytesPerSecond.toFixed(0),
    p50.toFixed(2),
    p99.toFixed(2),
    cpu.toFixed(2),
  ]
  process.stdout.write(`${[task, connections, who, ...figures].join(' | ')}\n`)
}

async function metadataOf(url: string) {
  const { request } = await import('node:http')
  return new Promise<Buffer>((resolve) => {
    request(url, { headers: zipped }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve(Buffer.concat(chunks)))
    }).end()
  })
}

function post(url: string, own: Record<string, string>, body: Uint8Array): Shot {
  return { method: 'POST', url, headers: own, body }
}

function times(count: number, shot: Shot): Shot[] {
  return Array.from({ length: count }, () => shot)
}

function median(numbers: readonly number[]) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
