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
  /** Which ids stand beside which in some row. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>
  /** The first row with a version in which something stands. */
  readonly versions: ReadonlyMap<unknown, number>
  /** What belongs to no institution, and is named by its records: calls, contests, standards. */
  readonly commons: readonly Row[]
}

/** The log tells of everybody, and what the ground keeps for itself is sealed or about nobody. */
const NOT_LOOKED_AT = ['audit', 'platform', 'public', 'pg_catalog', 'information_schema', 'touch']

export const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What a row is called by: its own id, or the one that is its noun's distribution column as well. */
export function idOf({ table, fields }: Row) {
  return fields.id ?? fields[`${table.slice(table.indexOf('.') + 1)}_id`]
}

/** Every row of every table of every slice, as the owner sees them; or of these tables. */
export async function readRows(owner: Db, only?: readonly string[]): Promise<Row[]> {
  const tables = only ?? (await listTables(owner))
  const parts = tables.map(
    (name) => `select '${name}' as "table", to_jsonb(t)::text as text from ${quoted(name)} t`,
  )
  const { rows } = await sql
    .raw<{ table: string; text: string }>(parts.join(' union all '))
    .execute(owner)
  return rows.map(({ table, text }) => ({ table, text, fields: JSON.parse(text) }))
}

export async function listTables(owner: Db) {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> all(${NOT_LOOKED_AT})
      and n.nspname not like 'pg_%'`.execute(owner)
  return rows.map(({ name }) => name)
}

export function quoted(name: string) {
  return name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
}

/** From an institution and its people outwards: each row that names something found is found too. */
export function findBelongings(rows: readonly Row[], seeds: readonly string[]): Belongings {
  const ids = new Set(seeds)
  for (let before = 0; before < ids.size; ) {
    before = ids.size
    for (const row of rows) {
      const id = idOf(row)
      if (typeof id === 'string' && mentions(row, ids)) ids.add(id)
    }
  }
  const found = rows.filter((row) => mentions(row, ids))
  return { ids, rows: found, near: nearIn(found), versions: versionsIn(found), commons: [] }
}

/** The same, beside what is nobody's. */
export function amidst(belongings: Belongings, commons: readonly Row[]): Belongings {
  return { ...belongings, commons, versions: versionsIn([...belongings.rows, ...commons]) }
}

function nearIn(rows: readonly Row[]) {
  const near = new Map<string, Set<string>>()
  for (const { text } of rows) {
    const together = new Set(text.match(UUID))
    for (const id of together) {
      const beside = near.get(id) ?? new Set()
      near.set(id, beside)
      together.forEach(beside.add, beside)
    }
  }
  return near
}

function versionsIn(rows: readonly Row[]) {
  const versions = new Map<unknown, number>()
  for (const { fields } of rows) {
    const { version } = fields
    if (typeof version !== 'number') continue
    for (const value of Object.values(fields))
      if (!versions.has(value)) versions.set(value, version)
  }
  return versions
}

/** What everybody may read: facts about institutions, events, who supervises, which aid there is. */
const PUBLIC =
  /^(places\.|stories\.(event|contest)$|supervision\.(supervisor|absence)$|aid\.(funder|programme)$)/

/** They may still not be changed by everybody. */
export function isPublic({ table }: Row) {
  return PUBLIC.test(table)
}

export function mentions({ text }: Row, ids: ReadonlySet<string>) {
  return (text.match(UUID) ?? []).some((id) => ids.has(id))
}

/**
 * The ids that may stand in a field of one of these names: those of the noun's own table, and of the
 * tables to which the columns of that name lead; of its own records, or else of what is nobody's.
 * Where nobody knows the name, all.
 */
export function idsFor(names: readonly string[], belongings: Belongings): string[] {
  const known = asked.get(belongings) ?? new Map<string, string[]>()
  asked.set(belongings, known)
  const key = names.join(' ')
  const answer = known.get(key) ?? findIds(names, belongings)
  known.set(key, answer)
  return answer
}

/** The same is asked for every attacker and every attempt. */
const asked = new WeakMap<Belongings, Map<string, string[]>>()

function findIds(names: readonly string[], { rows, ids, commons }: Belongings): string[] {
  // An `id` by itself could be any.
  const telling = names.length > 1 ? names.filter((name) => name !== 'id') : names
  for (const among of [rows, commons]) {
    const known = new Set(telling.flatMap((name) => idsAmong(among, name)))
    if (known.size > 0) return [...known]
  }
  return [...ids]
}

function idsAmong(rows: readonly Row[], name: string): string[] {
  const noun = snake(name.replace(/Ids?$/, ''))
  const columns = [snake(name), `${noun}_id`, `${noun}_ids`]
  const named = new Set(rows.flatMap(({ fields }) => columns.flatMap((column) => fields[column])))
  named.delete(undefined)
  const isOne = (row: Row) => row.table.endsWith(`.${noun}`) || named.has(idOf(row))
  const tables = new Set(rows.filter(isOne).map(({ table }) => table))
  const found = rows.filter(({ table }) => tables.has(table)).map(idOf)
  return found.filter((id) => typeof id === 'string')
}

/** What stands in the columns of this name. */
export function valuesFor(name: string, { rows }: Belongings): string[] {
  const values = rows.map(({ fields }) => fields[snake(name)])
  return [...new Set(values.filter((value) => typeof value === 'string'))]
}

function snake(name: string) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
