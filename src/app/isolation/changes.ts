import { sql } from 'kysely'
import type { Db } from '#platform/server/db.ts'
import {
  type Belongings,
  idOf,
  isPublic,
  listTables,
  mentions,
  quoted,
  type Row,
  readRows,
} from './rows.ts'

/** From now on every table notes that somebody wrote to it: only those need to be looked through. */
export async function noteWriting(owner: Db) {
  await sql
    .raw(`create schema touch; create unlogged table touch.noted (name text);
    create function touch.note() returns trigger language plpgsql security definer as $$
    begin insert into touch.noted values (tg_table_schema || '.' || tg_table_name); return null; end $$`)
    .execute(owner)
  const tables = await listTables(owner)
  const each = tables.map(
    (name) => `create trigger noted after insert or update or delete on ${quoted(name)}
      for each statement execute function touch.note()`,
  )
  await sql.raw(each.join(';')).execute(owner)
}

/** To which tables somebody wrote since this was asked last. */
async function takeWritten(owner: Db) {
  const { rows } = await sql<{ name: string }>`
    delete from touch.noted returning name`.execute(owner)
  return [...new Set(rows.map(({ name }) => name))]
}

/**
 * What was done to these belongings since it was asked last, and how all rows stand now. `owner` may
 * be a transaction that is about to be taken back.
 */
export async function whatChanged(
  owner: Db,
  before: readonly Row[],
  belongings: Belongings,
  guards: (row: Row) => boolean,
): Promise<{ changes: string[]; rows: readonly Row[] }> {
  const written = await takeWritten(owner)
  if (written.length === 0) return { changes: [], rows: before }
  const [same, old] = parted(before, ({ table }) => !written.includes(table))
  const now = await readRows(owner, written)
  const changes = compare(old.filter(guards), now.filter(guards), belongings)
  return { changes, rows: [...same, ...now] }
}

function parted<One>(all: readonly One[], test: (one: One) => boolean): [One[], One[]] {
  const [yes, no]: [One[], One[]] = [[], []]
  for (const one of all) (test(one) ? yes : no).push(one)
  return [yes, no]
}

/**
 * What changed when somebody wrote into, beside or about what belongs there. To name a public record,
 * as in "part of that hospital", touches nothing.
 */
function compare(before: readonly Row[], after: readonly Row[], { rows, ids }: Belongings) {
  const open = rows.filter(isPublic).map(idOf)
  const closed = new Set([...ids].filter((id) => !open.includes(id)))
  const touches = (row: Row) => {
    const { institution_id: home } = row.fields
    return mentions(row, closed) || ids.has(String(idOf(row))) || ids.has(String(home))
  }
  const now = new Map(after.map((row) => [`${row.table} ${row.text}`, row]))
  const gone = before.filter((row) => !now.delete(`${row.table} ${row.text}`))
  return [
    ...gone.filter(touches).map((row) => `changes ${print(row)}`),
    ...[...now.values()].filter(touches).map((row) => `adds ${print(row)}`),
  ]
}

function print({ table, text }: Row) {
  return `${table} ${text.slice(0, 200)}`
}
