import { type Insertable, sql, type Updateable } from 'kysely'
import type { InsuredId } from '#enrolment/model/insured.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ClaimId, ClaimState } from '../model/claim.ts'
import { type ClaimRow, type Tables, tables } from './tables.ts'

export interface Which {
  readonly insuredId: InsuredId
  readonly claimId: ClaimId
}

/**
 * Every question about claims begins here: the insurer's people see all of them, an insured person the
 * own ones and those of people he answers for.
 */
export function visibleClaims(tx: Tx, { role }: Actor) {
  const all = tables(tx).selectFrom('claims.claim as claim')
  if (role !== 'insured') return all
  return all.where(sql<boolean>`claim.insured_id in (select enrolment.my_insured())`)
}

/** Out of sight and not existing are the same answer. @throws Refusal no-such-claim */
export async function getClaim(
  tx: Tx,
  actor: Actor,
  { insuredId, claimId }: Which,
): Promise<ClaimRow> {
  const row = await visibleClaims(tx, actor)
    .selectAll('claim')
    .where('claim.insuredId', '=', insuredId)
    .where('claim.id', '=', claimId)
    .executeTakeFirst()
  if (!row) throw noSuch('claim')
  return row
}

export async function lockClaim(tx: Tx, actor: Actor, { insuredId, claimId }: Which) {
  const row = await visibleClaims(tx, actor)
    .selectAll('claim')
    .where('claim.insuredId', '=', insuredId)
    .where('claim.id', '=', claimId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw noSuch('claim')
  return row
}

export async function addClaim(tx: Tx, row: Insertable<Tables['claims.claim']>) {
  await tables(tx).insertInto('claims.claim').values(row).execute()
}

export function changeClaim(
  tx: Tx,
  { insuredId, id }: Pick<ClaimRow, 'insuredId' | 'id'>,
  change: Updateable<Tables['claims.claim']>,
) {
  return tables(tx)
    .updateTable('claims.claim')
    .set({ ...change, version: sql`version + 1` })
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Of whom I answer for, the newest first. */
export function listMine(tx: Tx, actor: Actor) {
  return visibleClaims(tx, actor)
    .selectAll('claim')
    .orderBy('claim.reportedAt', 'desc')
    .orderBy('claim.id', 'desc')
    .limit(200)
    .execute()
}

/** The clock that runs out first on top; a clock that could not be set before all others. */
export function listByState(tx: Tx, actor: Actor, states: readonly ClaimState[] | undefined) {
  const all = visibleClaims(tx, actor).selectAll('claim')
  const some = states ? all.where('claim.state', 'in', [...states]) : all
  return some
    .orderBy(sql`claim.due_on asc nulls first`)
    .orderBy('claim.reportedAt', 'desc')
    .limit(200)
    .execute()
}

export function countByState(tx: Tx, actor: Actor) {
  return visibleClaims(tx, actor)
    .select(['claim.state', sql<number>`count(*)::int`.as('count')])
    .groupBy('claim.state')
    .execute()
}

export async function listMyInsured(tx: Tx) {
  const { rows } = await sql<{ insuredId: InsuredId }>`
    select my_insured as insured_id from enrolment.my_insured()`.execute(tx)
  return rows.map(({ insuredId }) => insuredId)
}

/** Claims of an insured-year on which money goes out. */
export function listOfYear(tx: Tx, insuredId: InsuredId, year: number, state: ClaimState) {
  return tables(tx)
    .selectFrom('claims.claim')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('year', '=', year)
    .where('state', '=', state)
    .forUpdate()
    .execute()
}
