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
import type { Config } from '#platform/server/config.ts'
import { openBareDoor } from './door.ts'
import { networkChores } from './network-chores.ts'
import { type Ground, type Running, startProcess } from './start-process.ts'

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

/**
 * An imaging node by itself: own folder, own database, own keys.
 * @throws StartError
 */
export function startImagingNode(
  config: Config,
  settings: NodeSettings,
  say: (line: string) => void,
): Promise<Running> {
  return startProcess(config, say, {
    isNeeded: (slice) => slice === 'platform' || slice === 'imaging-node',
    async open(ground) {
      const { step } = ground
      const node = await nodeOn(ground, settings)
      await step('清理上次没有写完的影像', () => recover(node))
      return {
        app: await step('打开服务', () => openBareDoor(ground, (app) => serveImaging(app, node))),
        chores: [
          { name: 'seal', everySeconds: SEAL_EVERY_SECONDS, run: () => sealSettled(node) },
          ...networkChores(node),
        ],
      }
    },
  })
}

async function nodeOn(
  { config, db, deps, log, keys }: Ground,
  settings: NodeSettings,
): Promise<ImagingNode> {
  const { dataDir, publicUrl } = config
  const { name, charsets, settleMinutes, s3, hub } = settings
  return {
    ...{ name, charsets, publicUrl, db, deps, log },
    blobs: s3 ? await openS3BlobStore(dataDir, s3) : createBlobStore(dataDir),
    keep: createKeeper({ db, deps }),
    cacheDir: join(dataDir, 'metadata'),
    signingKey: signingKeyOf(keys.master),
    limits: { ...DEFAULT_LIMITS, settleMinutes },
    ...(hub && { hub: membership(name, hub, { deps, keys }) }),
  }
}

/** The node signs what it says to the hub with the key by which it signs manifests. */
function membership(
  name: string,
  { url, keys: firstKeys, unit, origins }: HubSettings,
  { deps, keys }: Pick<Ground, 'deps' | 'keys'>,
): HubMembership {
  const key = signingKeyOf(keys.master)
  const call = createHubCaller({ hubUrl: url, as: `node:${name}`, key, now: deps.now })
  return { call, firstKeys, unit, origins }
}
