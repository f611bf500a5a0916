import { type Insertable, type Selectable, sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { InsuredId } from '../model/insured.ts'
import { type Tables, tables } from './tables.ts'

export type InsuredRow = Selectable<Tables['enrolment.insured']>
export type RelationRow = Selectable<Tables['enrolment.relation']>

/**
 * Every question about insured persons begins here: the insurer's people see all of them, somebody
 * insured himself and those for whom he answers, everybody else nobody.
 */
export function visibleInsured(tx: Tx, { role }: Actor) {
  const all = tables(tx).selectFrom('enrolment.insured as insured')
  if (isInsurer(role)) return all
  if (role === 'system') return all
  return all.where(sql<boolean>`insured.insured_id in (select enrolment.my_insured())`)
}

export function isInsurer(role: Actor['role']) {
  return role === 'insurance-clerk' || role === 'insurance-reviewer'
}

/** Out of sight and not existing are the same answer. @throws Refusal no-such-insured */
export async function getInsured(tx: Tx, actor: Actor, insuredId: InsuredId): Promise<InsuredRow> {
  const row = await visibleInsured(tx, actor)
    .selectAll('insured')
    .where('insured.insuredId', '=', insuredId)
    .executeTakeFirst()
  if (!row) throw noSuch('insured')
  return row
}

/**
 * Whoever works on the money of one person takes turns: waits, then looks.
 * @throws Refusal no-such-insured
 */
export async function lockInsured(tx: Tx, actor: Actor, insuredId: InsuredId) {
  await lockNumber(tx, insuredId)
  return getInsured(tx, actor, insuredId)
}

/** By number and not by row: somebody who pays for another has no right to that row. */
export async function lockNumber(tx: Tx, insuredId: InsuredId) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`enrolment ${insuredId}`}, 0))`.execute(
    tx,
  )
}

export async function findOwn(tx: Tx, { accountId }: Actor): Promise<InsuredRow | undefined> {
  return tables(tx)
    .selectFrom('enrolment.insured')
    .selectAll()
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

export async function addInsured(tx: Tx, row: Insertable<Tables['enrolment.insured']>) {
  await tables(tx).insertInto('enrolment.insured').values(row).execute()
}

export async function addRelation(tx: Tx, row: Insertable<Tables['enrolment.relation']>) {
  await tables(tx).insertInto('enrolment.relation').values(row).execute()
}
