import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { WorkerId } from '../model/worker.ts'
import { type Tables, tables } from './tables.ts'

export type WorkerRow = Tables['workforce.worker']

/**
 * Every question about workers begins here: the head sees the own house, a social worker the own file,
 * a district its institutions, the city all.
 */
export function visibleWorkers(tx: Tx, actor: Actor) {
  const { role, accountId, institutionId, districtCode } = actor
  const from = tables(tx).selectFrom('workforce.worker as worker')
  if (role === 'city-officer' || role === 'system') return from
  if (role === 'district-officer')
    return from.where(
      sql<boolean>`worker.institution_id in (select workforce.houses_of(${districtCode}))`,
    )
  const house = from.where('worker.institutionId', '=', institutionId as InstitutionId)
  return role === 'lead' ? house : house.where('worker.accountId', '=', accountId)
}

export async function getWorker(tx: Tx, actor: Actor, id: WorkerId): Promise<WorkerRow> {
  const row = await visibleWorkers(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) throw noSuch('worker')
  return row
}

/** Waits for its turn, then looks: as it is now. */
export async function lockWorker(tx: Tx, actor: Actor, id: WorkerId, version?: number) {
  await visibleWorkers(tx, actor).where('id', '=', id).select('id').forUpdate().execute()
  const row = await getWorker(tx, actor, id)
  if (version !== undefined && row.version !== version) throw new Refusal('version-changed', 412)
  return row
}

export function findOwnWorker(tx: Tx, actor: Actor): Promise<WorkerRow | undefined> {
  return visibleWorkers(tx, actor)
    .where('worker.accountId', '=', actor.accountId)
    .selectAll()
    .executeTakeFirst()
}

/** All of one institution, those who left as well. */
export function listWorkersOf(
  tx: Tx,
  actor: Actor,
  institutionId: InstitutionId,
): Promise<WorkerRow[]> {
  return visibleWorkers(tx, actor)
    .where('worker.institutionId', '=', institutionId)
    .selectAll()
    .orderBy('worker.from')
    .orderBy('worker.id')
    .execute()
}

export async function addWorker(tx: Tx, row: WorkerRow) {
  await tables(tx).insertInto('workforce.worker').values(row).execute()
}

export function changeWorker(
  tx: Tx,
  { institutionId, id }: Pick<WorkerRow, 'institutionId' | 'id'>,
  { version: _, ...change }: Partial<WorkerRow>,
) {
  return tables(tx)
    .updateTable('workforce.worker')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export interface NamedWorker {
  readonly name: string
  readonly institutionId: InstitutionId
}

/** Names for those of the profession who meet an id elsewhere; ids that are no worker are left out. */
export async function workersNamed(tx: Tx, ids: Iterable<string>) {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map<WorkerId, NamedWorker>()
  const { rows } = await sql<{ id: WorkerId } & NamedWorker>`
    select id, institution_id, name from workforce.names_of(${wanted}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name, institutionId }) => [id, { name, institutionId }]))
}
