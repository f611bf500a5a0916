import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { FEWEST_LOOPS, type Resource, type ResourceContent } from '../model/resource.ts'
import { readSuccess } from './store.ts'
import type { Tables } from './tables.ts'

const A_YEAR_MINUTES = 365 * 24 * 60

/** Entries as they are shown: with their keeper, and how often a referral to them succeeded. */
export async function present(
  tx: Tx,
  actor: Actor,
  rows: readonly Tables['resources.resource'][],
  { now }: Deps,
): Promise<Resource[]> {
  const since = addMinutes(now(), -A_YEAR_MINUTES)
  const ids = rows.map(({ id }) => id)
  const success = await readSuccess(tx, ids, since)
  const keepers = new Map<InstitutionId, string>()
  for (const id of new Set(rows.map(({ institutionId }) => institutionId)))
    keepers.set(id, (await getInstitution(tx, id)).name)
  return rows.map((row) => {
    const loops = success.get(row.id)
    return {
      ...{ id: row.id, institutionId: row.institutionId, published: row.published },
      keeper: keepers.get(row.institutionId) ?? '',
      isOurs: row.institutionId === actor.institutionId && actor.role !== 'partner',
      content: row.content as ResourceContent,
      capacity: {
        ...{ available: row.available, maximum: row.maximum, unit: row.unit },
        updatedAt: row.capacityAt,
      },
      verifiedAt: row.verifiedAt,
      success: loops && loops.ended >= FEWEST_LOOPS ? loops : null,
      version: row.version,
    }
  })
}
