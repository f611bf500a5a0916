import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Tx } from '#platform/server/db.ts'
import type { SentPayment } from '../model/due.ts'
import { IN_FLIGHT, type PaymentId } from '../model/payment.ts'
import { type Tables, tables } from './tables.ts'

export interface YearRow {
  readonly n: number
  readonly owed: number
  readonly sending: number
  readonly paid: number
}

export const NOTHING: YearRow = { n: 0, owed: 0, sending: 0, paid: 0 }

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
  return row ? toYear(row) : NOTHING
}

function toYear({
  n,
  owed,
  sending,
  paid,
}: Pick<Selectable<Tables['claims.year']>, keyof YearRow>) {
  return { n: n ?? 0, owed: Number(owed), sending: Number(sending), paid: Number(paid) }
}

/** An adjudication, and the year that rests on it from now on. */
export async function addAdjudication(tx: Tx, row: Insertable<Tables['claims.adjudication']>) {
  await tables(tx)
    .with('added', (creator) => creator.insertInto('claims.adjudication').values(row))
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

/** What is owed by the last adjudication, and what went out: to be asked for when the year is locked. */
export async function readOwed(tx: Tx, insuredId: InsuredId, year: number) {
  const row = await tables(tx)
    .selectFrom('claims.year as year')
    .innerJoin('claims.adjudication as last', (join) =>
      join
        .onRef('last.insuredId', '=', 'year.insuredId')
        .onRef('last.year', '=', 'year.year')
        .onRef('last.n', '=', 'year.n'),
    )
    .select(['last.year', 'last.n', 'last.claimId', 'last.byLiability'])
    .select(['year.owed', 'year.sending', 'year.paid', itsPayments.as('payments')])
    .where('year.insuredId', '=', insuredId)
    .where('year.year', '=', year)
    .executeTakeFirst()
  if (!row) return undefined
  const { owed, sending, paid, payments, ...last } = row
  return { last, payments, year: toYear({ n: last.n, owed, sending, paid }) }
}

/** As JSON, and therefore the amounts as numbers; the keys in hex, as the bank is told. */
const itsPayments = sql<SentPayment[]>`coalesce((select json_agg(json_build_object(
    'liability', p.liability, 'amount', p.amount, 'state', p.state, 'key', encode(p.key, 'hex')))
  from claims.payment p where (p.insured_id, p.year) = (year.insured_id, year.year)), '[]')`

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
    .limit(MOST_LISTED)
    .execute()
}
