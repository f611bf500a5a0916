import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { GroupId } from '../model/group.ts'
import { isOpen, isSessionPlannable } from '../model/group-steps.ts'
import { memberState } from '../model/member.ts'
import { findUntapped, type GroupSessionId } from '../model/session.ts'
import * as store from './groups.store.ts'
import * as parts from './parts.store.ts'
import { presentSession } from './present.ts'

const MOST_SESSIONS = 60
type Which = { readonly groupId: GroupId; readonly sessionId: GroupSessionId }

export async function planSession(
  tx: Tx,
  actor: Actor,
  { groupId, ...plan }: z.output<typeof contract.planSession.input>,
  deps: Deps,
) {
  const group = await store.lockGroup(tx, actor, groupId)
  if (!isSessionPlannable(group.state)) throw new Refusal('group-closed')
  const n = ((await parts.listSessions(tx, group)).at(-1)?.n ?? 0) + 1
  if (n > MOST_SESSIONS) throw new Refusal('too-many-sessions')

  const id = deps.newId() as GroupSessionId
  await parts.addSessionRow(tx, {
    ...{ ...plan, institutionId: group.institutionId, groupId, id, n, state: 'planned' },
    ...{ reason: '', record: null, minutes: null, recordedAt: null, recordedBy: null, version: 1 },
  })
  return settle(tx, actor, group, id, 'groups.plan-session', deps)
}

export async function replanSession(
  tx: Tx,
  actor: Actor,
  { groupId, sessionId, version, ...plan }: z.output<typeof contract.replanSession.input>,
  deps: Deps,
) {
  const group = await getPlanned(tx, actor, { groupId, sessionId }, isSessionPlannable, version)
  await parts.changeSession(tx, group, sessionId, plan)
  return settle(tx, actor, group, sessionId, 'groups.replan-session', deps)
}

export async function markPresence(
  tx: Tx,
  actor: Actor,
  { personId, presence, ...which }: z.output<typeof contract.markPresence.input>,
  { now }: Deps,
) {
  const group = await getPlanned(tx, actor, which, isOpen)
  const row = await parts.getMemberRow(tx, group, personId)
  if (memberState(row) !== 'member') throw new Refusal('not-a-member')
  const { institutionId } = group
  const tap = { presence, at: now(), byAccount: actor.accountId }
  await parts.putAttendance(tx, { institutionId, ...which, personId, ...tap })
  await record(tx, actor, 'groups.mark-presence', { kind: 'person', id: personId })
  return { personId, presence }
}

export async function recordSession(
  tx: Tx,
  actor: Actor,
  { groupId, sessionId, version, ...content }: z.output<typeof contract.recordSession.input>,
  deps: Deps,
) {
  const group = await getPlanned(tx, actor, { groupId, sessionId }, isOpen, version)
  const { startsAt } = await parts.getSessionRow(tx, group, sessionId)
  if (startsAt > deps.now()) throw new Refusal('not-yet')
  const { attendance } = await presentSession(tx, group, sessionId)
  const members = (await parts.listMembers(tx, group)).map((row) => ({
    ...{ personId: row.personId, isMember: memberState(row) === 'member' },
  }))
  if (findUntapped(members, attendance).length > 0) throw new Refusal('attendance-missing')

  await parts.changeSession(tx, group, sessionId, {
    ...{ state: 'recorded', record: JSON.stringify(content), minutes: content.minutes },
    ...{ recordedAt: deps.now(), recordedBy: actor.accountId },
  })
  return settle(tx, actor, group, sessionId, 'groups.record-session', deps)
}

export async function cancelSession(
  tx: Tx,
  actor: Actor,
  { reason, version, ...which }: z.output<typeof contract.cancelSession.input>,
  deps: Deps,
) {
  const group = await getPlanned(tx, actor, which, isSessionPlannable, version)
  await parts.changeSession(tx, group, which.sessionId, { state: 'cancelled', reason })
  return settle(tx, actor, group, which.sessionId, 'groups.cancel-session', deps)
}

/** The group, locked, of a session that has neither a record nor a reason yet. */
async function getPlanned(
  tx: Tx,
  actor: Actor,
  { groupId, sessionId }: Which,
  isAllowed: (state: store.GroupRow['state']) => boolean,
  version?: number,
) {
  const group = await store.lockGroup(tx, actor, groupId)
  const session = await parts.getSessionRow(tx, group, sessionId)
  if (!isAllowed(group.state)) throw new Refusal('group-closed')
  if (session.state !== 'planned') throw new Refusal('session-settled')
  if (version !== undefined) store.mustBeNewest(session, version)
  return group
}

async function settle(
  tx: Tx,
  actor: Actor,
  group: store.GroupRow,
  id: GroupSessionId,
  deed: string,
  { now }: Deps,
) {
  await store.touchGroup(tx, group, now())
  await record(tx, actor, deed, { kind: 'group', id: group.id })
  return presentSession(tx, group, id)
}
