import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { PlacementId } from '../model/placement.ts'
import type { WorkerId } from '../model/worker.ts'
import { tables } from './tables.ts'
import { lockWorker, visibleWorkers } from './workers.store.ts'

/** Students whose mentor is within sight: of the house for the head, the own for a mentor. */
function visiblePlacements(tx: Tx, actor: Actor) {
  return tables(tx)
    .selectFrom('workforce.placement as placement')
    .innerJoin('workforce.worker as mentor', (join) =>
      join
        .onRef('mentor.institutionId', '=', 'placement.institutionId')
        .onRef('mentor.id', '=', 'placement.mentorId'),
    )
    .where('placement.institutionId', '=', actor.institutionId as InstitutionId)
    .where('placement.mentorId', 'in', visibleWorkers(tx, actor).select('worker.id'))
}

export function listPlacementsOf(tx: Tx, actor: Actor, mentorId?: WorkerId) {
  return visiblePlacements(tx, actor)
    .$if(mentorId !== undefined, (all) =>
      all.where('placement.mentorId', '=', mentorId as WorkerId),
    )
    .select(['placement.id', 'placement.mentorId', 'placement.student', 'placement.school'])
    .select(['placement.from', 'placement.until', 'placement.outcome', 'placement.version'])
    .select('mentor.name as mentorName')
    .orderBy('placement.from', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

export async function addPlacement(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.addPlacement.input>,
  { newId }: Deps,
) {
  const { institutionId } = await lockWorker(tx, actor, input.mentorId)
  if (input.until < input.from) throw new Refusal('days-out-of-order', 409, { field: 'until' })
  const id = newId() as PlacementId
  await tables(tx)
    .insertInto('workforce.placement')
    .values({ ...input, id, institutionId, outcome: '', version: 1 })
    .execute()
  await record(tx, actor, 'workforce.add-placement', { kind: 'worker', id: input.mentorId })
  return { id }
}

export async function closePlacement(
  tx: Tx,
  actor: Actor,
  { placementId, outcome, version }: z.output<typeof contract.closePlacement.input>,
) {
  const row = await visiblePlacements(tx, actor)
    .where('placement.id', '=', placementId)
    .select(['placement.institutionId', 'placement.mentorId'])
    .executeTakeFirst()
  if (!row) throw noSuch('placement')
  const changed = await tables(tx)
    .updateTable('workforce.placement')
    .set({ outcome, version: sql`version + 1` })
    .where('institutionId', '=', row.institutionId)
    .where('id', '=', placementId)
    .where('version', '=', version)
    .returning(['id', 'version'])
    .executeTakeFirst()
  if (!changed) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'workforce.close-placement', { kind: 'worker', id: row.mentorId })
  return changed
}
