import { type Insertable, sql } from 'kysely'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ClaimId } from '../model/claim.ts'
import type { ClockKind } from '../model/claim-clock.ts'
import { calendarsInForce, type YearCalendar } from '../model/working-days.ts'
import { type Tables, tables } from './tables.ts'

/** What two persons have made count; beside another question, as it is asked with every move. */
export const inForce = sql<YearCalendar[]>`claims.calendars_in_force()`

export async function readCalendars(tx: Tx): Promise<readonly YearCalendar[]> {
  const { rows } = await sql<{ entered: YearCalendar[] }>`select ${inForce} as entered`.execute(tx)
  return calendarsInForce(rows[0]?.entered ?? [])
}

/** Every version of every year that people entered, the newest first. */
export function listVersions(tx: Tx) {
  return tables(tx)
    .selectFrom('claims.calendar')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('version', 'desc')
    .execute()
}

type NewVersion = Omit<Insertable<Tables['claims.calendar']>, 'version'>

/** @returns its version; nothing where another of that year waits already */
export async function addVersion(tx: Tx, row: NewVersion) {
  const added = await tables(tx)
    .insertInto('claims.calendar')
    .values((select) => ({
      ...row,
      version: select
        .selectFrom('claims.calendar')
        .where('year', '=', row.year)
        .select(sql<number>`coalesce(max(version), 0) + 1`.as('next')),
    }))
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return added?.version
}

/** Waits for it: two who say yes and no at once take turns. */
export function lockWaiting(tx: Tx, year: number) {
  return tables(tx)
    .selectFrom('claims.calendar')
    .select(['version', 'enteredBy'])
    .where('year', '=', year)
    .where('decision', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

interface Decided {
  readonly decision: 'confirmed' | 'declined'
  readonly decidedBy: Tables['claims.calendar']['enteredBy']
  readonly decidedName: string
  readonly decidedAt: Instant
  readonly decidedNote: string
}

export async function decideVersion(tx: Tx, year: number, version: number, decided: Decided) {
  await tables(tx)
    .updateTable('claims.calendar')
    .set(decided)
    .where('year', '=', year)
    .where('version', '=', version)
    .execute()
}

interface OpenClocks {
  readonly dueKind: ClockKind
  /** The day in Beijing on which these claims came into the state in which the clock runs. */
  readonly since: Day
  readonly ids: readonly ClaimId[]
}

/** Clocks that could not be set when they began, because the year had no calendar. */
export async function listOpenClocks(tx: Tx) {
  const { rows } = await sql<OpenClocks>`
    select c.due_kind, (began.at at time zone 'Asia/Shanghai')::date as since,
      array_agg(c.id) as ids
    from claims.claim c, lateral (select max(e.at) as at from claims.event e
      where (e.insured_id, e.claim_id) = (c.insured_id, c.id) and e.to_state = c.state) began
    where c.due_kind is not null and c.due_on is null and began.at is not null
    group by 1, 2`.execute(tx)
  return rows
}

/** The same day for many. Where a clock was set meanwhile, it stays. */
export async function setClocks(tx: Tx, ids: readonly ClaimId[], kind: ClockKind, dueOn: Day) {
  const { numAffectedRows = 0n } = await sql`update claims.claim set due_on = ${dueOn}
    where id = any(${ids}) and due_kind = ${kind} and due_on is null`.execute(tx)
  return Number(numAffectedRows)
}
