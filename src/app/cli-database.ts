import type { Config } from '#platform/server/config.ts'
import { type Connection, connect, type Db } from '#platform/server/db.ts'
import { lockFolder } from '#platform/server/postgres/folder-lock.ts'
import { findPostgres } from '#platform/server/postgres/running-postgres.ts'
import { embeddedFolder, startDatabase } from './start-database.ts'

/** A database for the length of one command: that of the running product, or one started for it. */
export async function withOwner<Result>(config: Config, work: (owner: Db) => Promise<Result>) {
  const { connection, leave } = await reach(config)
  const owner = connect(connection)
  try {
    return await work(owner)
  } finally {
    await owner.destroy()
    await leave()
  }
}

async function reach(
  config: Config,
): Promise<{ connection: Connection; leave: () => Promise<void> }> {
  const running = config.database ? undefined : findPostgres(embeddedFolder(config.dataDir))
  if (running) return { connection: { url: running.ownerUrl, max: 2 }, async leave() {} }
  const lock = config.database ? undefined : await lockFolder(config.dataDir)
  const database = await startDatabase(config, () => {})
  return {
    connection: database.owner,
    async leave() {
      await database.stop()
      await lock?.release()
    },
  }
}
