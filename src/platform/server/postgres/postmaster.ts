import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Address, listenArguments } from './address.ts'
import type { Folders } from './folders.ts'
import { asIdentity, type Identity } from './identity.ts'
import { program } from './native.ts'
import { readPidFile } from './pid-file.ts'
import { explain } from './reasons.ts'

/** A running PostgreSQL, our child. */
export interface Postmaster {
  readonly pid: number
  /** Settles when it is gone, for whatever reason. */
  readonly gone: Promise<void>
}

const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']

/**
 * For tables that outgrow what PostgreSQL expects of a machine. After each checkpoint every page is written whole once
 * more: where pages are hit at random, as in the index of a hub, checkpoints by size may not come every few seconds.
 * Memory is taken as it is used; the log of a day of heavy writing may grow to eight gigabytes.
 */
const ROOMY = [
  `shared_buffers=${ownPages()}MB`,
  'wal_buffers=16MB',
  'max_wal_size=8GB',
  'checkpoint_timeout=15min',
]

/** An eighth of the memory of the machine, in megabytes: others live there too, also other databases of ours. */
function ownPages() {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return Math.min(8_192, Math.max(128, Math.floor(memory / 8 / 1024 ** 2)))
}

/** For tests, of which many run at once, each with pools of its own. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=600']

/** Details of errors and statements hold what people wrote; they must not reach a log file. */
const DISCREET = ['log_error_verbosity=terse', 'log_min_error_statement=panic']

const PLAIN = [
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  'jit=off',
  'logging_collector=off',
]

const LARGEST_LOG = 5_000_000

/** Starts PostgreSQL in the foreground, as a child of ours, and waits until it takes connections. */
export async function startPostmaster(
  place: Folders,
  { native, identity, durable }: { native: string; identity: Identity; durable: boolean },
  address: Address,
): Promise<Postmaster> {
  const settings = [...(durable ? [...DURABLE, ...ROOMY] : HASTY), ...DISCREET, ...PLAIN]
  const { file, args, options } = asIdentity(identity, program(native, 'postgres'), [
    ...['-D', place.cluster, ...listenArguments(address)],
    ...settings.flatMap((setting) => ['-c', setting]),
  ])
  const { log, length } = openLog(place.log)
  // In a session of its own: Ctrl-C in the terminal is for us, who stop the database last.
  const detached = process.platform !== 'win32'
  const child = spawn(file, args, { ...options, detached, stdio: ['ignore', log, log] })
  closeSync(log)

  let over = false
  const gone = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  }).then(() => {
    over = true
  })
  while (!over) {
    const recorded = readPidFile(place.cluster)
    if (child.pid && recorded?.pid === child.pid && recorded.ready) {
      // Whoever ends without stopping it leaves it behind, and does not wait for it for ever.
      child.unref()
      return { pid: child.pid, gone }
    }
    await Promise.race([gone, sleep(15)])
  }
  throw explain(readFileSync(place.log).subarray(length).toString(), place.log)
}

/** Opens the log for adding to it; one old log is kept. */
function openLog(path: string): { log: number; length: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > LARGEST_LOG) renameSync(path, `${path}.old`)
  return { log: openSync(path, 'a', 0o600), length: size > LARGEST_LOG ? 0 : size }
}
