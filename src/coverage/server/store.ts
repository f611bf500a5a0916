import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { FactId } from '../model/fact.ts'
import { type Tables, tables } from './tables.ts'

export type FactRow = Tables['coverage.fact']
export type DesignationRow = Tables['coverage.designation']

/** Whose coverage the actor may read: the own house, the own district, the city. */
function inSight({ role, institutionId, districtCode }: Actor) {
  if (role === 'city-officer' || role === 'system') return sql<boolean>`true`
  if (role === 'lead') return sql<boolean>`institution_id = ${institutionId}::uuid`
  if (role !== 'district-officer') return sql<boolean>`false`
  return sql<boolean>`institution_id in
    (select id from places.institution where district_code = ${districtCode})`
}

/** Every question about facts begins here. */
export function visibleFacts(tx: Tx, actor: Actor) {
  return tables(tx).selectFrom('coverage.fact as fact').where(inSight(actor))
}

export function visiblePeriods(tx: Tx, actor: Actor) {
  return tables(tx).selectFrom('coverage.period as period').where(inSight(actor))
}

export function visibleDesignations(tx: Tx, actor: Actor) {
  return tables(tx).selectFrom('coverage.designation as designation').where(inSight(actor))
}

export function listFacts(tx: Tx, actor: Actor, institutionId: InstitutionId) {
  return visibleFacts(tx, actor)
    .where('fact.institutionId', '=', institutionId)
    .selectAll('fact')
    .orderBy('fact.fromDay', 'desc')
    .orderBy('fact.statedAt', 'desc')
    .execute()
}

export function listWaitingFacts(tx: Tx, actor: Actor) {
  return visibleFacts(tx, actor)
    .where('fact.state', '=', 'stated')
    .selectAll('fact')
    .orderBy('fact.statedAt')
    .execute()
}

/** Locks all that was stated about the house of a fact, then looks: two decisions come one by one. */
export async function lockFact(tx: Tx, actor: Actor, factId: FactId) {
  const found = await getFact(tx, actor, factId)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`coverage ${found.institutionId}`}, 0))`.execute(
    tx,
  )
  return getFact(tx, actor, factId)
}

async function getFact(tx: Tx, actor: Actor, factId: FactId): Promise<FactRow> {
  const row = await visibleFacts(tx, actor)
    .where('fact.id', '=', factId)
    .selectAll('fact')
    .executeTakeFirst()
  if (!row) throw noSuch('fact')
  return row
}

export async function addFact(tx: Tx, row: FactRow) {
  await tables(tx).insertInto('coverage.fact').values(row).execute()
}

export async function decideFactRow(
  tx: Tx,
  { institutionId, id }: Pick<FactRow, 'institutionId' | 'id'>,
  decision: Pick<FactRow, 'state' | 'decidedBy' | 'decidedAt' | 'reason'>,
) {
  await tables(tx)
    .updateTable('coverage.fact')
    .set({ ...decision, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .execute()
}

export function listPeriods(tx: Tx, actor: Actor) {
  return visiblePeriods(tx, actor).selectAll('period').execute()
}

/** The statuses that hold on a day, by institution. */
export async function statusesOn(tx: Tx, actor: Actor, day: Day) {
  const rows = await visiblePeriods(tx, actor)
    .where('period.fromDay', '<=', day)
    .where(sql<boolean>`(until_day is null or until_day > ${day})`)
    .select(['period.institutionId', 'period.status', 'period.fromDay'])
    .execute()
  return new Map(rows.map((row) => [row.institutionId, row]))
}

export async function countWaiting(tx: Tx, actor: Actor) {
  const rows = await visibleFacts(tx, actor)
    .where('fact.state', '=', 'stated')
    .select(['fact.institutionId', sql<number>`count(*)::int`.as('n')])
    .groupBy('fact.institutionId')
    .execute()
  return new Map(rows.map(({ institutionId, n }) => [institutionId, n]))
}
