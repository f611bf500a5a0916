import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { makeDatabase, planDemoNetwork } from '#app/demo-network.ts'
import { start } from '#app/start.ts'
import { type Instant, toInstant } from '#platform/model/time.ts'
import { parseConfig } from '#platform/server/config.ts'
import { connect } from '#platform/server/db.ts'
import type {} from '#platform/server/testing.ts'

export interface Product {
  readonly url: string
  /** By how many milliseconds its clock is ahead of the machine's: less than none where it lags. */
  readonly ahead: number
  /** As if the night had passed: every cookie out there is of a session that is over. */
  endSessions(): Promise<void>
  /** The same for one of them. */
  endSession(token: string): Promise<void>
  stop(): Promise<void>
}

export interface Wish {
  /** Whether the demonstration's imaging nodes stand beside it. */
  readonly network?: boolean
  /** When it is there, for stories that belong to a season; the clock goes on from then. */
  readonly at?: Instant
}

/** The whole product with its demonstration data, on a database, a folder and a port of its own. */
export async function startProduct({ network = false, at }: Wish = {}): Promise<Product> {
  if (!existsSync('dist/index.html')) throw new Error('The pages are not built: npx vite build')
  const database = await aDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'renqiao-e2e-'))
  const config = parseConfig({
    ...{ DATABASE_URL: database.url, DEMO: 'small', LOG_LEVEL: 'error' },
    ...{ DATA_DIR: join(folder, 'data'), PORT: String(await aFreePort()) },
  })
  const plan = network ? await planDemoNetwork(config) : undefined
  const ahead = at ? Date.parse(at) - Date.now() : 0
  const now = () => toInstant(new Date(Date.now() + ahead))
  const running = await start({ ...config, ...(plan && { hub: plan.hub }) }, () => {}, now)
  const nodes = await plan?.start(database.another)
  return {
    url: config.publicUrl,
    ahead,
    endSessions: database.endSessions,
    endSession: database.endSession,
    async stop() {
      await nodes?.stop()
      await running.stop()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A copy of the migrated template; the start finds nothing left to migrate. */
async function aDatabase() {
  const url = new URL(inject('ownerUrl'))
  const admin = connect({ url: url.href, max: 1 })
  const name = `e2e_${randomUUID().replaceAll('-', '')}`
  await sql`create database ${sql.id(name)} template ${sql.id(inject('template'))}`.execute(admin)
  url.pathname = `/${name}`
  const owner = connect({ url: url.href, max: 1 })
  const others: string[] = []
  return {
    /** An empty one, that goes with the first. */
    another(purpose: string) {
      others.push(`${name}_${purpose}`)
      return makeDatabase(inject('ownerUrl'), `${name}_${purpose}`)
    },
    url: url.href,
    async endSessions() {
      await sql`delete from access.session`.execute(owner)
    },
    async endSession(token: string) {
      await sql`delete from access.session where token = ${token}`.execute(owner)
    },
    async drop() {
      await owner.destroy()
      for (const one of [name, ...others])
        await sql`drop database ${sql.id(one)} with (force)`.execute(admin)
      await admin.destroy()
    },
  }
}

async function aFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
