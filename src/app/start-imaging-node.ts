import { join } from 'node:path'
import {
  createBlobStore,
  createHubCaller,
  createKeeper,
  DEFAULT_LIMITS,
  type HubMembership,
  type ImagingNode,
  openS3BlobStore,
  recover,
  type S3Settings,
  sealSettled,
  serveImaging,
  signingKeyOf,
} from '#imaging-node/server/index.ts'
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
import { networkChores } from './network-chores.ts'
import { asListenError, checkBeforehand } from './preflight.ts'
import { closeDoor, logOf } from './serve.ts'
import type { Running } from './start.ts'
import { hasEmbeddedDatabase, migrateDatabase, startDatabase } from './start-database.ts'
import { createSteps } from './steps.ts'

export interface NodeSettings {
  readonly name: string
  readonly settleMinutes: number
  readonly charsets: ReadonlyMap<string, string>
  /** Absent: files lie in the data folder. */
  readonly s3?: S3Settings | undefined
  /** Absent: the node belongs to no network. */
  readonly hub?: HubSettings | undefined
}

export interface HubSettings {
  readonly url: string
  /** Ed25519 public keys of the hub, as its operator told them. */
  readonly keys: readonly string[]
  /** 存储单位. */
  readonly unit: string
  readonly origins: readonly string[]
}

const SEAL_EVERY_SECONDS = 5

/** What an imaging node has in its database: the ground and its own. */
function isOfNode(slice: string) {
  return slice === 'platform' || slice === 'imaging-node'
}

/**
 * An imaging node by itself: own folder, own database, own keys.
 * @throws StartError
 */
export async function startImagingNode(
  config: Config,
  settings: NodeSettings,
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
    await step('更新数据库结构', () => migrateDatabase(config, database, isOfNode))
    const db = connect(database.app)
    later(() => db.destroy())
    await checkKeys(db, keys.master, config.keyFile)
    const now = () => toInstant(new Date())
    const vault = createVault(keys.master, config.cipher)
    const deps = { now, newId, vault, files: createFileStore(join(config.dataDir, 'files')) }
    const log = logOf(config)
    const node: ImagingNode = {
      ...{ name: settings.name, charsets: settings.charsets, db, deps, log },
      publicUrl: config.publicUrl,
      blobs: settings.s3
        ? await openS3BlobStore(config.dataDir, settings.s3)
        : createBlobStore(config.dataDir),
      keep: createKeeper({ db, deps }),
      cacheDir: join(config.dataDir, 'metadata'),
      signingKey: signingKeyOf(keys.master),
      limits: { ...DEFAULT_LIMITS, settleMinutes: settings.settleMinutes },
      ...(settings.hub && { hub: membership(settings, settings.hub, keys.master) }),
    }
    await step('清理上次没有写完的影像', () => recover(node))
    await step('打开服务', async () => {
      const trustProxy = config.trustedProxy ?? false
      const app = createHttp({ db, deps, gate: () => enterAsNobody, routes: [], log, trustProxy })
      registerSecurityHeaders(app)
      serveReadiness(app, db, () => phase)
      serveImaging(app, node)
      later(() => closeDoor(app))
      await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
        throw asListenError(error, config)
      })
    })
    const worker = startWorker({
      ...{ db, log, listenUrl: database.app.url, jobs: {} },
      chores: [
        ...platformChores(db, checkpointFile(config.dataDir, keys.master), now),
        { name: 'seal', everySeconds: SEAL_EVERY_SECONDS, run: () => sealSettled(node) },
        ...networkChores(node),
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

/** The node signs what it says to the hub with the key by which it signs manifests. */
function membership({ name }: NodeSettings, hub: HubSettings, master: Buffer): HubMembership {
  return {
    call: createHubCaller({
      ...{ hubUrl: hub.url, as: `node:${name}`, key: signingKeyOf(master) },
      now: () => toInstant(new Date()),
    }),
    ...{ firstKeys: hub.keys, unit: hub.unit, origins: hub.origins },
  }
}
