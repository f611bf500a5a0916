import type { z } from 'zod'
import { checkAgreement, getOpenCard, listGuardians } from '#groups/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ActivityId } from '../model/activity.ts'
import { isGathering } from '../model/activity-steps.ts'
import type * as contract from '../model/contract.ts'
import type { ActivityFollowUp } from '../model/participant.ts'
import { presentParticipants } from './activities.ts'
import * as store from './store.ts'

export async function openNewcomer(
  tx: Tx,
  actor: Actor,
  { activityId, personId }: z.output<typeof contract.openNewcomer.input>,
) {
  await store.getActivity(tx, actor, activityId)
  const person = await getOpenCard(tx, actor, personId)
  await record(tx, actor, 'community.open-newcomer', { kind: 'person', id: personId })
  return { person, guardians: await listGuardians(tx, actor, personId) }
}

export async function registerParticipant(
  tx: Tx,
  actor: Actor,
  { activityId, personId, ...agreement }: z.output<typeof contract.registerParticipant.input>,
  deps: Deps,
) {
  const activity = await lockGathering(tx, actor, activityId)
  await checkAgreement(tx, actor, personId, agreement, deps)
  await store.addParticipant(tx, {
    ...{ institutionId: activity.institutionId, activityId, personId, at: deps.now() },
    ...{ agreedBy: agreement.givenBy, evidence: JSON.stringify(agreement.evidence) },
    byAccount: actor.accountId,
  })
  await record(tx, actor, 'community.register-participant', { kind: 'person', id: personId })
  const found = (await presentParticipants(tx, actor, activity)).find(
    ({ person }) => person.id === personId,
  )
  if (!found) throw noSuch('person')
  return found
}

export async function removeParticipant(
  tx: Tx,
  actor: Actor,
  { activityId, personId }: z.output<typeof contract.removeParticipant.input>,
) {
  const activity = await lockGathering(tx, actor, activityId)
  const rows = await store.listParticipants(tx, activity)
  if (!rows.some((row) => row.personId === personId)) throw noSuch('participant')
  const followUps = await store.listFollowUps(tx, activity)
  if (followUps.some((row) => row.personId === personId)) throw new Refusal('has-follow-ups')
  await store.dropParticipant(tx, activity, personId)
  await record(tx, actor, 'community.remove-participant', { kind: 'person', id: personId })
  return { removed: true }
}

export async function addFollowUp(
  tx: Tx,
  actor: Actor,
  { activityId, personId, kind, due, note }: z.output<typeof contract.addFollowUp.input>,
  deps: Deps,
): Promise<ActivityFollowUp> {
  const activity = await store.lockActivity(tx, actor, activityId)
  const rows = await store.listParticipants(tx, activity)
  if (!rows.some((row) => row.personId === personId)) throw noSuch('participant')
  const followUp = {
    ...{ id: deps.newId(), personId, kind, due, note, state: 'open' as const, result: '' },
    version: 1,
  }
  const place = { institutionId: activity.institutionId, activityId, createdAt: deps.now() }
  await store.addFollowUpRow(tx, { ...place, ...followUp })
  await record(tx, actor, 'community.add-follow-up', { kind: 'person', id: personId })
  return followUp
}

export async function finishFollowUp(
  tx: Tx,
  actor: Actor,
  { activityId, followUpId, ...input }: z.output<typeof contract.finishFollowUp.input>,
): Promise<ActivityFollowUp> {
  const activity = await store.lockActivity(tx, actor, activityId)
  const found = (await store.listFollowUps(tx, activity)).find(({ id }) => id === followUpId)
  if (!found) throw noSuch('follow-up')
  store.mustBeNewest(found, input.version)
  if (found.state !== 'open') throw new Refusal('follow-up-finished')
  const state = input.isDone ? 'done' : 'not-done'
  await store.changeFollowUp(tx, activity, followUpId, { state, result: input.result })
  await record(tx, actor, 'community.finish-follow-up', { kind: 'person', id: found.personId })
  const { id, personId, kind, due, note, version } = found
  return { id, personId, kind, due, note, state, result: input.result, version: version + 1 }
}

/** The activity, locked; who was there is written down until it is summed up. */
export async function lockGathering(tx: Tx, actor: Actor, id: ActivityId) {
  const activity = await store.lockActivity(tx, actor, id)
  if (!isGathering(activity.state)) throw new Refusal('activity-closed')
  return activity
}
