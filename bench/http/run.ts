/**
 * What the ground costs: sign-in, context, row-level security, contract, audit and idempotency, beside
 * a bare Fastify route that runs the same SQL on the same pool, in one run.
 *
 *   npm run bench:http
 */
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as casework from '#casework/model/contract.ts'
import type { Actor } from '#platform/model/actor.ts'
import { ownerUrlOf } from '../crash/owner-url.ts'
import { databaseProcesses, startProduct } from '../crash/product.ts'
import { findCase, signIn } from '../crash/writers.ts'
import { capture } from './capture.ts'
import { cpuBetween, cpuOf } from './cpu.ts'
import { load, type Shot } from './load.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    /** Only the tasks whose name begins like this. */
    task: { type: 'string', default: '' },
  },
})
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)]
const [productPort, barePort] = [8094, 8095]

const dataDir = mkdtempSync(join(tmpdir(), 'renqiao-http-'))
const product = await startProduct(dataDir, productPort)
await product.ready()
const cookie = await signIn(product)
const caseId = await findCase(product, cookie)
const me = await fetch(`${product.url}/api/access/me`, { headers: { cookie } })
const { actor: place, account } = (await me.json()) as {
  actor: Omit<Actor, 'accountId' | 'name' | 'personId'>
  account: { id: Actor['accountId']; name: string }
}
const actor: Actor = { ...place, accountId: account.id, name: account.name, personId: null }
const ownerUrl = ownerUrlOf(dataDir)

const note = {
  at: new Date().toISOString(),
  minutes: 15,
  mode: 'bedside',
  with: '母亲',
  contactMade: true,
  activities: ['emotional-support'],
  goalIds: [],
  shared: '孩子今天吃了半碗粥，母亲愿意和社工谈谈费用。',
  confidential: '母亲提到家里借了债，不愿让医生知道。',
  next: '明天带救助政策清单',
}
const bare = fork(new URL('bare.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
const context = { account: actor.accountId, role: actor.role, institution: actor.institutionId }
bare.send({
  url: ownerUrl,
  options: Object.entries(context)
    .map(([name, value]) => `-c app.${name}=${value}`)
    .join(' '),
  port: barePort,
  reads: {
    list: await capture(ownerUrl, actor, casework.listCases, {}),
    open: await capture(ownerUrl, actor, casework.openCase, { caseId }),
  },
  writes: { save: await capture(ownerUrl, actor, casework.writeContact, { ...note, caseId }) },
})
await new Promise((resolve) => bare.once('message', resolve))

const signedIn = () => ({ cookie })
const writing = () => ({
  cookie,
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
})
const json = () => ({ 'content-type': 'application/json' })
const body = () => JSON.stringify(note)
const api = `${product.url}/api/cases`
const peer = `http://127.0.0.1:${barePort}`
const tasks: Record<string, { ours: Shot; bare: Shot }> = {
  'list my cases': {
    ours: { method: 'GET', url: api, headers: signedIn },
    bare: { method: 'GET', url: `${peer}/list`, headers: () => ({}) },
  },
  'open a case': {
    ours: { method: 'GET', url: `${api}/${caseId}`, headers: signedIn },
    bare: { method: 'GET', url: `${peer}/open`, headers: () => ({}) },
  },
  'save a contact': {
    ours: { method: 'POST', url: `${api}/${caseId}/contacts`, headers: writing, body },
    bare: { method: 'POST', url: `${peer}/save`, headers: json, body },
  },
}

process.stdout.write(
  'task | connections | who | req/s | p50 ms | p99 ms | CPU µs/request (node + database)\n',
)
for (const [name, { ours, bare: beside }] of Object.entries(tasks)) {
  if (!name.startsWith(values.task)) continue
  for (const connections of [1, 8]) {
    // A round that does not count: neither is measured while it is still being compiled.
    await load(ours, connections, seconds)
    await load(beside, connections, seconds)
    const measured = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      measured.ours.push(await measure(name, connections, 'ours', ours, product.pid()))
      measured.bare.push(await measure(name, connections, 'bare', beside, bare.pid as number))
    }
    const ratio = median(measured.ours) / median(measured.bare)
    process.stdout.write(`${name} | ${connections} | CPU ratio ours/bare: ${ratio.toFixed(2)}\n`)
  }
}
bare.kill()
await product.stop()
rmSync(dataDir, { recursive: true, force: true })

async function measure(task: string, connections: number, who: string, shot: Shot, pid: number) {
  const before = { node: cpuOf([pid]), database: cpuOf(databaseProcesses(dataDir)) }
  const { requests, perSecond, p50, p99 } = await load(shot, connections, seconds)
  const node = (cpuBetween(before.node, cpuOf([pid])) * 1000) / requests
  const after = cpuOf(databaseProcesses(dataDir))
  const database = (cpuBetween(before.database, after) * 1000) / requests
  const cpu = `${node.toFixed(0)} + ${database.toFixed(0)}`
  const figures = [perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2), cpu]
  process.stdout.write(`${[task, connections, who, ...figures].join(' | ')}\n`)
  return node + database
}

function median(numbers: readonly number[]) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
