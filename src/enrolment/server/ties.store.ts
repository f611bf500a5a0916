import { type Insertable, type Selectable, sql } from 'kysely'
import type { AccountId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { InsuredId } from '../model/insured.ts'
import type { TieId } from '../model/tie.ts'
import { type Tables, tables } from './tables.ts'

export type TieRow = Selectable<Tables['enrolment.tie']>

/** Which person an account belongs to is decided by one at a time. */
export async function lockAccount(tx: Tx, accountId: AccountId) {
  const key = `enrolment account ${accountId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}

export function listTiesOf(tx: Tx, insuredId: InsuredId): Promise<TieRow[]> {
  return tables(tx)
    .selectFrom('enrolment.tie')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .orderBy('id', 'desc')
    .execute()
}

/** @throws Refusal no-such-tie */
export async function getTie(tx: Tx, insuredId: InsuredId, id: TieId): Promise<TieRow> {
  const row = await tables(tx)
    .selectFrom('enrolment.tie')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw noSuch('tie')
  return row
}

/** What an account waits for. */
export function findAsked(tx: Tx, accountId: AccountId): Promise<TieRow | undefined> {
  return tables(tx)
    .selectFrom('enrolment.tie')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('state', '=', 'asked')
    .executeTakeFirst()
}

/** What became of the last request of an account. */
export function findLatest(tx: Tx, accountId: AccountId): Promise<TieRow | undefined> {
  return tables(tx)
    .selectFrom('enrolment.tie')
    .selectAll()
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function addTie(tx: Tx, row: Insertable<Tables['enrolment.tie']>) {
  await tables(tx).insertInto('enrolment.tie').values(row).execute()
}

export async function changeTie(
  tx: Tx,
  { insuredId, id }: Pick<TieRow, 'insuredId' | 'id'>,
  change: Partial<Omit<TieRow, 'insuredId' | 'id' | 'version'>>,
) {
  await tables(tx)
    .updateTable('enrolment.tie')
    .set({ ...change, version: sql`version + 1` })
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .execute()
}

/** Whose sign-in it is; null: nobody's. */
export async function setAccount(tx: Tx, insuredId: InsuredId, accountId: AccountId | null) {
  await tables(tx)
    .updateTable('enrolment.insured')
    .set({ accountId, version: sql`version + 1` })
    .where('insuredId', '=', insuredId)
    .execute()
}

export async function isTied(tx: Tx, accountId: AccountId) {
  const row = await tables(tx)
    .selectFrom('enrolment.insured')
    .select('insuredId')
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}
