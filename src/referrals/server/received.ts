import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { dueOf } from '../model/overdue.ts'
import type { ReferralId } from '../model/referral.ts'
import { isFinal } from '../model/referral-steps.ts'
import { presentReceived, presentReceivedPage } from './present.ts'
import * as store from './store.ts'
import type { ReferralRow } from './tables.ts'
import { takeStep } from './take-step.ts'

export async function listReceived(tx: Tx, actor: Actor) {
  const rows = await store.visibleReceived(tx, actor).execute()
  await record(tx, actor, 'referrals.list-received', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  const sorted = rows.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  return { rows: await Promise.all(sorted.map((row) => presentReceived(tx, row))) }
}

/** What waits first, by when it is due; then what is over. */
function orderOf(row: ReferralRow) {
  return isFinal(row.state) ? `z${row.sentAt}` : (dueOf(row) ?? 'y')
}

export async function openReceived(
  tx: Tx,
  actor: Actor,
  { referralId }: { referralId: ReferralId },
  deps: Deps,
) {
  const row = await store.visibleReceived(tx, actor).where('id', '=', referralId).executeTakeFirst()
  if (!row) throw noSuch('referral')
  await record(tx, actor, 'referrals.open-received', { kind: 'referral', id: row.id })
  return presentReceivedPage(tx, row, actor.name, deps)
}

export async function stepReceived(
  tx: Tx,
  actor: Actor,
  { referralId, ...said }: z.output<typeof contract.stepReceived.input>,
  deps: Deps,
) {
  const found = await store
    .visibleReceived(tx, actor)
    .where('id', '=', referralId)
    .executeTakeFirst()
  const row = found && (await store.lockReferral(tx, found))
  if (!row) throw noSuch('referral')
  const changed = await takeStep(tx, row, { ...said, who: actor.name }, deps)
  await record(tx, actor, `referrals.${said.step}`, { kind: 'referral', id: row.id })
  return presentReceivedPage(tx, changed, actor.name, deps)
}
