import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { GroupId } from '../model/group.ts'
import { isOpen } from '../model/group-steps.ts'
import { findOffered, isInRange } from '../model/measured.ts'
import type { Member } from '../model/member.ts'
import { memberState } from '../model/member.ts'
import { checkAgreement, getOpenCard } from './agreement.ts'
import * as store from './groups.store.ts'
import * as parts from './parts.store.ts'
import { presentMember } from './present.ts'

type PersonId = Member['person']['id']
type Which = { readonly groupId: GroupId; readonly personId: PersonId }

export async function addMember(
  tx: Tx,
  actor: Actor,
  { groupId, personId }: z.output<typeof contract.addMember.input>,
  { now }: Deps,
) {
  const group = await lockOpen(tx, actor, groupId)
  await getOpenCard(tx, actor, personId)
  const rows = await parts.listMembers(tx, group)
  if (rows.some((row) => row.personId === personId)) throw new Refusal('member-already')

  await parts.addMemberRow(tx, {
    ...{ institutionId: group.institutionId, groupId, personId, addedAt: now(), joinedAt: null },
    ...{ agreedBy: null, evidence: null, leftAt: null, leftWhy: '', outcome: null },
    ...{ outcomeNote: '', version: 1 },
  })
  return settle(tx, actor, group, personId, 'groups.add-member', now)
}

export async function agreeMember(
  tx: Tx,
  actor: Actor,
  { version, ...input }: z.output<typeof contract.agreeMember.input>,
  deps: Deps,
) {
  const { group, row } = await getForChange(tx, actor, input, version)
  if (memberState(row) !== 'asked') throw new Refusal('agreed-already')
  const members = await parts.listMembers(tx, group)
  const present = members.filter((one) => memberState(one) === 'member').length
  if (present >= group.content.capacity) throw new Refusal('group-full')
  await checkAgreement(tx, actor, input.personId, input, deps)

  const evidence = JSON.stringify(input.evidence)
  const yes = { joinedAt: deps.now(), agreedBy: input.givenBy, evidence }
  await parts.changeMember(tx, group, input.personId, yes)
  return settle(tx, actor, group, input.personId, 'groups.agree-member', deps.now)
}

export async function leaveGroup(
  tx: Tx,
  actor: Actor,
  { reason, version, ...which }: z.output<typeof contract.leaveGroup.input>,
  { now }: Deps,
) {
  const { group, row } = await getForChange(tx, actor, which, version)
  if (row.leftAt !== null) throw new Refusal('left-already')
  await parts.changeMember(tx, group, which.personId, { leftAt: now(), leftWhy: reason })
  return settle(tx, actor, group, which.personId, 'groups.leave', now)
}

export async function setOutcome(
  tx: Tx,
  actor: Actor,
  { outcome, note, version, ...which }: z.output<typeof contract.setOutcome.input>,
  { now }: Deps,
) {
  const { group, row } = await getForChange(tx, actor, which, version)
  const fits = row.joinedAt !== null && (outcome !== 'left-early' || row.leftAt !== null)
  if (!fits) throw new Refusal('outcome-does-not-fit', 409, { field: 'outcome' })
  await parts.changeMember(tx, group, which.personId, { outcome, outcomeNote: note.trim() })
  return settle(tx, actor, group, which.personId, 'groups.set-outcome', now)
}

export async function measureMember(
  tx: Tx,
  actor: Actor,
  { moment, on, score, version, ...which }: z.output<typeof contract.measureMember.input>,
  { now }: Deps,
) {
  const { group, row } = await getForChange(tx, actor, which, version)
  if (row.joinedAt === null) throw new Refusal('not-a-member')
  const offered = findOffered(group.content.instrument)
  if (!offered) throw new Refusal('nothing-to-measure')
  if (!isInRange(offered, score)) throw new Refusal('score-out-of-range', 409, { field: 'score' })
  if (on > dayInBeijing(now())) throw new Refusal('measured-in-future', 409, { field: 'on' })

  const { institutionId, id: groupId } = group
  const place = { institutionId, groupId, personId: which.personId }
  await parts.putMeasure(tx, { ...place, moment, on, score, byAccount: actor.accountId })
  await parts.changeMember(tx, group, which.personId, {})
  return settle(tx, actor, group, which.personId, 'groups.measure', now)
}

/** The group, locked; members come and go while it recruits or runs. */
export async function lockOpen(tx: Tx, actor: Actor, groupId: GroupId) {
  const group = await store.lockGroup(tx, actor, groupId)
  if (!isOpen(group.state)) throw new Refusal('group-closed')
  return group
}

async function getForChange(tx: Tx, actor: Actor, { groupId, personId }: Which, version: number) {
  const group = await lockOpen(tx, actor, groupId)
  const row = await parts.getMemberRow(tx, group, personId)
  store.mustBeNewest(row, version)
  return { group, row }
}

async function settle(
  tx: Tx,
  actor: Actor,
  group: store.GroupRow,
  personId: PersonId,
  deed: string,
  now: Deps['now'],
) {
  await store.touchGroup(tx, group, now())
  await record(tx, actor, deed, { kind: 'person', id: personId })
  return presentMember(tx, actor, group, personId)
}
