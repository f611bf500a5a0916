import { Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  afterStep,
  findReferralObstacle,
  isFinal,
  type ReferralObstacle,
  type ReferralStep,
  type Saying,
  sideOf,
} from '../model/referral-steps.ts'
import * as store from './store.ts'
import type { ReferralRow } from './tables.ts'

export interface Said extends Saying {
  readonly step: ReferralStep
  /** By whom, in words. */
  readonly who: string
  readonly version: number
}

const fieldOf: Partial<Record<ReferralObstacle, { readonly field: string }>> = {
  'reason-missing': { field: 'reason' },
  'note-missing': { field: 'note' },
  'hold-day-missing': { field: 'holdUntil' },
}

/** One step of a referral that is locked, by either side: decide, write, and keep what was said. */
export async function takeStep(
  tx: Tx,
  row: ReferralRow,
  { step, who, version, ...saying }: Said,
  { now, newId }: Deps,
  more: Partial<ReferralRow> = {},
) {
  if (row.version !== version) throw new Refusal('version-changed', 412)
  const obstacle = findReferralObstacle(step, row, saying)
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf[obstacle])

  const at = now()
  const { state, stateSince, holdUntil, attempts, settled } = afterStep(step, row, saying, at)
  const isDelivery = step === 'deliver' || step === 'record-delivery'
  const isAccepted = isDelivery || step === 'accept'
  const changed = await store.changeReferral(tx, row, {
    ...{ state, stateSince, holdUntil, attempts, settled, ...more },
    ...(saying.reason && { reason: saying.reason }),
    ...(isAccepted && row.acceptedAt === null && { acceptedAt: at }),
    ...(isDelivery && { deliveredAt: at }),
    ...(isFinal(state) && row.closedAt === null && { closedAt: at }),
  })
  const { institutionId, caseId, id: referralId } = row
  await store.addEvent(tx, {
    ...{ institutionId, caseId, referralId, id: newId(), at, step, who: who.slice(0, 60) },
    ...{ side: sideOf(step), reason: saying.reason, note: saying.note },
  })
  return changed
}
