import { mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { givenTestDatabase } from '../config.ts'
import { lockFolder, tryLockFolder } from './folder-lock.ts'
import { folders } from './folders.ts'
import { nativeFolder } from './native.ts'
import { clearTheWay } from './pid-file.ts'
import { startPostgres } from './start-postgres.ts'

export interface TestPostgres {
  /** As the owner, who may create databases and roles. */
  readonly ownerUrl: string
  stop(): Promise<void>
}

const PREFIX = 'renqiao-test-'
const MEMORY = '/dev/shm'
/** For the copies of as many tests as run at once, and for what they write. */
const ROOM = 2 * 1024 ** 3

/** One PostgreSQL for a run of the tests: that of DATABASE_URL, or a fleeting one of our own. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = givenTestDatabase()
  if (given) return { ownerUrl: given, async stop() {} }
  const parent = fleetingFolder()
  await sweep(parent).catch(() => {})
  const dir = mkdtempSync(join(parent, PREFIX))
  const lock = await lockFolder(dir)
  const { ownerUrl, stop } = await startPostgres({ dir: join(dir, 'postgres'), durable: false })
  return {
    ownerUrl,
    async stop() {
      await stop()
      await lock.release()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/**
 * In memory where there is room: every test copies a thousand small files, and on a disk that takes
 * longer than the test.
 */
function fleetingFolder() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ROOM ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** A test run that was killed leaves its database running; the next run takes it away. */
async function sweep(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const dir = join(parent, name)
    const found = statSync(dir, { throwIfNoEntry: false })
    const young = found && Date.now() - found.birthtimeMs < 60_000
    if (!found || young || found.uid !== process.getuid?.()) continue
    const lock = await tryLockFolder(dir)
    if (!lock) continue
    await clearTheWay(nativeFolder(), folders(join(dir, 'postgres')).cluster)
    await lock.release()
    rmSync(dir, { recursive: true, force: true })
  }
}
