import { type Insertable, type QueryCreator, sql, type Updateable } from 'kysely'
import type { InsuredId } from '#enrolment/model/insured.ts'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
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

export function changeClaim(tx: Tx, key: Key, change: ClaimChange) {
  return write(tables(tx), key, change)
}

/** What became of one of its receipts; whoever looked at the claim before has to look again. */
export function changeReceiptOf(
  tx: Tx,
  key: Key,
  receiptId: ReceiptId,
  change: Updateable<Tables['claims.receipt']>,
) {
  const changed = tables(tx).with('changed', (creator) =>
    creator
      .updateTable('claims.receipt')
      .set(change)
      .where('insuredId', '=', key.insuredId)
      .where('claimId', '=', key.id)
      .where('id', '=', receiptId),
  )
  return write(changed, key, {})
}

/** A change, and what is written down about it. */
export function changeAndTell(tx: Tx, key: Key, change: ClaimChange, event: NewEvent) {
  const told = tables(tx).with('told', (creator) =>
    creator.insertInto('claims.event').values(event),
  )
  return write(told, key, change)
}

/** The row of a claim is changed here only: each change is a new version. */
function write(
  creator: Pick<QueryCreator<Tables>, 'updateTable'>,
  { insuredId, id }: Key,
  change: ClaimChange,
) {
  return creator
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
    .limit(MOST_LISTED)
    .execute()
}

/** The clock that runs out first on top; a clock that could not be set before all others. */
export function listByState(tx: Tx, actor: Actor, states: readonly ClaimState[] | undefined) {
  const all = visibleClaims(tx, actor).selectAll('claim')
  const some = states ? all.where('claim.state', 'in', [...states]) : all
  return some
    .orderBy(sql`claim.due_on asc nulls first`)
    .orderBy('claim.reportedAt', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

export function listByNumber(tx: Tx, actor: Actor, number: string) {
  return visibleClaims(tx, actor).selectAll('claim').where('claim.number', '=', number).execute()
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
