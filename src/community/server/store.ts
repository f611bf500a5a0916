import { sql } from 'kysely'
import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ActivityId, ActivityPlan, ActivitySummary } from '../model/activity.ts'
import { type Tables, tables } from './tables.ts'

type Stored = Tables['community.activity']

export interface ActivityRow extends Omit<Stored, 'plan' | 'summary'> {
  readonly plan: ActivityPlan
  readonly summary: ActivitySummary | null
}

type Place = Pick<ActivityRow, 'institutionId' | 'id'>

/** Every question about activities begins here: one's own, and for the head those of the house. */
export function visibleActivities(tx: Tx, { accountId, institutionId, role }: Actor) {
  return tables(tx)
    .selectFrom('community.activity as activity')
    .where('activity.institutionId', '=', institutionId as InstitutionId)
    .where(({ or, eb }) =>
      or([sql<boolean>`${accountId} = any (organisers)`, eb.lit(role === 'lead')]),
    )
}

export async function getActivity(tx: Tx, actor: Actor, id: ActivityId): Promise<ActivityRow> {
  const row = await visibleActivities(tx, actor)
    .where('activity.id', '=', id)
    .selectAll('activity')
    .executeTakeFirst()
  if (!row) throw noSuch('activity')
  return row as ActivityRow
}

/** Locks the activity, then looks: as it is now, not as it was before the wait. */
export async function lockActivity(tx: Tx, actor: Actor, id: ActivityId) {
  await tables(tx)
    .selectFrom('community.activity')
    .select('id')
    .where('institutionId', '=', actor.institutionId as InstitutionId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return getActivity(tx, actor, id)
}

export function mustBeNewest(row: { readonly version: number }, version: number) {
  if (row.version !== version) throw new Refusal('version-changed', 412)
}

export async function addActivity(
  tx: Tx,
  row: Omit<Stored, 'plan' | 'summary'> & Pick<ActivityRow, 'plan' | 'summary'>,
) {
  const { plan, summary } = row
  await tables(tx)
    .insertInto('community.activity')
    .values({
      ...row,
      plan: JSON.stringify(plan),
      summary: summary && JSON.stringify(summary),
    })
    .execute()
}

export async function changeActivity(
  tx: Tx,
  { institutionId, id }: Place,
  change: Partial<Omit<Stored, 'institutionId' | 'id' | 'version'>>,
) {
  await tables(tx)
    .updateTable('community.activity')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .execute()
}

// The rest start from an activity that was found through getActivity.

function listOf<Part extends 'community.participant' | 'community.followUp' | 'community.evidence'>(
  tx: Tx,
  part: Part,
  { institutionId, id }: Place,
) {
  return tables(tx)
    .selectFrom(part as 'community.participant')
    .where('institutionId', '=', institutionId)
    .where('activityId', '=', id)
    .selectAll()
    .execute() as unknown as Promise<Tables[Part][]>
}

export async function listParticipants(tx: Tx, place: Place) {
  const rows = await listOf(tx, 'community.participant', place)
  return rows.sort((one, other) => (one.at < other.at ? -1 : 1))
}

export async function listFollowUps(tx: Tx, place: Place) {
  const rows = await listOf(tx, 'community.followUp', place)
  return rows.sort((one, other) => (one.due < other.due ? -1 : 1))
}

export async function listEvidence(tx: Tx, place: Place) {
  const rows = await listOf(tx, 'community.evidence', place)
  return rows.sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** A second time changes nothing: the person is there, once. */
export async function addParticipant(tx: Tx, row: Tables['community.participant']) {
  await tables(tx)
    .insertInto('community.participant')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function dropParticipant(tx: Tx, place: Place, personId: PersonId) {
  await tables(tx)
    .deleteFrom('community.participant')
    .where('institutionId', '=', place.institutionId)
    .where('activityId', '=', place.id)
    .where('personId', '=', personId)
    .execute()
}

export async function addFollowUpRow(tx: Tx, row: Tables['community.followUp']) {
  await tables(tx).insertInto('community.followUp').values(row).execute()
}

export async function changeFollowUp(
  tx: Tx,
  place: Place,
  id: string,
  change: Pick<Tables['community.followUp'], 'state' | 'result'>,
) {
  await tables(tx)
    .updateTable('community.followUp')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', place.institutionId)
    .where('activityId', '=', place.id)
    .where('id', '=', id)
    .execute()
}

export async function addEvidenceRow(tx: Tx, row: Tables['community.evidence']) {
  await tables(tx).insertInto('community.evidence').values(row).execute()
}
