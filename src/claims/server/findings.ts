import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ClaimId } from '../model/claim.ts'
import type * as contract from '../model/contract.ts'
import { type Found, findSignals, type SeenReceipt, signal } from '../model/finding.ts'
import type { ReceiptId } from '../model/receipt.ts'
import { getForChange, toAfter, whichOf } from './claim-file.ts'
import { changeClaim } from './claims.store.ts'
import { type ClaimFile, getFile } from './file.store.ts'
import * as parts from './parts.store.ts'
import { type ClaimRow, type ReceiptRow, tables } from './tables.ts'

/** Looks for what a person should look at, over all claims. Said once, it is not said again. */
export async function detect(tx: Tx, file: Gathered, deps: Deps) {
  const own = file.receipts.map((row) => toSeen(row, file.claim))
  const found = [
    ...findSignals(own, await listBeside(tx, file)),
    ...(await sameInvoices(tx, file)),
    ...(await sharedAccount(tx, file)),
    ...(await samePictures(tx, file)),
  ]
  const fresh = found.filter((one) => !file.findings.some((known) => isSame(known, one)))
  await parts.addFindings(
    tx,
    fresh.map(({ kind, receiptId, otherClaimId, evidence }) => ({
      ...{
        ...whichOf(file.claim),
        id: deps.newId(),
        kind,
        foundAt: deps.now(),
        state: 'open' as const,
      },
      ...{ receiptId: receiptId as ReceiptId | null, otherClaimId: otherClaimId as ClaimId | null },
      ...{ evidenceZh: evidence.zh, evidenceEn: evidence.en, judgedBy: null },
    })),
  )
}

type Gathered = Omit<ClaimFile, 'year' | 'calendars'>
type Known = Pick<Found, 'kind' | 'receiptId' | 'otherClaimId'>

function isSame(known: Known, one: Known) {
  const { kind, receiptId, otherClaimId } = known
  return kind === one.kind && receiptId === one.receiptId && otherClaimId === one.otherClaimId
}

type Bill = Omit<SeenReceipt, 'claimNumber' | 'from' | 'to'> & Pick<ReceiptRow, 'fromDay' | 'toDay'>

function toSeen(row: Bill, { number }: Pick<ClaimRow, 'number'>): SeenReceipt {
  const { id, insuredId, claimId, place, fromDay, toDay, bill } = row
  return { id, insuredId, claimId, claimNumber: number, place, from: fromDay, to: toDay, bill }
}

/** All receipts of the same person and year, and of everybody those of the same place and day. */
async function listBeside(tx: Tx, { claim, receipts }: Gathered): Promise<SeenReceipt[]> {
  const rows = await tables(tx)
    .selectFrom('claims.receipt as receipt')
    .innerJoin('claims.claim as claim', (join) =>
      join
        .onRef('claim.insuredId', '=', 'receipt.insuredId')
        .onRef('claim.id', '=', 'receipt.claimId'),
    )
    .selectAll('receipt')
    .select('claim.number')
    .where('claim.id', '<>', claim.id)
    .where('claim.state', '<>', 'withdrawn')
    .where('receipt.removedAt', 'is', null)
    .where(({ eb, or, and }) =>
      or([
        and([eb('receipt.insuredId', '=', claim.insuredId), eb('receipt.year', '=', claim.year)]),
        ...receipts.map(({ toDay, place }) =>
          and([eb('receipt.toDay', '=', toDay), eb('receipt.place', '=', place)]),
        ),
      ]),
    )
    .limit(2_000)
    .execute()
  return rows.map((row) => toSeen(row, row))
}

async function sameInvoices(tx: Tx, { receipts }: Gathered): Promise<Found[]> {
  const foreign = receipts.filter(({ isHeld }) => !isHeld)
  const found: Found[] = []
  for (const { id, invoicePrint } of foreign) {
    const holder = await findHolder(tx, invoicePrint)
    if (holder)
      found.push(
        signal('same-invoice', id, holder.id, {
          zh: `同一张票据已在 ${holder.number}`,
          en: `The same invoice stands in ${holder.number}`,
        }),
      )
  }
  return found
}

function findHolder(tx: Tx, print: Buffer) {
  return tables(tx)
    .selectFrom('claims.invoice as invoice')
    .innerJoin('claims.claim as claim', (join) =>
      join
        .onRef('claim.insuredId', '=', 'invoice.insuredId')
        .onRef('claim.id', '=', 'invoice.claimId'),
    )
    .select(['claim.id', 'claim.insuredId', 'claim.number', 'claim.state'])
    .where('invoice.print', '=', print)
    .executeTakeFirst()
}

async function sharedAccount(tx: Tx, { claim }: Gathered): Promise<Found[]> {
  const other = await tables(tx)
    .selectFrom('claims.claim')
    .select(['id', 'number'])
    .where('accountPrint', '=', claim.accountPrint)
    .where('insuredId', '<>', claim.insuredId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  if (!other) return []
  return [
    signal('shared-account', null, other.id, {
      zh: `收款账户与另一位参保人的 ${other.number} 相同；请核对是否为家属`,
      en: `The account is that of another person’s ${other.number}; check whether they are family`,
    }),
  ]
}

async function samePictures(tx: Tx, { claim, papers }: Gathered): Promise<Found[]> {
  if (papers.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('claims.paper as paper')
    .innerJoin('claims.claim as claim', (join) =>
      join.onRef('claim.insuredId', '=', 'paper.insuredId').onRef('claim.id', '=', 'paper.claimId'),
    )
    .select(['claim.id', 'claim.number'])
    .distinct()
    .where('claim.id', '<>', claim.id)
    .where('claim.insuredId', '<>', claim.insuredId)
    .where(
      'paper.print',
      'in',
      papers.map(({ print }) => print),
    )
    .limit(10)
    .execute()
  return rows.map(({ id, number }) =>
    signal('same-picture', null, id, {
      zh: `${number} 里有同一张照片，那是另一位参保人`,
      en: `${number}, of another person, holds the same picture`,
    }),
  )
}

/** A person says what it is. An invoice of a withdrawn claim may come over to this one. */
export async function judgeFinding(
  tx: Tx,
  actor: Actor,
  { findingId, state, note, ...which }: z.output<typeof contract.judgeFinding.input>,
) {
  const file = await getForChange(tx, actor, which)
  const finding = file.findings.find(({ id }) => id === findingId)
  if (!finding) throw noSuch('finding')
  if (finding.kind === 'same-invoice' && state === 'cleared')
    await takeOver(tx, actor, file, finding)

  const judged = { state, note, judgedBy: actor.accountId }
  await parts.changeFinding(tx, which, findingId, judged)
  const claim = await changeClaim(tx, file.claim, {})
  await record(tx, actor, 'claims.judge-finding', { kind: 'claim', id: claim.id })
  return toAfter(claim)
}

async function takeOver(
  tx: Tx,
  actor: Actor,
  file: ClaimFile,
  { receiptId }: { receiptId: ReceiptId | null },
) {
  const receipt = file.receipts.find(({ id }) => id === receiptId)
  const holder = receipt && (await findHolder(tx, receipt.invoicePrint))
  if (!receipt || !holder || holder.id === file.claim.id) return
  const { claim: other, receipts } = await getFile(tx, actor, whichOf(holder))
  const used = receipts.some(({ invoicePrint }) => invoicePrint.equals(receipt.invoicePrint))
  if (other.state !== 'withdrawn' && used) throw new Refusal('invoice-in-use')

  await sql`update claims.receipt set held = null where insured_id = ${other.insuredId}
    and claim_id = ${other.id} and held = ${receipt.invoicePrint}`.execute(tx)
  await sql`update claims.invoice set insured_id = ${file.claim.insuredId},
    claim_id = ${file.claim.id} where print = ${receipt.invoicePrint}`.execute(tx)
  await parts.changeReceipt(tx, whichOf(file.claim), receipt.id, { held: receipt.invoicePrint })
}
