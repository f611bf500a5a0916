import { type Selectable, sql } from 'kysely'
import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { RightsRequestId } from '../model/request.ts'
import { type Tables, tables } from './tables.ts'

export type RequestRow = Selectable<Tables['rights.rightsRequest']>

/** Every question about requests begins here: those of the own house. */
function visibleRequests(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('rights.rightsRequest as request')
    .where('request.institutionId', '=', institutionId as InstitutionId)
}

/** What waits first, oldest first; then what is settled, newest first. */
export function listRequestRows(tx: Tx, actor: Actor) {
  return visibleRequests(tx, actor)
    .select(['id', 'personId', 'right', 'asker', 'state', 'receivedAt', 'decidedAt'])
    .orderBy(sql`decided_at is not null`)
    .orderBy(sql`case when decided_at is null then received_at end`)
    .orderBy('receivedAt', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

export async function getRequestRow(tx: Tx, actor: Actor, id: RightsRequestId) {
  const row = await visibleRequests(tx, actor).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw noSuch('request')
  return row
}

/** Waits for its turn at the request, then looks. */
export async function lockRequest(tx: Tx, actor: Actor, id: RightsRequestId, version: number) {
  await visibleRequests(tx, actor).select('id').where('id', '=', id).forUpdate().execute()
  const row = await getRequestRow(tx, actor, id)
  if (row.version !== version) throw new Refusal('version-changed', 412)
  return row
}

type Change = Partial<Omit<RequestRow, 'institutionId' | 'id' | 'personId' | 'version'>>

export async function changeRequest(tx: Tx, actor: Actor, row: RequestRow, change: Change) {
  await tables(tx)
    .updateTable('rights.rightsRequest')
    .set({ ...change, version: row.version + 1 })
    .where('institutionId', '=', actor.institutionId as InstitutionId)
    .where('id', '=', row.id)
    .execute()
}

export function listCopies(tx: Tx, { institutionId, id }: RequestRow) {
  return tables(tx)
    .selectFrom('rights.copy')
    .select(['at', 'leftOut', 'digest'])
    .where('institutionId', '=', institutionId)
    .where('rightsRequestId', '=', id)
    .orderBy('at')
    .execute()
}

/** Records that are only kept, and until when: of each person the latest answer. */
export function listRestrictions(tx: Tx, actor: Actor) {
  return visibleRequests(tx, actor)
    .select(['personId', 'keptUntil'])
    .where('right', '=', 'delete')
    .where('state', '=', 'granted')
    .where('liftedAt', 'is', null)
    .execute()
}

/** Other answers that keep the same person's record from being used. */
export async function hasOtherRestriction(
  tx: Tx,
  actor: Actor,
  personId: PersonId,
  besides: RightsRequestId,
) {
  const found = await visibleRequests(tx, actor)
    .select('id')
    .where('personId', '=', personId)
    .where('right', '=', 'delete')
    .where('state', '=', 'granted')
    .where('liftedAt', 'is', null)
    .where('id', '<>', besides)
    .executeTakeFirst()
  return found !== undefined
}
