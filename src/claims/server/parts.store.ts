import { type Insertable, sql, type Updateable } from 'kysely'
import type { InsuredId } from '#enrolment/model/insured.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { PaperId } from '../model/paper.ts'
import type { ReceiptId } from '../model/receipt.ts'
import type { Which } from './claims.store.ts'
import { type Tables, tables } from './tables.ts'

// The parts of a claim; the claim itself was found before, within sight.

/** All receipts that count toward the year by a decision. */
export function listSettled(tx: Tx, insuredId: InsuredId, year: number) {
  return tables(tx)
    .selectFrom('claims.receipt')
    .select(['claimId', 'place', 'fromDay', 'toDay', 'bill'])
    .where('insuredId', '=', insuredId)
    .where('year', '=', year)
    .where('settled', '=', true)
    .execute()
}

export function addReceipt(tx: Tx, row: Insertable<Tables['claims.receipt']>) {
  return tables(tx)
    .insertInto('claims.receipt')
    .values(row)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function changeReceipt(
  tx: Tx,
  { insuredId, claimId }: Which,
  id: ReceiptId,
  change: Updateable<Tables['claims.receipt']>,
) {
  await tables(tx)
    .updateTable('claims.receipt')
    .set(change)
    .where('insuredId', '=', insuredId)
    .where('claimId', '=', claimId)
    .where('id', '=', id)
    .execute()
}

/** By a decision, what was judged to count counts. */
export async function settleReceipts(tx: Tx, { insuredId, claimId }: Which) {
  await tables(tx)
    .updateTable('claims.receipt')
    .set({ settled: sql<boolean>`verdict = 'counts'` })
    .where('insuredId', '=', insuredId)
    .where('claimId', '=', claimId)
    .where('removedAt', 'is', null)
    .execute()
}

/** Takes the invoice, unless it belongs to a claim already. @returns whether it is this claim's now */
export async function holdInvoice(tx: Tx, print: Buffer, which: Which, takenAt: Instant) {
  const taken = await tables(tx)
    .insertInto('claims.invoice')
    .values({ print, ...which, takenAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('print')
    .executeTakeFirst()
  return taken !== undefined || isHeld(tx, print, which)
}

async function isHeld(tx: Tx, print: Buffer, { insuredId, claimId }: Which) {
  const found = await tables(tx)
    .selectFrom('claims.invoice')
    .select('print')
    .where('insuredId', '=', insuredId)
    .where('claimId', '=', claimId)
    .where('print', '=', print)
    .executeTakeFirst()
  return found !== undefined
}

export function findPaper(tx: Tx, { insuredId, claimId }: Which, id: PaperId) {
  return tables(tx)
    .selectFrom('claims.paper')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('claimId', '=', claimId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function addPaper(tx: Tx, row: Insertable<Tables['claims.paper']>) {
  await tables(tx).insertInto('claims.paper').values(row).execute()
}

export function listEvents(tx: Tx, { insuredId, claimId }: Which) {
  return tables(tx)
    .selectFrom('claims.event')
    .selectAll()
    .where('insuredId', '=', insuredId)
    .where('claimId', '=', claimId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function addFindings(tx: Tx, rows: Insertable<Tables['claims.finding']>[]) {
  if (rows.length > 0) await tables(tx).insertInto('claims.finding').values(rows).execute()
}

export async function changeFinding(
  tx: Tx,
  { insuredId, claimId }: Which,
  id: string,
  change: Updateable<Tables['claims.finding']>,
) {
  await tables(tx)
    .updateTable('claims.finding')
    .set(change)
    .where('insuredId', '=', insuredId)
    .where('claimId', '=', claimId)
    .where('id', '=', id)
    .execute()
}
