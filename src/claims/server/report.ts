import type { z } from 'zod'
import { findPolicy, getInsured } from '#enrolment/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ClaimId, ClaimState, Origin } from '../model/claim.ts'
import { clockIn, isInWorkingDays } from '../model/claim-clock.ts'
import type * as contract from '../model/contract.ts'
import type { Receipt } from '../model/receipt.ts'
import { readCalendars } from './calendars.store.ts'
import { setClock, toAfter, toEvent } from './claim-file.ts'
import { addClaim } from './claims.store.ts'
import type { FileReceipt } from './file.store.ts'
import { detect } from './findings.ts'
import { putReceipt } from './receipts.ts'
import { numberOf, sealAccount } from './sealed.ts'

type Reported = z.output<typeof contract.reportClaim.input>

/** 报案: who, which year, what happened, where the money goes. Receipts and papers follow. */
export async function reportClaim(tx: Tx, actor: Actor, input: Reported, deps: Deps) {
  return toAfter(await begin(tx, actor, input, 'report', 'reported', deps))
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
  const put: FileReceipt[] = []
  for (const receipt of receipts) put.push(await putReceipt(tx, claim, receipt, deps))
  await detect(tx, { claim, receipts: put, papers: [], findings: [] }, deps)
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
  const begun = {
    ...{ insuredId, id, number: numberOf(year, id), name, year, origin, state, what, payee },
    ...sealAccount(deps, id, account),
    ...{ reportedAt: deps.now(), reportedBy: actor.accountId },
    ...(await firstClock(tx, actor, state, deps)),
    ...{ reviewedBy: null, proposed: null, proposedOn: null, decidedBy: null, decidedAt: null },
    ...{ outcome: null, code: null, adjudication: null, againBy: null, appealUntil: null },
  }
  const event = toEvent(actor, { insuredId, id }, { move: origin, to: state }, deps)
  const claim = await addClaim(tx, begun, event)
  await record(tx, actor, `claims.${origin}`, { kind: 'claim', id })
  return claim
}

async function firstClock(tx: Tx, actor: Actor, state: ClaimState, { now }: Deps) {
  const today = dayInBeijing(now())
  const kind = clockIn(state)
  const needsCalendar = kind !== undefined && isInWorkingDays(kind, today)
  return setClock(state, actor, today, needsCalendar ? await readCalendars(tx) : [])
}
