import { type Insertable, sql, type Updateable } from 'kysely'
import type { InsuredId } from '#enrolment/model/insured.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ByLiability } from '../model/adjudicate.ts'
import { IN_FLIGHT, type PaymentId } from '../model/payment.ts'
import { type Tables, tables } from './tables.ts'

export interface YearRow {
  readonly n: number
  readonly owed: number
  readonly sending: number
  readonly paid: number
}

const NOTHING: YearRow = { n: 0, owed: 0, sending: 0, paid: 0 }

/** Whoever works on the money of one person and year takes turns: waits, then looks. */
export async function lockYear(tx: Tx, insuredId: InsuredId, year: number) {
  await sql`select claims.lock_year(${insuredId}, ${year})`.execute(tx)
}

export async function readYear(tx: Tx, insuredId: InsuredId, year: number): Promise<YearRow> {
  const row = await tables(tx)
    .selectFrom('claims.year')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('year', '=', year)
    .executeTakeFirst()
  if (!row) return NOTHING
  const [owed, sending, paid] = [row.owed, row.sending, row.paid].map(Number) as [
    number,
    number,
    number,
  ]
  return { n: row.n ?? 0, owed, sending, paid }
}

export async function addAdjudication(tx: Tx, row: Insertable<Tables['claims.adjudication']>) {
  await tables(tx).insertInto('claims.adjudication').values(row).execute()
  await tables(tx)
    .updateTable('claims.year')
    .set({ n: row.n, owed: row.owed })
    .where('insuredId', '=', row.insuredId)
    .where('year', '=', row.year)
    .execute()
}

export function findAdjudication(tx: Tx, insuredId: InsuredId, year: number, n: number) {
  return tables(tx)
    .selectFrom('claims.adjudication')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('year', '=', year)
    .where('n', '=', n)
    .executeTakeFirst()
}

export function listPaymentsOf(tx: Tx, insuredId: InsuredId, year: number) {
  return tables(tx)
    .selectFrom('claims.payment')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('year', '=', year)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Paid or on its way, liability by liability. */
export async function sumPaid(tx: Tx, insuredId: InsuredId, year: number): Promise<ByLiability> {
  const rows = await tables(tx)
    .selectFrom('claims.payment')
    .select(['liability', sql<string>`sum(amount)`.as('sum')])
    .where('insuredId', '=', insuredId)
    .where('year', '=', year)
    .where('state', 'in', [...IN_FLIGHT, 'paid'])
    .groupBy('liability')
    .execute()
  return Object.fromEntries(rows.map(({ liability, sum }) => [liability, Number(sum)]))
}

export async function isInFlight(tx: Tx, insuredId: InsuredId, year: number) {
  const found = await tables(tx)
    .selectFrom('claims.payment')
    .select('id')
    .where('insuredId', '=', insuredId)
    .where('year', '=', year)
    .where('state', 'in', [...IN_FLIGHT])
    .executeTakeFirst()
  return found !== undefined
}

export async function addPayment(tx: Tx, row: Insertable<Tables['claims.payment']>) {
  await tables(tx).insertInto('claims.payment').values(row).execute()
}

export function lockPayment(tx: Tx, insuredId: InsuredId, id: PaymentId) {
  return tables(tx)
    .selectFrom('claims.payment')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function changePayment(
  tx: Tx,
  insuredId: InsuredId,
  id: PaymentId,
  change: Updateable<Tables['claims.payment']>,
) {
  await tables(tx)
    .updateTable('claims.payment')
    .set(change)
    .where('insuredId', '=', insuredId)
    .where('id', '=', id)
    .execute()
}

/** What the bank has not said, and what it returned since the claim still waits for it. */
export function listOpenPayments(tx: Tx) {
  return tables(tx)
    .selectFrom('claims.payment as payment')
    .innerJoin('claims.claim as claim', (join) =>
      join
        .onRef('claim.insuredId', '=', 'payment.insuredId')
        .onRef('claim.id', '=', 'payment.claimId'),
    )
    .selectAll('payment')
    .select(['claim.number', 'claim.name'])
    .where('claim.state', '=', 'paying')
    .where('payment.state', 'in', ['unknown', 'failed', 'sending'])
    .orderBy('payment.createdAt')
    .limit(200)
    .execute()
}
