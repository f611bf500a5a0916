import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { APP_ROLE, type Db } from '#platform/server/db.ts'
import { freshDatabase } from '#platform/server/testing.ts'

/** Relations of all slices of which something is true. */
async function listWhere(owner: Db, condition: string) {
  const { rows } = await sql
    .raw<{ name: string }>(`select n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'public')
        and n.nspname not like 'pg_%' and (${condition}) order by 1`)
    .execute(owner)
  return rows.map(({ name }) => name)
}

const without = `c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`
const seesAll = `c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false)`
const may = (privilege: string) =>
  `c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege('${APP_ROLE}', c.oid, '${privilege}')`

test('every table stands behind the second wall, also for its owner', async () => {
  const { owner } = await freshDatabase()
  // How many entries each lane of the log has tells of nobody.
  expect(await listWhere(owner, without)).toEqual(['audit.lane'])

  await sql.raw('create table people.forgotten (id uuid)').execute(owner)
  expect(await listWhere(owner, without)).toContain('people.forgotten')
})

test('no view looks over the wall, and nothing that is copied lies before it', async () => {
  const { owner } = await freshDatabase()
  expect(await listWhere(owner, `${seesAll} or c.relkind = 'm'`)).toEqual([])

  await sql.raw('create view people.everybody as select * from people.person').execute(owner)
  expect(await listWhere(owner, seesAll)).toEqual(['people.everybody'])
})

test('the product owns nothing, cannot look over the wall, and cannot touch the log', async () => {
  const { owner } = await freshDatabase()
  const { rows } = await sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
    from pg_roles where rolname = ${APP_ROLE}`.execute(owner)
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
  ])
  expect(await listWhere(owner, `pg_get_userbyid(c.relowner) = '${APP_ROLE}'`)).toEqual([])
  expect(await listWhere(owner, may('truncate'))).toEqual([])
  for (const privilege of ['insert', 'update', 'delete']) {
    const writable = await listWhere(owner, may(privilege))
    expect(writable.filter((name) => /^audit\.(entry|lane)$/.test(name))).toEqual([])
  }
})

test('what runs with the rights of the owner looks for functions nowhere else', async () => {
  const { owner } = await freshDatabase()
  const { rows } = await sql`select n.nspname || '.' || p.proname as name from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
      and not coalesce(array_to_string(p.proconfig, ',') like '%search_path=pg_catalog%', false)`.execute(
    owner,
  )
  expect(rows).toEqual([])
})
