import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { afterGroupStep, findGroupObstacle, type GroupObstacle } from '../model/group-steps.ts'
import { memberState } from '../model/member.ts'
import * as store from './groups.store.ts'
import * as parts from './parts.store.ts'
import { presentGroup } from './present.ts'

export async function stepGroup(
  tx: Tx,
  actor: Actor,
  { groupId, step, reason, evaluation, version }: z.output<typeof contract.stepGroup.input>,
  { now }: Deps,
) {
  const group = await store.lockGroup(tx, actor, groupId)
  store.mustBeNewest(group, version)
  const members = (await parts.listMembers(tx, group)).map((row) => ({
    ...{ state: memberState(row), outcome: row.outcome, hasJoined: row.joinedAt !== null },
  }))
  const sessions = await parts.listSessions(tx, group)
  const isHead = actor.role === 'lead'
  const facts = { ...group, isHead, members, sessions, evaluation, reason }
  const obstacle = findGroupObstacle(step, facts)
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf[obstacle])

  await store.changeGroup(tx, group, {
    ...{ ...afterGroupStep(step, group), touchedAt: now() },
    ...(step === 'approve' && { approvedAt: now(), approvedBy: actor.accountId }),
    ...(step === 'revise' && { approvedAt: null, approvedBy: null }),
    ...(step === 'evaluate' && { evaluation: JSON.stringify(evaluation) }),
    ...(step === 'cancel' && { reason: reason.trim() }),
  })
  await record(tx, actor, `groups.${step}`, { kind: 'group', id: groupId })
  return presentGroup(tx, await store.getGroup(tx, actor, groupId))
}

const fieldOf: Partial<Record<GroupObstacle, { readonly field: string }>> = {
  'reason-missing': { field: 'reason' },
  'evaluation-missing': { field: 'evaluation' },
}
