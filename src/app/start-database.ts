import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/server/config.ts'
import { APP_ROLE, type Connection, connect } from '#platform/server/db.ts'
import { migrate } from '#platform/server/migrate.ts'
import { checkAppLogin, checkDatabase } from '#platform/server/postgres/given-database.ts'
import { type Postgres, startPostgres } from '#platform/server/postgres/start-postgres.ts'

export interface Database {
  /** Migrates and fills; nothing else. */
  readonly owner: Connection
  /** Does all the work, under row-level security. */
  readonly app: Connection
  stop(): Promise<void>
}

/** The database of the settings, or the one that came with npm. */
export async function startDatabase(
  { dataDir, database }: Config,
  log: (line: string) => void,
): Promise<Database> {
  if (!database) {
    const { ownerUrl, appUrl, stop } = await startEmbedded(dataDir, log)
    return { owner: { url: ownerUrl, max: 2 }, app: { url: appUrl }, stop }
  }
  const { ownerUrl, appUrl } = database
  await checkDatabase({ variable: 'DATABASE_URL', url: ownerUrl })
  const app = appUrl ? { url: appUrl } : { url: ownerUrl, role: APP_ROLE }
  return { owner: { url: ownerUrl, max: 2 }, app, async stop() {} }
}

/** Whether there is something already that only the keys of its time can open. */
export function hasEmbeddedDatabase(dataDir: string): boolean {
  return existsSync(join(embeddedFolder(dataDir), 'cluster'))
}

/** What the product keeps; imaging nodes and their hub have databases of their own. */
export function isOfProduct(slice: string) {
  return slice !== 'imaging-node' && slice !== 'imaging-hub'
}

/**
 * @param isNeeded whose tables this database has
 * @returns the migrations that ran now
 */
export async function migrateDatabase(
  { database }: Config,
  { owner, app }: Database,
  isNeeded: (slice: string) => boolean,
) {
  const db = connect(owner)
  try {
    const ran = await migrate(db, isNeeded)
    // The application's role is made by the first migration: before it, nobody could log in.
    const variable = database?.appUrl ? 'APP_DATABASE_URL' : 'DATABASE_URL'
    if (database) await checkAppLogin({ variable, ...app })
    return ran
  } finally {
    await db.destroy()
  }
}

function startEmbedded(dataDir: string, log: (line: string) => void): Promise<Postgres> {
  return startPostgres({ dir: embeddedFolder(dataDir), durable: true, log })
}

export function embeddedFolder(dataDir: string): string {
  return join(dataDir, 'postgres')
}
