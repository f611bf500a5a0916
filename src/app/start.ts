import { join } from 'node:path'
import { isDemoOnly, openSetUp, shutDemo } from '#access/server/index.ts'
import { demonstrationBank, noBank, paymentJobs } from '#claims/server/index.ts'
import { forgetOldDrafts } from '#drafts/server/index.ts'
import { forgetOldLists, startCover } from '#enrolment/server/index.ts'
import { forgetOldImports } from '#imports/server/index.ts'
import { toInstant } from '#platform/model/time.ts'
import { checkpointFile } from '#platform/server/audit-checkpoint.ts'
import { platformChores } from '#platform/server/chores.ts'
import type { Config } from '#platform/server/config.ts'
import { type Connection, connect } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { createFileStore } from '#platform/server/files.ts'
import { type Keys, readOrMakeKeys } from '#platform/server/key-file.ts'
import { checkKeys } from '#platform/server/key-print.ts'
import { newId } from '#platform/server/new-id.ts'
import { lockFolder } from '#platform/server/postgres/folder-lock.ts'
import type { Phase } from '#platform/server/readiness.ts'
import { StartError } from '#platform/server/start-error.ts'
import { createVault } from '#platform/server/vault.ts'
import { startWorker } from '#platform/server/worker.ts'
import { shiftJobs } from '#shifts/server/index.ts'
import { fillDemo } from './demo.ts'
import { checkBeforehand } from './preflight.ts'
import { closeDoor, logOf, serve } from './serve.ts'
import { hasEmbeddedDatabase, migrateDatabase, startDatabase } from './start-database.ts'
import { createSteps } from './steps.ts'

export interface Running {
  stop(): Promise<void>
}

/**
 * From the settings to an open door. Whatever was begun is undone when a later step fails.
 * @throws StartError
 */
export async function start(config: Config, say: (line: string) => void): Promise<Running> {
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
    await step('更新数据库结构', () => migrateDatabase(config, database))
    const deps = depsOf(config, keys)
    const log = logOf(config)
    const db = connect(database.app)
    later(() => db.destroy())
    await checkKeys(db, keys.master, config.keyFile)
    const { demo } = config
    if (demo === 'off') await prepareForReal(database.owner, say)
    else await step('准备演示数据', () => fillDemo(db, demo, deps))
    await step('打开服务', async () => {
      const databaseUrl = database.app.url
      const given = { db, databaseUrl, deps, log, keys, phase: () => phase }
      const app = await serve(config, given)
      later(() => closeDoor(app))
    })
    const worker = startWorker({
      ...{ db, log, listenUrl: database.app.url },
      jobs: {
        ...paymentJobs(deps, demo === 'off' ? noBank : demonstrationBank),
        ...shiftJobs(deps),
      },
      chores: [
        ...platformChores(db, checkpointFile(config.dataDir, keys.master), deps.now),
        { name: 'forget-imports', everySeconds: 3600, run: () => forgetOldImports(db, deps.now()) },
        { name: 'start-cover', everySeconds: 600, run: () => startCover(db, deps) },
        { name: 'forget-lists', everySeconds: 3600, run: () => forgetOldLists(db, deps.now()) },
        { name: 'forget-drafts', everySeconds: 3600, run: () => forgetOldDrafts(db, deps.now()) },
      ],
    })
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

function depsOf({ cipher, demo, dataDir }: Config, { master }: Keys): Deps {
  const now = () => toInstant(new Date())
  const files = createFileStore(join(dataDir, 'files'))
  return { now, newId, files, vault: createVault(master, cipher), demo: demo !== 'off' }
}

/** Nobody comes in by what was made for trying out, and the first who come in need the code. */
async function prepareForReal(connection: Connection, say: (line: string) => void) {
  const owner = connect(connection)
  try {
    if (await isDemoOnly(owner))
      throw new StartError(
        '这个数据目录（或数据库）里是演示数据，不能用于正式工作；请用 DATA_DIR 换一个空文件夹，或换一个空数据库。',
      )
    await shutDemo(owner)
    const code = await openSetUp(owner)
    if (code) say(`安装码：${code}（在浏览器打开 /setup，由两位管理员一起完成首次设置）`)
  } finally {
    await owner.destroy()
  }
}
