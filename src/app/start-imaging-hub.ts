import { join } from 'node:path'
import { POLICY } from '#imaging-hub/model/policy.ts'
import {
  act,
  compareAudits,
  hubKeysOf,
  type ImagingHub,
  moveToEpoch,
  serveHub,
} from '#imaging-hub/server/index.ts'
import { toInstant } from '#platform/model/time.ts'
import { checkpointFile } from '#platform/server/audit-checkpoint.ts'
import { platformChores } from '#platform/server/chores.ts'
import type { Config } from '#platform/server/config.ts'
import { connect } from '#platform/server/db.ts'
import { createFileStore } from '#platform/server/files.ts'
import { enterAsNobody } from '#platform/server/gate.ts'
import { createHttp } from '#platform/server/http.ts'
import { readOrMakeKeys } from '#platform/server/key-file.ts'
import { checkKeys } from '#platform/server/key-print.ts'
import { newId } from '#platform/server/new-id.ts'
import { lockFolder } from '#platform/server/postgres/folder-lock.ts'
import { type Phase, serveReadiness } from '#platform/server/readiness.ts'
import { registerSecurityHeaders } from '#platform/server/security-headers.ts'
import { createVault } from '#platform/server/vault.ts'
import { startWorker } from '#platform/server/worker.ts'
import { asListenError, checkBeforehand } from './preflight.ts'
import { closeDoor, logOf } from './serve.ts'
import type { Running } from './start.ts'
import { hasEmbeddedDatabase, migrateDatabase, startDatabase } from './start-database.ts'
import { createSteps } from './steps.ts'

const A_DAY_SECONDS = 86_400
const AN_HOUR_SECONDS = 3_600

/** What a hub has in its database: the ground and its own. */
function isOfHub(slice: string) {
  return slice === 'platform' || slice === 'imaging-hub'
}

/**
 * A hub by itself: own folder, own database, own keys. No picture passes through it.
 * @throws StartError
 */
export async function startImagingHub(
  config: Config,
  say: (line: string) => void,
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
    const database = await step('启动数据库', () => startDatabase(config, say))
    later(() => database.stop())
    await step('更新数据库结构', () => migrateDatabase(config, database, isOfHub))
    const db = connect(database.app)
    later(() => db.destroy())
    await checkKeys(db, keys.master, config.keyFile)
    const now = () => toInstant(new Date())
    const vault = createVault(keys.master, config.cipher)
    const deps = { now, newId, vault, files: createFileStore(join(config.dataDir, 'files')) }
    const log = logOf(config)
    const hub: ImagingHub = {
      ...{ publicUrl: config.publicUrl, db, deps, log, policy: POLICY },
      keys: hubKeysOf(keys.master),
    }
    await step('打开服务', async () => {
      const trustProxy = config.trustedProxy ?? false
      const app = createHttp({ db, deps, gate: () => enterAsNobody, routes: [], log, trustProxy })
      registerSecurityHeaders(app)
      serveReadiness(app, db, () => phase)
      serveHub(app, hub)
      later(() => closeDoor(app))
      await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
        throw asListenError(error, config)
      })
    })
    const worker = startWorker({
      ...{ db, log, listenUrl: database.app.url, jobs: {} },
      chores: [
        ...platformChores(db, checkpointFile(config.dataDir, keys.master), now),
        { name: 'compare-audits', everySeconds: A_DAY_SECONDS, run: () => compareNightly(hub) },
        {
          name: 'move-to-epoch',
          everySeconds: AN_HOUR_SECONDS,
          run: () => act(hub, (tx) => moveToEpoch(hub, tx)),
        },
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

async function compareNightly(hub: ImagingHub) {
  const found = await act(hub, (tx) => compareAudits(hub, tx))
  if (Object.keys(found).length > 0) hub.log.info('imaging-audit-findings', found)
}
