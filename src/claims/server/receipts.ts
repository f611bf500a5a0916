import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ClaimState } from '../model/claim.ts'
import type * as contract from '../model/contract.ts'
import type { Receipt, ReceiptId } from '../model/receipt.ts'
import { getForChange, toAfter, whichOf } from './claim-file.ts'
import { changeClaim, changeReceiptOf } from './claims.store.ts'
import type { ClaimFile } from './file.store.ts'
import * as parts from './parts.store.ts'
import { sealInvoice } from './sealed.ts'
import type { ClaimRow } from './tables.ts'

const MOST_RECEIPTS = 60

export async function addReceipt(
  tx: Tx,
  actor: Actor,
  { receipt, ...which }: z.output<typeof contract.addReceipt.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, which)
  mayGather(file, actor)
  if (file.receipts.length >= MOST_RECEIPTS) throw new Refusal('too-many-receipts')

  const { id: receiptId } = await putReceipt(tx, file.claim, receipt, deps, file.receipts)
  const claim = await changeClaim(tx, file.claim, {})
  await record(tx, actor, 'claims.add-receipt', { kind: 'claim', id: claim.id })
  return { ...toAfter(claim), receiptId }
}

/** An invoice that belongs to another claim already is taken all the same: a person will look at it. */
export async function putReceipt(
  tx: Tx,
  claim: ClaimRow,
  { place, from, to, bill, ...invoice }: Receipt,
  deps: Deps,
  there: ClaimFile['receipts'] = [],
) {
  const id = deps.newId() as ReceiptId
  const sealed = sealInvoice(deps, id, invoice)
  const print = sealed.invoicePrint
  if (there.some(({ invoicePrint }) => invoicePrint.equals(print)))
    throw new Refusal('receipt-twice', 409, { field: 'receipt.invoiceNumber' })
  const isHeld = await parts.holdInvoice(tx, print, whichOf(claim), deps.now())
  const added = await parts.addReceipt(tx, {
    ...{ ...whichOf(claim), id, year: claim.year, place, fromDay: from, toDay: to },
    ...{ ...sealed, held: isHeld ? print : null, bill: JSON.stringify(bill) },
    ...{ verdict: null, verdictBy: null, removedAt: null, addedAt: deps.now() },
  })
  return { ...added, isHeld }
}

export async function removeReceipt(
  tx: Tx,
  actor: Actor,
  { receiptId, ...which }: z.output<typeof contract.removeReceipt.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, which)
  mayGather(file, actor)
  if (!file.receipts.some(({ id }) => id === receiptId)) throw noSuch('claim')

  const claim = await changeReceiptOf(tx, file.claim, receiptId, { removedAt: deps.now() })
  await record(tx, actor, 'claims.remove-receipt', { kind: 'claim', id: claim.id })
  return toAfter(claim)
}

export async function judgeReceipt(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.judgeReceipt.input>,
) {
  const { receiptId, verdict, note, version, ...which } = input
  const file = await getForChange(tx, actor, { ...which, version })
  mayJudge(file, actor)
  const receipt = file.receipts.find(({ id }) => id === receiptId)
  if (!receipt) throw noSuch('receipt')
  if (verdict === 'counts' && !receipt.isHeld)
    throw new Refusal('invoice-held-elsewhere', 409, { field: 'verdict' })

  const judged = { verdict, verdictNote: note, verdictBy: actor.accountId }
  const claim = await changeReceiptOf(tx, file.claim, receiptId, judged)
  await record(tx, actor, 'claims.judge-receipt', { kind: 'claim', id: claim.id })
  return toAfter(claim)
}

const GATHERING: readonly ClaimState[] = ['reported', 'needs-papers']
/** The clerk adds what comes by post, as long as it is not computed. */
const AT_THE_DESK: readonly ClaimState[] = [...GATHERING, 'collecting', 'accepted', 'reviewing']

/** @throws Refusal move-out-of-order */
export function mayGather({ claim }: Pick<ClaimFile, 'claim'>, { role }: Actor) {
  const states = role === 'insured' ? GATHERING : AT_THE_DESK
  if (!states.includes(claim.state)) throw new Refusal('move-out-of-order')
}

/** Who reviews judges; of an appeal, who took it; of what is reckoned anew, who asked for it. */
function mayJudge({ claim }: ClaimFile, { accountId }: Actor) {
  const whose =
    claim.state === 'reviewing'
      ? claim.reviewedBy
      : claim.state === 're-reviewing' || claim.state === 're-adjudicated'
        ? claim.againBy
        : undefined
  if (whose === undefined) throw new Refusal('move-out-of-order')
  if (whose !== accountId) throw new Refusal('not-your-review')
}
