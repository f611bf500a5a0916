import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'

/** The names of those who did something, by account. Ids that are no account are left out. */
export async function accountsNamed(tx: Tx, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from access.names_of(${wanted}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
