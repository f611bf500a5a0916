import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enqueue } from '#platform/server/outbox.ts'
import type { ClaimState } from '../model/claim.ts'
import type * as contract from '../model/contract.ts'
import { allow, getForChange, makeMove, toAfter } from './claim-file.ts'
import { changeClaim } from './claims.store.ts'
import { isInFlight } from './money.store.ts'
import { sealAccount } from './sealed.ts'

export async function handIn(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.handIn.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, input)
  allow('hand-in', file, actor, dayInBeijing(deps.now()))
  return makeMove(tx, actor, 'hand-in', file, {}, deps)
}

export async function appealClaim(
  tx: Tx,
  actor: Actor,
  { text, ...input }: z.output<typeof contract.appealClaim.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, input)
  allow('appeal', file, actor, dayInBeijing(deps.now()))
  const change = { appealText: text, hasAppealed: true, againBy: null }
  return makeMove(tx, actor, 'appeal', file, { change }, deps)
}

/** The hashes of its invoices stay: whoever claims them again is asked about it. */
export async function withdrawClaim(
  tx: Tx,
  actor: Actor,
  { why, ...input }: z.output<typeof contract.withdrawClaim.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, input)
  allow('withdraw', file, actor, dayInBeijing(deps.now()))
  return makeMove(tx, actor, 'withdraw', file, { note: why }, deps)
}

const NO_MONEY_COMES: readonly ClaimState[] = ['withdrawn']

export async function changeAccount(
  tx: Tx,
  actor: Actor,
  { payee, account, ...input }: z.output<typeof contract.changeAccount.input>,
  deps: Deps,
) {
  const { claim } = await getForChange(tx, actor, input)
  if (NO_MONEY_COMES.includes(claim.state)) throw new Refusal('move-out-of-order')
  if (await isInFlight(tx, claim.insuredId, claim.year)) throw new Refusal('money-under-way')

  const sealed = sealAccount(deps, claim.id, account)
  const changed = await changeClaim(tx, claim, { payee, ...sealed })
  await record(tx, actor, 'claims.change-account', { kind: 'claim', id: claim.id })
  if (claim.state === 'paying') await enqueue(tx, 'claims.reissue', { ...whoseYear(claim) })
  return toAfter(changed)
}

export function whoseYear({
  insuredId,
  year,
  id,
}: Parameters<typeof changeClaim>[1] & { year: number }) {
  return { insuredId, year, claimId: id }
}
