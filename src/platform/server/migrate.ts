import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { sql } from 'kysely'
import type { Db } from './db.ts'

/**
 * Runs, in the order of their names, the migrations of all slices that have not run yet. Asks for
 * the owner's connection. Two servers that start at once take turns.
 * @returns the names of those that ran now
 */
export async function migrate(owner: Db, root = 'src') {
  return owner.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(20260101)`.execute(db)
    try {
      return await runMissing(db, root)
    } finally {
      await sql`select pg_advisory_unlock(20260101)`.execute(db)
    }
  })
}

export async function listMigrations(root = 'src') {
  const files = (await readdir(root, { recursive: true })).map((file) => file.split(sep).join('/'))
  return files
    .filter((file) => /server\/migrations\/[^/]+\.sql$/.test(file))
    .map((file) => ({ name: file.slice(file.lastIndexOf('/') + 1), path: join(root, file) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function runMissing(db: Db, root: string) {
  await sql`create table if not exists public.migration (
    name text primary key, ran_at timestamptz not null default now())`.execute(db)
  const { rows } = await sql<{ name: string }>`select name from public.migration`.execute(db)
  const done = new Set(rows.map((row) => row.name))
  const missing = (await listMigrations(root)).filter(({ name }) => !done.has(name))
  for (const { name, path } of missing) {
    const text = await readFile(path, 'utf8')
    try {
      await sql.raw(`begin; ${text}`).execute(db)
      await sql`insert into public.migration (name) values (${name})`.execute(db)
      await sql`commit`.execute(db)
    } catch (cause) {
      await sql`rollback`.execute(db)
      throw new Error(`数据库迁移 ${name} 没有成功，已整体撤回`, { cause })
    }
  }
  return missing.map(({ name }) => name)
}
