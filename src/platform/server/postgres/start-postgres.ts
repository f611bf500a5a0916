import { setTimeout as sleep } from 'node:timers/promises'
import { type Address, APP_ROLE, chooseAddress, DATABASE, OWNER, url } from './address.ts'
import { ensureDatabase, makeCluster } from './cluster.ts'
import { type Folders, folders, hasCluster, makePrivateFolder } from './folders.ts'
import { handOver, reachableNative } from './hand-over.ts'
import { chooseIdentity, type Identity } from './identity.ts'
import { nativeFolder } from './native.ts'
import { clearTheWay } from './pid-file.ts'
import { type Postmaster, startPostmaster } from './postmaster.ts'
import { StillBusy } from './reasons.ts'
import { type Supervised, supervise } from './supervise.ts'

export interface Postgres {
  /** As the owner, who migrates. */
  readonly ownerUrl: string
  /** As the application, bound by row-level security. */
  readonly appUrl: string
  /** Of the server process now running; undefined while it is being restarted. */
  readonly pid: number | undefined
  stop(): Promise<void>
}

interface Wish {
  /** The folder for everything of the database. The caller holds the lock on it. */
  readonly dir: string
  /** Whether what is acknowledged survives a power cut; only tests say no. */
  readonly durable: boolean
  readonly log?: (line: string) => void
}

/** How long to wait for the processes of a killed predecessor, in milliseconds. */
const PATIENCE = 10_000

/**
 * Starts the PostgreSQL that came with npm, on a folder of ours, and keeps it running until `stop`.
 * @throws StartError with a sentence for the operator
 */
export async function startPostgres({ dir, durable, log = () => {} }: Wish): Promise<Postgres> {
  const place = folders(dir)
  const making = { ...(await prepare(place)), durable }
  const address = await chooseAddress(place)
  try {
    if (!hasCluster(place)) await makeCluster(place, making, address)
    handOver(making.identity, place.cluster)
    const start = () =>
      patiently(
        () => startPostmaster(place, making, address),
        () => clearTheWay(making.native, place.cluster),
      )
    return await open(address, await supervise(start, log))
  } catch (error) {
    address.forget()
    throw error
  }
}

/** Hands out the running server, with the application's role and database in it. */
async function open(address: Address, server: Supervised): Promise<Postgres> {
  try {
    await ensureDatabase(address)
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    ownerUrl: url(address, OWNER, DATABASE),
    appUrl: url(address, APP_ROLE, DATABASE),
    get pid() {
      return server.pid
    },
    async stop() {
      await server.stop()
      address.forget()
    },
  }
}

async function prepare(place: Folders): Promise<{ native: string; identity: Identity }> {
  makePrivateFolder(place.dir)
  makePrivateFolder(place.run)
  const found = nativeFolder()
  await clearTheWay(found, place.cluster)
  const identity = chooseIdentity(found, place)
  const native = reachableNative(identity, found, place.dir)
  handOver(identity, place.run)
  return { native, identity }
}

async function patiently(start: () => Promise<Postmaster>, retry: () => Promise<void>) {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    try {
      return await start()
    } catch (error) {
      if (!(error instanceof StillBusy) || Date.now() > deadline) throw error
      await sleep(100)
      await retry()
    }
  }
}
