import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
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

/** One PostgreSQL for a run of the tests: that of DATABASE_URL, or a fleeting one of our own. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = givenTestDatabase()
  if (given) return { ownerUrl: given, async stop() {} }
  await sweep().catch(() => {})
  const dir = mkdtempSync(join(tmpdir(), PREFIX))
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

/** A test run that was killed leaves its database running; the next run takes it away. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dir = join(tmpdir(), name)
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
