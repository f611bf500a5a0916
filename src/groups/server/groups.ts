import type { z } from 'zod'
import { accountsNamed, listColleagues } from '#access/server/index.ts'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { GroupContent, GroupId } from '../model/group.ts'
import { isPlanWritable } from '../model/group-steps.ts'
import { findOffered } from '../model/measured.ts'
import * as store from './groups.store.ts'
import * as parts from './parts.store.ts'
import { presentGroup, presentMembers, presentSessions } from './present.ts'

export async function listGroups(
  tx: Tx,
  actor: Actor,
  { state }: z.output<typeof contract.listGroups.input>,
) {
  const rows = await store.listGroupLines(tx, actor, state)
  const names = await accountsNamed(tx, [...new Set(rows.flatMap(({ leaders }) => leaders))])
  await record(tx, actor, 'groups.list', { kind: 'institution', id: `${actor.institutionId}` })
  return {
    groups: rows.map(({ leaders, ...row }) => ({
      ...row,
      leaderNames: leaders.flatMap((id) => names.get(id) ?? []),
    })),
  }
}

export async function openGroup(tx: Tx, actor: Actor, { groupId }: { readonly groupId: GroupId }) {
  const group = await store.getGroup(tx, actor, groupId)
  const page = {
    ...(await presentGroup(tx, group)),
    sessions: await presentSessions(tx, group, await parts.listSessions(tx, group)),
    members: await presentMembers(tx, actor, group, await parts.listMembers(tx, group)),
    isLeader: leads(actor, group),
  }
  await record(tx, actor, 'groups.open', { kind: 'group', id: groupId })
  return page
}

export async function createGroup(
  tx: Tx,
  actor: Actor,
  { content, leaders }: z.output<typeof contract.createGroup.input>,
  deps: Deps,
) {
  await checkPlan(tx, actor, content, leaders)
  const [id, at] = [deps.newId() as GroupId, deps.now()]
  await store.addGroup(tx, {
    ...{ institutionId: actor.institutionId as InstitutionId, id, content },
    ...{ leaders: [...new Set(leaders)], state: 'draft', phase: 'preparing', evaluation: null },
    ...{ reason: '', createdAt: at, createdBy: actor.accountId, touchedAt: at, version: 1 },
    ...{ approvedAt: null, approvedBy: null },
  })
  await record(tx, actor, 'groups.create', { kind: 'group', id })
  return presentGroup(tx, await store.getGroup(tx, actor, id))
}

export async function writeGroup(
  tx: Tx,
  actor: Actor,
  { groupId, content, leaders, version }: z.output<typeof contract.writeGroup.input>,
  deps: Deps,
) {
  const group = await store.lockGroup(tx, actor, groupId)
  store.mustBeNewest(group, version)
  if (!isPlanWritable(group.state)) throw new Refusal('group-out-of-order')
  await checkPlan(tx, actor, content, leaders)

  await store.changeGroup(tx, group, {
    ...{ content: JSON.stringify(content), leaders: [...new Set(leaders)], touchedAt: deps.now() },
  })
  await record(tx, actor, 'groups.write', { kind: 'group', id: groupId })
  return presentGroup(tx, await store.getGroup(tx, actor, groupId))
}

export function leads({ accountId }: Actor, { leaders }: Pick<store.GroupRow, 'leaders'>) {
  return leaders.includes(accountId)
}

async function checkPlan(
  tx: Tx,
  actor: Actor,
  { instrument }: GroupContent,
  leaders: readonly AccountId[],
) {
  const { colleagues } = await listColleagues(tx, actor)
  const able = new Set(
    colleagues
      .filter(({ role }) => role === 'social-worker' || role === 'lead')
      .map(({ accountId }) => accountId),
  )
  able.add(actor.accountId)
  const isMine = leaders.includes(actor.accountId) || actor.role === 'lead'
  if (!isMine || !leaders.every((id) => able.has(id)))
    throw new Refusal('leader-not-here', 409, { field: 'leaders' })
  if (instrument && !findOffered(instrument))
    throw new Refusal('instrument-not-offered', 409, { field: 'instrument' })
}
