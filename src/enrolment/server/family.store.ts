import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import type { InsuredId } from '../model/insured.ts'
import type { RelationRow } from './insured.store.ts'
import { tables } from './tables.ts'

/** What somebody who gives name and number may learn; undefined: nobody of that number is on record. */
export async function findKnown(tx: Tx, insuredId: InsuredId, name: string) {
  const { rows } = await sql<{ nameAgrees: boolean; hasAccount: boolean }>`
    select * from enrolment.known(${insuredId}::uuid, ${name})`.execute(tx)
  return rows[0]
}

export async function isCovered(tx: Tx, insuredId: InsuredId, year: number) {
  const { rows } = await sql<{ covered: boolean }>`
    select enrolment.is_covered(${insuredId}::uuid, ${year}) as covered`.execute(tx)
  return rows[0]?.covered ?? false
}

/** For whom this person pays, as far as it was not ended. */
export function listRelationsOf(tx: Tx, payerId: InsuredId): Promise<RelationRow[]> {
  return tables(tx)
    .selectFrom('enrolment.relation')
    .selectAll()
    .where('payerId', '=', payerId)
    .where('endedAt', 'is', null)
    .orderBy('declaredAt')
    .execute()
}

/** Who pays for this person, or wants to. */
export function listPayersOf(tx: Tx, insuredId: InsuredId): Promise<RelationRow[]> {
  return tables(tx)
    .selectFrom('enrolment.relation')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('endedAt', 'is', null)
    .orderBy('declaredAt')
    .execute()
}

export function findRelation(tx: Tx, insuredId: InsuredId, payerId: InsuredId) {
  return tables(tx)
    .selectFrom('enrolment.relation')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('payerId', '=', payerId)
    .executeTakeFirst()
}

export async function changeRelation(
  tx: Tx,
  { insuredId, payerId }: Pick<RelationRow, 'insuredId' | 'payerId'>,
  change: Partial<Omit<RelationRow, 'insuredId' | 'payerId' | 'version'>>,
) {
  await tables(tx)
    .updateTable('enrolment.relation')
    .set({ ...change, version: sql`version + 1` })
    .where('insuredId', '=', insuredId)
    .where('payerId', '=', payerId)
    .execute()
}
