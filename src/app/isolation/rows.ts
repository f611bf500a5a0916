import { sql } from 'kysely'
import type { Db } from '#platform/server/db.ts'

/** One row of any table, as it stands. */
export interface Row {
  /** `casework.contact` */
  readonly table: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly text: string
}

/** What belongs to one institution, wherever in the database it lies. */
export interface Belongings {
  readonly rows: readonly Row[]
  /** All ids of its records. */
  readonly ids: ReadonlySet<string>
}

/** The log tells of everybody, and what the ground keeps for itself is sealed or about nobody. */
const NOT_LOOKED_AT = ['audit', 'platform', 'public', 'pg_catalog', 'information_schema']

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Every row of every table of every slice, as the owner sees them. */
export async function readRows(owner: Db): Promise<Row[]> {
  const { rows: tables } = await sql<{ table: string; name: string }>`
    select format('%I.%I', n.nspname, c.relname) as table, n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> all(${NOT_LOOKED_AT})
      and n.nspname not like 'pg_%'`.execute(owner)
  const parts = tables.map(
    ({ table, name }) => `select '${name}' as "table", to_jsonb(t)::text as text from ${table} t`,
  )
  const { rows } = await sql
    .raw<{ table: string; text: string }>(parts.join(' union all '))
    .execute(owner)
  return rows.map(({ table, text }) => ({ table, text, fields: JSON.parse(text) }))
}

/** From an institution and its people outwards: each row that names something found is found too. */
export function findBelongings(rows: readonly Row[], seeds: readonly string[]): Belongings {
  const ids = new Set(seeds)
  for (let before = 0; before < ids.size; ) {
    before = ids.size
    for (const row of rows) {
      const { id } = row.fields
      if (typeof id === 'string' && mentions(row, ids)) ids.add(id)
    }
  }
  return { ids, rows: rows.filter((row) => mentions(row, ids)) }
}

/** What changes when somebody writes into, beside or about what belongs there. */
export function printOf(rows: readonly Row[], { ids }: Belongings): string[] {
  return rows
    .filter((row) => mentions(row, ids))
    .map(({ table, text }) => `${table} ${text}`)
    .sort()
}

function mentions({ text }: Row, ids: ReadonlySet<string>) {
  return (text.match(UUID) ?? []).some((id) => ids.has(id))
}

/** The ids that may stand in a field of this name: `contactId`, `goalIds`, `givenBy`; else all. */
export function idsFor(name: string, { rows, ids }: Belongings): string[] {
  const noun = snake(name.replace(/Ids?$/, ''))
  const found = new Set<string>()
  for (const { table, fields } of rows) {
    if (table.endsWith(`.${noun}`) && typeof fields.id === 'string') found.add(fields.id)
    for (const column of [snake(name), `${noun}_id`, `${noun}_ids`]) {
      for (const id of [fields[column]].flat()) {
        if (typeof id === 'string' && ids.has(id)) found.add(id)
      }
    }
  }
  return found.size > 0 ? [...found] : [...ids]
}

function snake(name: string) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
