import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { as } from '#platform/server/testing.ts'
import type { WorkerId } from '../model/worker.ts'
import type { Tables } from './tables.ts'
import { addWorker } from './workers.store.ts'

/** Somebody in the register of the head's house, full time and recruited, tied to no account. */
export async function aWorker(
  db: Db,
  lead: Actor,
  given: Partial<Tables['workforce.worker']> = {},
): Promise<Tables['workforce.worker']> {
  const row: Tables['workforce.worker'] = {
    ...{ institutionId: lead.institutionId as InstitutionId, id: newId() as WorkerId },
    ...{ accountId: null, name: '叶知秋', employment: 'recruited', employer: '', fullTime: true },
    ...{ fte: 1, fields: [], from: '2024-01-08' as Day, until: null, version: 1 },
    ...given,
  }
  await as(db, lead, (tx) => addWorker(tx, row))
  return row
}
