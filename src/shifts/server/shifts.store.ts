import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import type { Opportunity, OpportunityId, ProgrammeId, ShiftId } from '../model/shift.ts'
import { type Tables, tables } from './tables.ts'

export type ShiftRow = Tables['shifts.shift']

export const opportunityColumns = [
  ...(['id', 'programmeId', 'title', 'about', 'ward', 'place', 'risks', 'danger'] as const),
  ...(['largeEvent', 'outsideCity', 'from', 'until', 'courses', 'minAge', 'forMinors'] as const),
  ...(['timing', 'restMinutes', 'travelMinutes', 'hard'] as const),
]

const house = ({ institutionId }: Actor) => institutionId as InstitutionId

/** Every question about shifts begins here: those of the own house. */
export function visibleShifts(tx: Tx, actor: Actor) {
  return tables(tx).selectFrom('shifts.shift').where('institutionId', '=', house(actor))
}

export function visibleOpportunities(tx: Tx, actor: Actor) {
  return tables(tx).selectFrom('shifts.opportunity').where('institutionId', '=', house(actor))
}

/**
 * One sign-up of a volunteer at a time, until the transaction ends. Always before the shift itself is
 * locked, so that nobody waits in a circle.
 */
export async function waitForTurn(tx: Tx, volunteerId: VolunteerId) {
  const key = `shifts ${volunteerId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}

/** Waits for its turn at the shift, and reads it as it is then: in one question, since others wait. */
export async function lockShift(tx: Tx, { institutionId }: Actor, id: ShiftId): Promise<ShiftRow> {
  const { rows } =
    await sql<ShiftRow>`select * from shifts.lock_shift(${institutionId}, ${id})`.execute(tx)
  const [row] = rows
  if (!row) throw noSuch('shift')
  return row
}

/** A shift and its work, in one question. */
export async function getShiftAndWork(tx: Tx, actor: Actor, id: ShiftId) {
  const row = await tables(tx)
    .selectFrom('shifts.shift as shift')
    .innerJoin('shifts.opportunity as work', (join) =>
      join
        .onRef('work.institutionId', '=', 'shift.institutionId')
        .onRef('work.id', '=', 'shift.opportunityId'),
    )
    .where('shift.institutionId', '=', house(actor))
    .where('shift.id', '=', id)
    .selectAll('shift')
    .select(sql<Opportunity>`to_jsonb(work)`.as('work'))
    .executeTakeFirst()
  if (!row) throw noSuch('shift')
  const { work, ...shift } = row
  return { shift: shift as ShiftRow, opportunity: camel(work) }
}

/** What comes as JSON has the names of the columns. */
function camel(row: object): Opportunity {
  const entries = Object.entries(row).map(([name, value]) => [
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ])
  return Object.fromEntries(entries) as Opportunity
}

export async function getShift(tx: Tx, actor: Actor, id: ShiftId): Promise<ShiftRow> {
  const row = await visibleShifts(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) throw noSuch('shift')
  return row
}

export async function getOpportunity(tx: Tx, actor: Actor, id: OpportunityId) {
  const row = await visibleOpportunities(tx, actor)
    .where('id', '=', id)
    .select(opportunityColumns)
    .executeTakeFirst()
  if (!row) throw noSuch('opportunity')
  return row as Opportunity
}

export function listOpportunityRows(tx: Tx, actor: Actor): Promise<Opportunity[]> {
  return visibleOpportunities(tx, actor)
    .select(opportunityColumns)
    .orderBy('from', 'desc')
    .execute()
}

export async function listProgrammes(tx: Tx, actor: Actor) {
  const rows = await tables(tx)
    .selectFrom('shifts.programme')
    .where('institutionId', '=', house(actor))
    .select(['id', 'name', 'rounding'])
    .orderBy('name')
    .execute()
  return rows.map(({ rounding, ...row }) => ({
    ...row,
    rounding: Array.isArray(rounding) ? rounding : [],
  }))
}

export async function getRounding(tx: Tx, actor: Actor, id: ProgrammeId) {
  const programme = (await listProgrammes(tx, actor)).find((one) => one.id === id)
  return programme?.rounding ?? []
}

export async function addProgrammeRow(tx: Tx, row: Tables['shifts.programme']) {
  await tables(tx)
    .insertInto('shifts.programme')
    .values({ ...row, rounding: JSON.stringify(row.rounding) })
    .execute()
}

export async function addOpportunityRow(tx: Tx, row: Tables['shifts.opportunity']) {
  await tables(tx).insertInto('shifts.opportunity').values(row).execute()
}

export async function addShiftRows(tx: Tx, rows: readonly ShiftRow[]) {
  await tables(tx).insertInto('shifts.shift').values(rows).execute()
}

export function changeShift(
  tx: Tx,
  actor: Actor,
  id: ShiftId,
  change: Partial<
    Pick<ShiftRow, 'state' | 'reachedRegistered' | 'reachedEstimated' | 'reachMethod'>
  >,
) {
  return tables(tx)
    .updateTable('shifts.shift')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', house(actor))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
