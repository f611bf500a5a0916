import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  type ActivityObstacle,
  afterActivityStep,
  findActivityObstacle,
} from '../model/activity-steps.ts'
import type * as contract from '../model/contract.ts'
import { presentActivity } from './activities.ts'
import * as store from './store.ts'

export async function stepActivity(
  tx: Tx,
  actor: Actor,
  { activityId, step, reason, summary, version }: z.output<typeof contract.stepActivity.input>,
  { now }: Deps,
) {
  const activity = await store.lockActivity(tx, actor, activityId)
  store.mustBeNewest(activity, version)
  const facts = {
    ...{ state: activity.state, startsAt: activity.startsAt, now: now(), summary, reason },
    registered: (await store.listParticipants(tx, activity)).length,
    evidence: (await store.listEvidence(tx, activity)).length,
    isHead: actor.role === 'lead',
  }
  const obstacle = findActivityObstacle(step, facts)
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf[obstacle])

  await store.changeActivity(tx, activity, {
    state: afterActivityStep(step, activity.state),
    ...(step === 'hold' && { heldAt: now() }),
    ...(step === 'sum-up' && { summary: JSON.stringify(summary) }),
    ...(step === 'count' && { countedAt: now(), countedBy: actor.accountId }),
    ...((step === 'cancel' || step === 'reopen') && { reason: reason.trim() }),
  })
  await record(tx, actor, `community.${step}`, { kind: 'activity', id: activityId })
  return presentActivity(tx, actor, activityId)
}

const fieldOf: Partial<Record<ActivityObstacle, { readonly field: string }>> = {
  'reason-missing': { field: 'reason' },
  'summary-missing': { field: 'results' },
  'nobody-reached': { field: 'estimate' },
  'evidence-missing': { field: 'noEvidenceWhy' },
}
