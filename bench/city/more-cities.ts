import { sql } from 'kysely'
import type { Db } from '#platform/server/db.ts'

/** Everything of a house from which figures are counted, so that a copy of it counts as much again. */
const OF_HOUSES = [
  ...['places.bed_count', 'coverage.fact', 'coverage.designation', 'workforce.worker'],
  ...['workforce.position', 'workforce.qualification', 'workforce.appointment'],
  ...['workforce.continuing_education', 'volunteers.volunteer', 'volunteers.course'],
  ...['volunteers.training', 'volunteers.agreement', 'volunteers.cover', 'shifts.programme'],
  ...['shifts.opportunity', 'shifts.shift', 'shifts.sign_up', 'shifts.hour_entry'],
  ...['casework.help_request', 'casework.case', 'casework.team_member', 'casework.interval'],
  ...['casework.case_event', 'casework.goal', 'casework.contact', 'community.activity'],
  ...['groups.programme', 'groups.session', 'groups.attendance'],
]

/** Each house so many times more, with all that it did; as the owner of an invented city alone. */
export async function multiply(owner: Db, copies: number) {
  await sql`set statement_timeout = 0`.execute(owner)
  // No triggers and no references: what is copied was in order before.
  await sql`set session_replication_role = replica`.execute(owner)
  const houses = `insert into places.institution (${await columns(owner, 'places', 'institution')})
    select ${await columns(owner, 'places', 'institution', {
      id: 'md5(id::text || copy.k)::uuid',
      uscc: 'null',
      name: 'left(name, 50) || copy.k',
    })} from places.institution cross join generate_series(1, ${copies}) as copy(k)`
  await sql.raw(houses).execute(owner)
  for (const name of OF_HOUSES) {
    const [schema = '', table = ''] = name.split('.')
    const changed = {
      institution_id: 'md5(institution_id::text || copy.k)::uuid',
      account_id: 'null',
    }
    const keeps = name === 'casework.team_member' ? { account_id: 'account_id' } : {}
    const list = await columns(owner, schema, table, { ...changed, ...keeps })
    const from = `"${schema}"."${table}"`
    const into = `insert into ${from} (${await columns(owner, schema, table)})`
    const rows = `select ${list} from ${from} cross join generate_series(1, ${copies}) as copy(k)`
    await sql.raw(`${into} ${rows}`).execute(owner)
  }
  await sql`set session_replication_role = origin`.execute(owner)
  await sql`analyze`.execute(owner)
}

async function columns(
  owner: Db,
  schema: string,
  table: string,
  instead: Readonly<Record<string, string>> = {},
) {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = ${schema} and table_name = ${table} and is_generated = 'NEVER'
    order by ordinal_position`.execute(owner)
  return rows.map(({ name }) => instead[name] ?? `"${name}"`).join(', ')
}
