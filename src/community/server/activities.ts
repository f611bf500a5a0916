import { sql } from 'kysely'
import type { z } from 'zod'
import { accountsNamed, listColleagues } from '#access/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Activity, ActivityId, ActivityPlan, ActivitySummary } from '../model/activity.ts'
import { isPlanWritable } from '../model/activity-steps.ts'
import type * as contract from '../model/contract.ts'
import type { Participant } from '../model/participant.ts'
import * as store from './store.ts'

export async function listActivities(
  tx: Tx,
  actor: Actor,
  { kind, state }: z.output<typeof contract.listActivities.input>,
) {
  let found = store.visibleActivities(tx, actor)
  if (kind) found = found.where('activity.kind', '=', kind)
  if (state) found = found.where('activity.state', '=', state)
  const rows = await found
    .select(['activity.id', 'activity.kind', 'activity.state', 'activity.startsAt'])
    .select(['activity.plan', 'activity.summary'])
    .select(
      sql<number>`(select count(*)::int from community.participant p
        where p.institution_id = activity.institution_id and p.activity_id = activity.id)`.as(
        'registered',
      ),
    )
    .orderBy('activity.startsAt', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(MOST_LISTED)
    .execute()
  await record(tx, actor, 'community.list', { kind: 'institution', id: `${actor.institutionId}` })
  return {
    activities: rows.map(({ plan, summary, ...row }) => {
      const { title, place, outOfTown } = plan as ActivityPlan
      const { estimate = null } = (summary as ActivitySummary | null) ?? {}
      return { ...row, title, place, outOfTown, estimate }
    }),
  }
}

export async function openActivity(
  tx: Tx,
  actor: Actor,
  { activityId }: { readonly activityId: ActivityId },
) {
  const activity = await store.getActivity(tx, actor, activityId)
  const participants = await presentParticipants(tx, actor, activity)
  const followUps = await store.listFollowUps(tx, activity)
  const files = await store.listEvidence(tx, activity)
  const page = await presentActivity(tx, actor, activityId)
  await record(tx, actor, 'community.open', { kind: 'activity', id: activityId })
  return {
    ...page,
    participants,
    followUps: followUps.map(({ institutionId, activityId: _, createdAt, ...one }) => one),
    files: files.map(({ id, kind, faces, fileName, mediaType, size, at }) => ({
      ...{ id, kind, faces, fileName, mediaType, size, at },
    })),
  }
}

export async function planActivity(
  tx: Tx,
  actor: Actor,
  { plan, organisers }: z.output<typeof contract.planActivity.input>,
  deps: Deps,
) {
  await checkOrganisers(tx, actor, organisers)
  const id = deps.newId() as ActivityId
  await store.addActivity(tx, {
    ...{ institutionId: actor.institutionId as InstitutionId, id, kind: plan.kind, plan },
    ...{ state: 'planned', startsAt: plan.startsAt, organisers: [...new Set(organisers)] },
    ...{ heldAt: null, summary: null, reason: '', countedAt: null, countedBy: null, version: 1 },
    ...{ createdAt: deps.now(), createdBy: actor.accountId },
  })
  await record(tx, actor, 'community.plan', { kind: 'activity', id })
  return presentActivity(tx, actor, id)
}

export async function replanActivity(
  tx: Tx,
  actor: Actor,
  { activityId, plan, organisers, version }: z.output<typeof contract.replanActivity.input>,
) {
  const activity = await store.lockActivity(tx, actor, activityId)
  store.mustBeNewest(activity, version)
  if (!isPlanWritable(activity.state)) throw new Refusal('activity-out-of-order')
  await checkOrganisers(tx, actor, organisers)

  await store.changeActivity(tx, activity, {
    ...{ plan: JSON.stringify(plan), kind: plan.kind, startsAt: plan.startsAt },
    organisers: [...new Set(organisers)],
  })
  await record(tx, actor, 'community.replan', { kind: 'activity', id: activityId })
  return presentActivity(tx, actor, activityId)
}

export async function presentActivity(tx: Tx, actor: Actor, id: ActivityId): Promise<Activity> {
  const row = await store.getActivity(tx, actor, id)
  const { state, plan, heldAt, summary, reason, countedAt, version } = row
  const names = await accountsNamed(tx, row.organisers)
  const named = (accountId: AccountId) => ({ accountId, name: names.get(accountId) ?? '' })
  return {
    ...{ id, state, plan, heldAt, summary, reason, countedAt, version },
    organisers: row.organisers.map(named),
    registered: (await store.listParticipants(tx, row)).length,
    evidence: (await store.listEvidence(tx, row)).length,
  }
}

export async function presentParticipants(
  tx: Tx,
  actor: Actor,
  activity: store.ActivityRow,
): Promise<Participant[]> {
  const rows = await store.listParticipants(tx, activity)
  const cards = await getPersonCards(
    tx,
    actor,
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap(({ personId, at, agreedBy, evidence }) => {
    const person = cards.get(personId)
    const agreement = { givenBy: agreedBy, separate: true, evidence } as Participant['agreement']
    return person ? [{ person, at, agreement }] : []
  })
}

async function checkOrganisers(tx: Tx, actor: Actor, organisers: readonly AccountId[]) {
  const { colleagues } = await listColleagues(tx, actor)
  const able = new Set(
    colleagues
      .filter(({ role }) => role === 'social-worker' || role === 'lead')
      .map(({ accountId }) => accountId),
  )
  able.add(actor.accountId)
  const isMine = organisers.includes(actor.accountId) || actor.role === 'lead'
  if (!isMine || !organisers.every((id) => able.has(id)))
    throw new Refusal('organiser-not-here', 409, { field: 'organisers' })
}
