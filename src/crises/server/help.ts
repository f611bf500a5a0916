import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { allow, getForChange } from './crisis-facts.ts'
import { addAction, addHandOver } from './crisis-parts.store.ts'
import { write } from './crisis-steps.ts'

/** A clock at the bedside may go a little fast. */
const TOLERANCE_MINUTES = 5

/** Two who help at the same moment both write down what they did: no version stands between them. */
export async function noteAction(
  tx: Tx,
  actor: Actor,
  { caseId, crisisId, ...action }: z.output<typeof contract.noteAction.input>,
  deps: Deps,
) {
  refuseFuture(action.at, deps.now())
  const found = await getForChange(tx, actor, { caseId, crisisId })
  await allow(tx, actor, found.crisis, 'act')

  const { institutionId } = found.file
  const place = { institutionId, caseId, crisisId, id: deps.newId() }
  await addAction(tx, { ...place, ...action, byAccount: actor.accountId })
  return write(tx, actor, found, 'act', {}, deps)
}

export async function handOver(
  tx: Tx,
  actor: Actor,
  { caseId, crisisId, to, ...rest }: z.output<typeof contract.handOver.input>,
  deps: Deps,
) {
  refuseFuture(rest.at, deps.now())
  const found = await getForChange(tx, actor, { caseId, crisisId })
  await allow(tx, actor, found.crisis, 'hand-over')

  const { institutionId } = found.file
  const place = { institutionId, caseId, crisisId, id: deps.newId() }
  await addHandOver(tx, { ...place, ...rest, receiver: to, byAccount: actor.accountId })
  return write(tx, actor, found, 'hand-over', {}, deps)
}

export async function planSafety(
  tx: Tx,
  actor: Actor,
  { plan, noPlanWhy, version, ...which }: z.output<typeof contract.planSafety.input>,
  deps: Deps,
) {
  const found = await getForChange(tx, actor, which, version)
  await allow(tx, actor, found.crisis, 'plan-safety')
  const isWritten = plan !== null && Object.values(plan).some((part) => part !== '')
  if (!isWritten && noPlanWhy === '') throw new Refusal('plan-empty', 409, { field: 'plan' })

  const change = { safetyPlan: isWritten ? (JSON.stringify(plan) as never) : null, noPlanWhy }
  return write(tx, actor, found, 'plan-safety', change, deps)
}

export function refuseFuture(at: Instant, now: Instant, code = 'crisis-time-in-future') {
  if (at > addMinutes(now, TOLERANCE_MINUTES)) throw new Refusal(code, 409, { field: 'at' })
}
