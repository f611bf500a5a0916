import { type Insertable, sql, type Updateable } from 'kysely'
import type { InsuredId } from '#enrolment/model/insured.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ClaimId, ClaimState } from '../model/claim.ts'
import type { ReceiptId } from '../model/receipt.ts'
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

/**
 * Waits for the claim. What it says is to be asked for afterwards: this question is older than the wait.
 * @throws Refusal no-such-claim
 */
export async function lockClaim(tx: Tx, actor: Actor, { insuredId, claimId }: Which) {
  const row = await visibleClaims(tx, actor)
    .select('claim.id')
    .where('claim.insuredId', '=', insuredId)
    .where('claim.id', '=', claimId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw noSuch('claim')
}

/**
 * Waits for its year and for the claim then: a row is locked last, when all that is joined to it is
 * there.
 * @throws Refusal no-such-claim
 */
export async function lockClaimAndYear(tx: Tx, actor: Actor, { insuredId, claimId }: Which) {
  const row = await visibleClaims(tx, actor)
    .innerJoinLateral(
      sql<object>`claims.lock_year(claim.insured_id, claim.year)`.as('turn'),
      (join) => join.onTrue(),
    )
    .select('claim.id')
    .where('claim.insuredId', '=', insuredId)
    .where('claim.id', '=', claimId)
    .forUpdate('claim')
    .executeTakeFirst()
  if (!row) throw noSuch('claim')
}

type NewEvent = Insertable<Tables['claims.event']>

/** A claim, and how it began. */
export function addClaim(tx: Tx, row: Insertable<Tables['claims.claim']>, event: NewEvent) {
  return tables(tx)
    .with('told', (creator) => creator.insertInto('claims.event').values(event))
    .insertInto('claims.claim')
    .values(row)
    .returningAll()
    .executeTakeFirstOrThrow()
}

type Key = Pick<ClaimRow, 'insuredId' | 'id'>
export type ClaimChange = Updateable<Tables['claims.claim']>

export function changeClaim(tx: Tx, { insuredId, id }: Key, change: ClaimChange) {
  return tables(tx)
    .updateTable('claims.claim')
    .set({ ...change, version: sql`version + 1` })
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** What became of one of its receipts; whoever looked at the claim before has to look again. */
export function changeReceiptOf(
  tx: Tx,
  { insuredId, id }: Key,
  receiptId: ReceiptId,
  change: Updateable<Tables['claims.receipt']>,
) {
  return tables(tx)
    .with('changed', (creator) =>
      creator
        .updateTable('claims.receipt')
        .set(change)
        .where('insuredId', '=', insuredId)
        .where('claimId', '=', id)
        .where('id', '=', receiptId),
    )
    .updateTable('claims.claim')
    .set({ version: sql`version + 1` })
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A change, and what is written down about it. */
export function changeAndTell(
  tx: Tx,
  { insuredId, id }: Key,
  change: ClaimChange,
  event: NewEvent,
) {
  return tables(tx)
    .with('told', (creator) => creator.insertInto('claims.event').values(event))
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

/** Claims of an insured-year on which money goes out, each waited for. */
export function lockOfYear(
  tx: Tx,
  insuredId: InsuredId,
  year: number,
  states: readonly ClaimState[],
) {
  return tables(tx)
    .selectFrom('claims.claim')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('year', '=', year)
    .where('state', 'in', states)
    .forUpdate()
    .execute()
}
