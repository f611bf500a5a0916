import { join } from 'node:path'
import {
  type BlobStore,
  createBlobStore,
  createFollower,
  createHubCaller,
  createKeeper,
  createPacs,
  createPacsBlobStore,
  DEFAULT_LIMITS,
  type HubMembership,
  type ImagingNode,
  openS3BlobStore,
  type PacsSettings,
  recover,
  type S3Settings,
  sealSettled,
  serveImaging,
  signingKeyOf,
} from '#imaging-node/server/index.ts'
import type { Config } from '#platform/server/config.ts'
import { openBareDoor } from './door.ts'
import { followChore, networkChores } from './network-chores.ts'
import { type Ground, type Running, startProcess } from './start-process.ts'

export interface NodeSettings {
  readonly name: string
  readonly settleMinutes: number
  readonly charsets: ReadonlyMap<string, string>
  /** Absent: files lie in the data folder. */
  readonly s3?: S3Settings | undefined
  /** A PACS of somebody else’s, in which the files lie. */
  readonly pacs?: PacsSettings | undefined
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

/** What was read from a PACS lies on disk again, up to so many bytes. */
const PACS_CACHE_BYTES = 20 * 1024 ** 3

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
      const pacs = settings.pacs && openPacs(ground, settings.pacs)
      const node = nodeOn(ground, settings, pacs?.blobs ?? (await openStore(ground, settings)))
      await step('清理上次没有写完的影像', () => recover(node))
      const follower = pacs && (await createFollower(node, pacs))
      const seal = () => sealSettled(node, follower?.unfinished())
      return {
        app: await step('打开服务', () => openBareDoor(ground, (app) => serveImaging(app, node))),
        chores: [
          { name: 'seal', everySeconds: SEAL_EVERY_SECONDS, run: seal },
          ...(follower ? [followChore(node, follower)] : []),
          ...networkChores(node),
        ],
      }
    },
  })
}

function openStore({ config: { dataDir } }: Ground, { s3 }: NodeSettings) {
  return s3 ? openS3BlobStore(dataDir, s3) : createBlobStore(dataDir)
}

function openPacs({ config, db, deps, log }: Ground, settings: PacsSettings) {
  const pacs = createPacs(settings, log)
  const means = { db, deps, pacs, cacheBytes: PACS_CACHE_BYTES }
  return { pacs, blobs: createPacsBlobStore(config.dataDir, means), since: settings.since }
}

function nodeOn(
  { config, db, deps, log, keys }: Ground,
  settings: NodeSettings,
  blobs: BlobStore,
): ImagingNode {
  const { dataDir, publicUrl } = config
  const { name, charsets, settleMinutes, hub } = settings
  return {
    ...{ name, charsets, publicUrl, db, deps, log, blobs },
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
