import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { toInstant } from '#platform/model/time.ts'
import { checkpointFile } from '#platform/server/audit-checkpoint.ts'
import { platformChores } from '#platform/server/chores.ts'
import type { Config } from '#platform/server/config.ts'
import { connect, type Db } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { createFileStore } from '#platform/server/files.ts'
import { type Keys, readOrMakeKeys } from '#platform/server/key-file.ts'
import { checkKeys } from '#platform/server/key-print.ts'
import { createLog, type Log, silent } from '#platform/server/log.ts'
import { newId } from '#platform/server/new-id.ts'
import type { Jobs } from '#platform/server/outbox-run.ts'
import { lockFolder } from '#platform/server/postgres/folder-lock.ts'
import type { Phase } from '#platform/server/readiness.ts'
import { createVault } from '#platform/server/vault.ts'
import { type Chore, startWorker } from '#platform/server/worker.ts'
import { checkBeforehand } from './preflight.ts'
import {
  type Database,
  hasEmbeddedDatabase,
  migrateDatabase,
  startDatabase,
} from './start-database.ts'
import { createSteps, type Steps } from './steps.ts'

/** Requests that are being answered have this long to finish, in milliseconds. */
const PATIENCE = 5000

export interface Running {
  stop(): Promise<void>
}

/** What every process of ours stands on: a folder, keys, a database. */
export interface Ground {
  readonly config: Config
  readonly keys: Keys
  readonly database: Database
  readonly db: Db
  readonly deps: Deps
  readonly log: Log
  readonly phase: () => Phase
  readonly step: Steps['step']
}

/** What a process is there for. */
interface Trade {
  /** Whose tables its database has. */
  readonly isNeeded: (slice: string) => boolean
  /** The time, where it is not that of the machine. */
  readonly now?: Deps['now']
  /** Puts in order what the last run left, and opens the door. */
  readonly open: (ground: Ground) => Promise<Open>
}

interface Open {
  readonly app: FastifyInstance
  readonly jobs?: Jobs
  readonly chores: readonly Chore[]
}

/**
 * From the settings to an open door. Whatever was begun is undone when a later step fails.
 * @throws StartError
 */
export async function startProcess(
  config: Config,
  say: (line: string) => void,
  { isNeeded, now, open }: Trade,
): Promise<Running> {
  const { step, later, undo } = createSteps(say)
  let phase: Phase = 'starting'
  try {
    await checkBeforehand(config)
    const keys = await step('准备数据目录和密钥', async () => {
      const lock = await lockFolder(config.dataDir)
      later(() => lock.release())
      const mayMake = config.database !== undefined || !hasEmbeddedDatabase(config.dataDir)
      return readOrMakeKeys(config.keyFile, mayMake)
    })
    const title = config.database ? '连接数据库' : '启动数据库'
    const database = await step(title, () => startDatabase(config, say))
    later(() => database.stop())
    await step('更新数据库结构', () => migrateDatabase(config, database, isNeeded))
    const db = connect(database.app)
    later(() => db.destroy())
    await checkKeys(db, keys.master, config.keyFile)
    const [deps, log] = [depsOf(config, keys, now), logOf(config)]
    const ground = { config, keys, database, db, deps, log, step, phase: () => phase }
    const { app, jobs = {}, chores } = await open(ground)
    later(() => closeDoor(app))
    const always = platformChores(db, checkpointFile(config.dataDir, keys.master), deps.now)
    const listenUrl = database.app.url
    const worker = startWorker({ db, log, listenUrl, jobs, chores: [...always, ...chores] })
    later(() => worker.stop())
    phase = 'ready'
  } catch (error) {
    await undo()
    throw error
  }
  return {
    async stop() {
      phase = 'stopping'
      await undo()
    },
  }
}

/** Takes no new requests, lets those that are being answered finish, and then closes. */
async function closeDoor(app: FastifyInstance) {
  const timer = setTimeout(() => app.server.closeAllConnections(), PATIENCE)
  await app.close()
  clearTimeout(timer)
}

function depsOf(
  { cipher, demo, dataDir }: Config,
  { master }: Keys,
  now: Deps['now'] = () => toInstant(new Date()),
): Deps {
  const files = createFileStore(join(dataDir, 'files'))
  return { now, newId, files, vault: createVault(master, cipher), demo: demo !== 'off' }
}

function logOf({ logLevel }: Config): Log {
  const log = createLog((line) => process.stderr.write(`${line}\n`))
  if (logLevel === 'info') return log
  return logLevel === 'error' ? { ...log, info: silent.info } : silent
}
