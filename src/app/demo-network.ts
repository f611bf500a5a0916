import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DEMO_ORG, demoNodes } from '#imaging/model/demo.ts'
import { demoFiles } from '#imaging/server/index.ts'
import {
  act,
  hubKeysOf,
  memberKeyOf,
  registerMember,
  registerNode,
} from '#imaging-hub/server/index.ts'
import { makeClient, act as onNode, publicX, signingKeyOf } from '#imaging-node/server/index.ts'
import { toInstant } from '#platform/model/time.ts'
import { type Config, parseConfig } from '#platform/server/config.ts'
import { connect, type Db } from '#platform/server/db.ts'
import { readOrMakeKeys } from '#platform/server/key-file.ts'
import { newId } from '#platform/server/new-id.ts'
import { lockFolder } from '#platform/server/postgres/folder-lock.ts'
import { startPostgres } from '#platform/server/postgres/start-postgres.ts'
import { startImagingHub } from './start-imaging-hub.ts'
import { startImagingNode } from './start-imaging-node.ts'
import type { Running } from './start-process.ts'

const MINUTES_TO_SETTLE = 0.05
const means = { newId, now: () => toInstant(new Date()) }
const quiet = () => {}

/** A hub and three nodes with invented images, on this machine and for trying out only. */
export interface DemoNetwork {
  /** What the product has to be told: where its hub will be. */
  readonly hub: NonNullable<Config['hub']>
  /** After the product is ready. @param databaseOf makes an empty database; without it, one of our own is begun */
  readonly start: (databaseOf?: DatabaseOf) => Promise<Running>
}

type DatabaseOf = (name: string) => Promise<string>

export async function planDemoNetwork(config: Config): Promise<DemoNetwork> {
  const ports = await freePorts(1 + demoNodes.length)
  const urlOf = (at: number) => `http://127.0.0.1:${ports[at]}`
  const hub = { url: urlOf(0), org: DEMO_ORG }
  const root = join(config.dataDir, 'demo-network')
  return { hub, start }

  async function start(databaseOf?: DatabaseOf): Promise<Running> {
    const undos: (() => Promise<unknown>)[] = []
    const stop = async () => {
      for (let undo = undos.pop(); undo; undo = undos.pop()) await undo()
    }
    try {
      const make = databaseOf ?? (await ownDatabases(root, undos))
      const settingsOf = async (name: string, at: number) =>
        parseConfig({
          ...{ DATA_DIR: join(root, name), PORT: String(ports[at]), DEMO: 'off' },
          ...{ LOG_LEVEL: 'error', DATABASE_URL: await make(name.replaceAll('-', '_')) },
        })
      const forHub = await settingsOf('hub', 0)
      const running = await startImagingHub(forHub, quiet)
      undos.push(() => running.stop())
      const keys = [publicX(hubKeysOf(await masterOf(forHub)).signing(1))]
      await onDatabase(forHub, async (db) => enterMember(db, await masterOf(config)))
      for (const [at, { name, title, phone, unit }] of demoNodes.entries()) {
        const own = await settingsOf(name, at + 1)
        // Known to the hub before it speaks: else its first word would be refused.
        await mkdir(own.dataDir, { recursive: true, mode: 0o700 })
        const entry = { name, title, phone, baseUrl: urlOf(at + 1) }
        const nodeKeys = [publicX(signingKeyOf(await masterOf(own)))]
        await onDatabase(forHub, (db) =>
          act({ db }, (tx) => registerNode(tx, { ...entry, keys: nodeKeys }, means)),
        )
        const network = { url: hub.url, keys, unit, origins: [] }
        const settings = {
          ...{ name, settleMinutes: MINUTES_TO_SETTLE, charsets: new Map<string, string>() },
        }
        const node = await startImagingNode(own, { ...settings, hub: network }, quiet)
        undos.push(() => node.stop())
        const files = await demoFiles(name)
        await onDatabase(own, (db) => fillNode(db, urlOf(at + 1), files))
      }
      return { stop }
    } catch (error) {
      await stop()
      throw error
    }
  }
}

function enterMember(db: Db, master: Buffer) {
  const member = { org: DEMO_ORG, name: '演示医院', origins: [] }
  const keys = [publicX(memberKeyOf(master))]
  const purposes = ['TREAT', 'PATRQT', 'CAREMGT', 'HPAYMT'] as const
  return act({ db }, (tx) => registerMember(tx, { ...member, keys, purposes }, means))
}

/** By its front door. What is there already stays as it is. */
async function fillNode(db: Db, url: string, files: readonly Uint8Array[]) {
  const wish = { name: '演示', ops: ['stow', 'qido'], days: 1 } as const
  const { token } = await onNode({ db }, (tx) => makeClient(tx, wish, means))
  const authorization = `Bearer ${token}`
  const found = await fetch(`${url}/dicom-web/instances?limit=1`, { headers: { authorization } })
  if (Number(found.headers.get('x-total-count')) >= files.length) return
  for (const file of files) {
    const headers = { authorization, 'content-type': 'application/dicom' }
    const body = new Uint8Array(file)
    await fetch(`${url}/dicom-web/studies`, { method: 'POST', headers, body })
  }
}

async function onDatabase<Result>(config: Config, work: (db: Db) => Promise<Result>) {
  const db = connect({ url: config.database?.ownerUrl ?? '', max: 1 })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

async function masterOf({ keyFile }: Config) {
  return (await readOrMakeKeys(keyFile, true)).master
}

/** A PostgreSQL of the network’s own, beside that of the product: neither knows of the other. */
async function ownDatabases(root: string, undos: (() => Promise<unknown>)[]): Promise<DatabaseOf> {
  const lock = await lockFolder(root)
  undos.push(async () => lock.release())
  const postgres = await startPostgres({ dir: join(root, 'postgres'), durable: true })
  undos.push(() => postgres.stop())
  return (name) => makeDatabase(postgres.ownerUrl, name)
}

/** @returns its address; one that is there already stays as it is */
export async function makeDatabase(ownerUrl: string, name: string) {
  const { sql } = await import('kysely')
  const url = new URL(ownerUrl)
  const admin = connect({ url: url.href, max: 1 })
  try {
    const there = await sql`select from pg_database where datname = ${name}`.execute(admin)
    if (there.rows.length === 0) await sql`create database ${sql.id(name)}`.execute(admin)
  } finally {
    await admin.destroy()
  }
  url.pathname = `/${name}`
  return url.href
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
