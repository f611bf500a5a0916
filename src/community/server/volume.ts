import { sql } from 'kysely'
import type { z } from 'zod'
import { listContactsBetween } from '#casework/server/index.ts'
import { listSessionsBetween } from '#groups/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { addMinutes, type Day, type Instant, toInstant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ActivityPlan, ActivitySummary } from '../model/activity.ts'
import type * as contract from '../model/contract.ts'
import { MOST_ROWS } from '../model/contract-volume.ts'
import { countVolume, type Deed, deedsOf, personsOf } from '../model/volume.ts'
import { visibleActivities } from './store.ts'

export interface Period {
  readonly from: Day
  readonly to: Day
}

const DAY_MINUTES = 24 * 60
const MOST_DAYS = 366

export async function openVolume(tx: Tx, actor: Actor, period: Period, { now }: Deps) {
  const deeds = await gatherDeeds(tx, actor, period)
  await record(tx, actor, 'community.volume', { kind: 'institution', id: `${actor.institutionId}` })
  return { ...countVolume(deeds, period), asOf: now() }
}

export async function openFigure(
  tx: Tx,
  actor: Actor,
  { figure, ...period }: z.output<typeof contract.openFigure.input>,
) {
  const deeds = deedsOf(await gatherDeeds(tx, actor, period), figure)
  const shown = deeds.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST_ROWS)
  const cards = await getPersonCards(tx, actor, [...personsOf(shown)])
  await record(tx, actor, 'community.volume-rows', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  return {
    rows: shown.map(({ personIds, estimate, field: _, ward: __, ...row }) => ({
      ...row,
      people: personIds.flatMap((id) => cards.get(id) ?? []),
      estimate: estimate && { people: estimate.people, method: estimate.method },
    })),
    ...{ deeds: deeds.length, persons: personsOf(deeds).size },
  }
}

/** All that was done in the period and lies in sight, from the doors of those who keep it. */
export async function gatherDeeds(tx: Tx, actor: Actor, { from, to }: Period): Promise<Deed[]> {
  if (to < from) throw new Refusal('period-backwards', 400, { field: 'to' })
  const within = { from: beginOf(from), before: addMinutes(beginOf(to), DAY_MINUTES) }
  const days = (Date.parse(within.before) - Date.parse(within.from)) / 60_000 / DAY_MINUTES
  if (days > MOST_DAYS) throw new Refusal('period-too-long', 400, { field: 'from' })
  return [
    ...(await listContactsBetween(tx, actor, within)).map(
      ({ caseId, number, clientId, contactMade, ...contact }): Deed => ({
        ...{ ...contact, method: 'case', recordId: caseId, deedId: caseId, title: number },
        ...{ field: null, estimate: null, personIds: contactMade ? [clientId] : [] },
      }),
    ),
    ...(await listSessionsBetween(tx, actor, within)).map(
      ({ groupId, sessionId, title, n, ...session }): Deed => ({
        ...{ ...session, method: 'group', recordId: groupId, deedId: sessionId },
        ...{ title: `${title} ${n}`, ward: '', estimate: null },
      }),
    ),
    ...(await listCounted(tx, actor, within)),
  ]
}

/** What the head has looked over, and nothing before. */
async function listCounted(
  tx: Tx,
  actor: Actor,
  { from, before }: { readonly from: Instant; readonly before: Instant },
): Promise<Deed[]> {
  const rows = await visibleActivities(tx, actor)
    .where('activity.state', '=', 'counted')
    .where('activity.startsAt', '>=', from)
    .where('activity.startsAt', '<', before)
    .select(['activity.id', 'activity.startsAt', 'activity.plan', 'activity.summary'])
    .select(
      sql<PersonId[]>`array(select p.person_id from community.participant p
        where p.institution_id = activity.institution_id and p.activity_id = activity.id)`.as(
        'personIds',
      ),
    )
    .execute()
  return rows.map(({ id, startsAt, personIds, ...row }) => {
    const { title, field } = row.plan as ActivityPlan
    const { minutes, estimate } = row.summary as ActivitySummary
    return {
      ...{ method: 'community', recordId: id, deedId: id, title, field, ward: '', minutes },
      ...{ line: 'community-health', at: startsAt, personIds, estimate },
    }
  })
}

/** Midnight in Beijing. */
function beginOf(day: Day) {
  return toInstant(new Date(`${day}T00:00:00+08:00`))
}
