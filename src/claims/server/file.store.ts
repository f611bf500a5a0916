import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { toInstant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import { calendarsInForce, type YearCalendar } from '../model/working-days.ts'
import { inForce } from './calendars.store.ts'
import { visibleClaims, type Which } from './claims.store.ts'
import { NOTHING, type YearRow } from './money.store.ts'
import type { ClaimRow, FindingRow, PaperRow, ReceiptRow } from './tables.ts'

/** A claim with all that its guards look at. */
export interface ClaimFile {
  readonly claim: ClaimRow
  readonly receipts: readonly FileReceipt[]
  readonly papers: readonly FilePaper[]
  readonly findings: readonly FileFinding[]
  readonly year: YearRow
  /** By which its next clock is set. */
  readonly calendars: readonly YearCalendar[]
}

/** Without what is sealed. */
export type FileReceipt = Omit<
  ReceiptRow,
  'year' | 'invoice' | 'held' | 'verdictBy' | 'removedAt' | 'addedAt'
> & { readonly isHeld: boolean }
type FilePaper = Pick<PaperRow, 'id' | 'kind' | 'fileName' | 'size' | 'print' | 'at'>
type FileFinding = Pick<
  FindingRow,
  'id' | 'kind' | 'receiptId' | 'otherClaimId' | 'evidenceZh' | 'evidenceEn' | 'state' | 'note'
>

/** What JSON has no word for comes as text: bytes in hex, moments with their zone. */
type AsJson<Row, Texts extends keyof Row> = Omit<Row, Texts> & Record<Texts, string>

// The parts of a claim as JSON beside its row: one question for all of it, and the walls of each table
// stand in that question as they would alone.

const itsReceipts = sql<AsJson<FileReceipt, 'invoicePrint'>[]>`coalesce((select json_agg(
    json_build_object('id', r.id, 'insuredId', r.insured_id, 'claimId', r.claim_id,
      'place', r.place, 'fromDay', r.from_day, 'toDay', r.to_day, 'bill', r.bill,
      'settled', r.settled, 'invoiceTail', r.invoice_tail,
      'invoicePrint', encode(r.invoice_print, 'hex'), 'verdict', r.verdict,
      'verdictNote', r.verdict_note, 'isHeld', r.held is not null) order by r.to_day, r.id)
  from claims.receipt r where (r.insured_id, r.claim_id) = (claim.insured_id, claim.id)
    and r.removed_at is null), '[]')`

const itsPapers = sql<AsJson<FilePaper, 'print' | 'at'>[]>`coalesce((select json_agg(
    json_build_object('id', p.id, 'kind', p.kind, 'fileName', p.file_name, 'size', p.size,
      'print', encode(p.print, 'hex'), 'at', p.at) order by p.at, p.id)
  from claims.paper p where (p.insured_id, p.claim_id) = (claim.insured_id, claim.id)), '[]')`

const itsFindings = sql<FileFinding[]>`coalesce((select json_agg(
    json_build_object('id', f.id, 'kind', f.kind, 'receiptId', f.receipt_id,
      'otherClaimId', f.other_claim_id, 'evidenceZh', f.evidence_zh, 'evidenceEn', f.evidence_en,
      'state', f.state, 'note', f.note) order by f.found_at, f.id)
  from claims.finding f where (f.insured_id, f.claim_id) = (claim.insured_id, claim.id)), '[]')`

const itsYear = sql<YearRow | null>`(select json_build_object('n', coalesce(y.n, 0),
    'owed', y.owed, 'sending', y.sending, 'paid', y.paid)
  from claims.year y where (y.insured_id, y.year) = (claim.insured_id, claim.year))`

/** To look at. @throws Refusal no-such-claim */
export async function getFile(
  tx: Tx,
  actor: Actor,
  { insuredId, claimId }: Which,
): Promise<ClaimFile> {
  const row = await visibleClaims(tx, actor)
    .selectAll('claim')
    .select([itsReceipts.as('receipts'), itsPapers.as('papers')])
    .select([itsFindings.as('findings'), itsYear.as('ledger'), inForce.as('entered')])
    .where('claim.insuredId', '=', insuredId)
    .where('claim.id', '=', claimId)
    .executeTakeFirst()
  if (!row) throw noSuch('claim')
  const { receipts, papers, findings, ledger, entered, ...claim } = row
  return {
    ...{ claim, findings, year: ledger ?? NOTHING, calendars: calendarsInForce(entered) },
    receipts: receipts.map((one) => ({ ...one, invoicePrint: toBytes(one.invoicePrint) })),
    papers: papers.map((one) => {
      return { ...one, print: toBytes(one.print), at: toInstant(new Date(one.at)) }
    }),
  }
}

function toBytes(hex: string) {
  return Buffer.from(hex, 'hex')
}
