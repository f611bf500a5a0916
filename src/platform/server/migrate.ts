import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { sql } from 'kysely'
import type { Db } from './db.ts'

/**
 * Runs, in the order of their names, the migrations that have not run yet: of all slices, or of those
 * that a process of its own needs. Asks for the owner's connection. Two servers that start at once
 * take turns.
 * @returns the names of those that ran now
 */
export async function migrate(owner: Db, needed: (slice: string) => boolean = () => true) {
  return owner.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(20260101)`.execute(db)
    try {
      return await runMissing(db, needed)
    } finally {
      await sql`select pg_advisory_unlock(20260101)`.execute(db)
    }
  })
}

export async function listMigrations(root = 'src') {
  const files = (await readdir(root, { recursive: true })).map((file) => file.split(sep).join('/'))
  return files
    .filter((file) => /server\/migrations\/[^/]+\.sql$/.test(file))
    .map((file) => ({
      name: file.slice(file.lastIndexOf('/') + 1),
      slice: file.slice(0, file.indexOf('/')),
      path: join(root, file),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function runMissing(db: Db, needed: (slice: string) => boolean) {
  await sql`create table if not exists public.migration (
    name text primary key, ran_at timestamptz not null default now())`.execute(db)
  const { rows } = await sql<{ name: string }>`select name from public.migration`.execute(db)
  const done = new Set(rows.map((row) => row.name))
  const missing = (await listMigrations()).filter(
    ({ name, slice }) => needed(slice) && !done.has(name),
  )
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
