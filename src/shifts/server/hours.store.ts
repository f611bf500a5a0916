import { sql } from 'kysely'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import type { HourEntryId, HourState } from '../model/hours.ts'
import { type Tables, tables } from './tables.ts'

export type HourRow = Tables['shifts.hourEntry']

/** Every question about hours begins here: of the own house; whose a volunteer sees, the wall decides. */
export function visibleHours(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('shifts.hourEntry as entry')
    .innerJoin('shifts.opportunity as work', (join) =>
      join
        .onRef('work.institutionId', '=', 'entry.institutionId')
        .onRef('work.id', '=', 'entry.opportunityId'),
    )
    .where('entry.institutionId', '=', institutionId as InstitutionId)
}

const shown = [
  ...(['entry.id', 'entry.volunteerId', 'work.title', 'entry.from', 'entry.until'] as const),
  ...(['entry.minutes', 'entry.method', 'entry.state', 'entry.why', 'entry.corrects'] as const),
]

/** The newest first; of those that wait for a look, the oldest, so that none waits behind the list's end. */
export function listEntries(tx: Tx, actor: Actor, state?: HourState, volunteerId?: VolunteerId) {
  return visibleHours(tx, actor)
    .$if(state !== undefined, (query) => query.where('entry.state', '=', state as HourState))
    .$if(volunteerId !== undefined, (query) =>
      query.where('entry.volunteerId', '=', volunteerId as VolunteerId),
    )
    .select(shown)
    .orderBy('entry.from', state === 'claimed' || state === 'disputed' ? 'asc' : 'desc')
    .limit(MOST_LISTED)
    .execute()
}

/** Of all entries, however many the list above shows. */
export async function sumVerified(tx: Tx, actor: Actor, volunteerId: VolunteerId) {
  const { minutes } = await visibleHours(tx, actor)
    .where('entry.state', '=', 'verified')
    .where('entry.volunteerId', '=', volunteerId)
    .select(sql<number>`coalesce(sum(entry.minutes), 0)::int`.as('minutes'))
    .executeTakeFirstOrThrow()
  return minutes
}

export function findEntry(tx: Tx, { institutionId }: Actor, id: HourEntryId) {
  return tables(tx)
    .selectFrom('shifts.hourEntry')
    .where('institutionId', '=', institutionId as InstitutionId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()
}

export function showEntry(tx: Tx, actor: Actor, id: HourEntryId) {
  return visibleHours(tx, actor).where('entry.id', '=', id).select(shown).executeTakeFirstOrThrow()
}

export async function addEntry(tx: Tx, row: HourRow) {
  await tables(tx).insertInto('shifts.hourEntry').values(row).execute()
}

/** Only if it still stands where it was seen. */
export async function changeEntry(
  tx: Tx,
  { institutionId, id, state }: Pick<HourRow, 'institutionId' | 'id' | 'state'>,
  change: { state: HourState; why: string; decidedBy?: AccountId },
) {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('shifts.hourEntry')
    .set(change)
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function overlaps(
  tx: Tx,
  { institutionId, volunteerId, from, until }: Omit<HourRow, 'id'>,
) {
  const found = await tables(tx)
    .selectFrom('shifts.hourEntry')
    .where('institutionId', '=', institutionId)
    .where('volunteerId', '=', volunteerId)
    .where('state', 'not in', ['rejected', 'corrected'])
    .where('from', '<', until)
    .where('until', '>', from)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What counts on a certificate: verified, of days within the period by the clock of Beijing. */
export function listVerified(
  tx: Tx,
  actor: Actor,
  { from, until, volunteerId }: { from: Day; until: Day; volunteerId?: VolunteerId },
) {
  return visibleHours(tx, actor)
    .where('entry.state', '=', 'verified')
    .where('entry.minutes', '>', 0)
    .where('entry.from', '>=', `${from}T00:00:00+08:00` as never)
    .where('entry.from', '<=', `${until}T23:59:59.999+08:00` as never)
    .$if(volunteerId !== undefined, (query) =>
      query.where('entry.volunteerId', '=', volunteerId as VolunteerId),
    )
    .select([...shown, 'entry.opportunityId', 'entry.shiftId'])
    .orderBy('entry.from')
    .execute()
}
