import type { z } from 'zod'
import { findPolicy, getInsured } from '#enrolment/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ClaimId, ClaimState, Origin } from '../model/claim.ts'
import type * as contract from '../model/contract.ts'
import type { Receipt } from '../model/receipt.ts'
import { setClock, tell, toAfter, whichOf } from './claim-file.ts'
import { addClaim, getClaim } from './claims.store.ts'
import { detect } from './findings.ts'
import { putReceipt } from './receipts.ts'
import { numberOf, sealAccount } from './sealed.ts'

type Reported = z.output<typeof contract.reportClaim.input>

/** 报案: who, which year, what happened, where the money goes. Receipts and papers follow. */
export async function reportClaim(tx: Tx, actor: Actor, input: Reported, deps: Deps) {
  const { insuredId, id } = await begin(tx, actor, input, 'report', 'reported', deps)
  return toAfter(await getClaim(tx, actor, { insuredId, claimId: id }))
}

/** 主动快赔: what the bureau’s data say is enough; nobody has to report anything. */
export async function startActiveClaim(
  tx: Tx,
  actor: Actor,
  { receipts, ...input }: z.output<typeof contract.startActiveClaim.input>,
  deps: Deps,
) {
  refuseTwice(receipts)
  const claim = await begin(tx, actor, input, 'active', 'accepted', deps)
  for (const receipt of receipts) await putReceipt(tx, claim, receipt, deps)
  await detect(tx, actor, whichOf(claim), deps)
  return toAfter(claim)
}

/** The same invoice is not brought twice; compared as it is hashed. @throws Refusal receipt-twice */
function refuseTwice(receipts: readonly Receipt[]) {
  const seen = new Set<string>()
  for (const [n, { invoiceCode, invoiceNumber }] of receipts.entries()) {
    const invoice = `${invoiceCode} ${invoiceNumber}`.toUpperCase()
    if (seen.has(invoice))
      throw new Refusal('receipt-twice', 409, { field: `receipts.${n}.invoiceNumber` })
    seen.add(invoice)
  }
}

async function begin(
  tx: Tx,
  actor: Actor,
  { insuredId, year, what, payee, account }: Reported,
  origin: Origin,
  state: ClaimState,
  deps: Deps,
) {
  const { name } = await getInsured(tx, actor, insuredId)
  const policy = await findPolicy(tx, actor, { insuredId, year }, deps)
  if (!policy || !['in-force', 'expired'].includes(policy.state))
    throw new Refusal('not-insured-that-year', 409, { field: 'year' })

  const id = deps.newId() as ClaimId
  await addClaim(tx, {
    ...{ insuredId, id, number: numberOf(year, id), name, year, origin, state, what, payee },
    ...sealAccount(deps, id, account),
    ...{ reportedAt: deps.now(), reportedBy: actor.accountId },
    ...setClock(state, actor, dayInBeijing(deps.now())),
    ...{ reviewedBy: null, proposed: null, proposedOn: null, decidedBy: null, decidedAt: null },
    ...{ outcome: null, code: null, adjudication: null, againBy: null, appealUntil: null },
  })
  const claim = await getClaim(tx, actor, { insuredId, claimId: id })
  const move = origin === 'active' ? 'active' : 'report'
  await tell(tx, actor, claim, { move, to: state, isFirst: true }, deps)
  return claim
}
