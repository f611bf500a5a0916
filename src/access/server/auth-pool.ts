import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { AuthTables } from './auth-tables.ts'

/** As whom the sign-in works: the one role that reads password hashes, and reads nothing else. */
export const AUTH_ROLE = 'renqiao_auth'

export type AuthDb = Kysely<AuthTables>

const { TIMESTAMPTZ } = pg.types.builtins

/** Connections of their own: no use-case ever works on one of them. */
export function connectAuth(url: string): AuthDb {
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    options: `-c role=${AUTH_ROLE}`,
    // better-auth reckons with Date, unlike the rest of the product.
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  })
  pool.on('error', () => {})
  return new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
}

function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === TIMESTAMPTZ) return (text: string) => new Date(text)
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid)
}
