import type { z } from 'zod'
import { type CaseRow, releaseCase, tellCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { recordOutcome } from '#resources/server/index.ts'
import type * as contract from '../model/contract.ts'
import type { FailureReason } from '../model/failure.ts'
import { isOver } from '../model/referral-steps.ts'
import { lockOurs } from './case-referrals.ts'
import { presentPage } from './present.ts'
import type { ReferralRow } from './tables.ts'
import { takeStep } from './take-step.ts'

/** What the sending side does. When nothing is left to do, the case is let go of. */
export async function stepReferral(
  tx: Tx,
  actor: Actor,
  { step, reason, note, version, ...which }: z.output<typeof contract.stepReferral.input>,
  deps: Deps,
) {
  const { file, row } = await lockOurs(tx, actor, which)
  const said = { step, reason, note, version, holdUntil: null, who: actor.name }
  const changed = await takeStep(tx, row, said, deps)
  if (isOver(changed)) await letGo(tx, file, changed, deps)
  const told = { deed: `referrals.${step}`, note: row.toName, ref: row.id }
  if (row.state !== 'prepared') await tellCase(tx, actor, file, told, deps)
  await record(tx, actor, `referrals.${step}`, { kind: 'referral', id: row.id })
  return presentPage(tx, changed, deps)
}

/** That the client did not want it, or died, says nothing about the resource. */
const NOT_THEIRS: readonly (FailureReason | null)[] = ['client-declined', 'died']

async function letGo(tx: Tx, file: CaseRow, row: ReferralRow, deps: Deps) {
  await releaseCase(tx, file, { reason: 'referral-open', ref: row.id }, deps)
  const { state, reason, resourceId, id: referralId } = row
  const isTold = state === 'loop-closed' || state === 'declined' || state === 'failed'
  if (resourceId === null || !isTold || NOT_THEIRS.includes(reason)) return
  const delivered = state === 'loop-closed'
  await recordOutcome(tx, file, { resourceId, referralId, delivered, endedAt: deps.now() })
}
