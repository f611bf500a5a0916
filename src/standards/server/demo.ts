import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { seeded } from '#platform/model/seeded.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertAudits } from './demo-city.ts'

/** One finished audit of the house, half a year ago. To be called as the `SYSTEM` actor. */
export async function fillStandards(tx: Tx, lead: Actor, deps: Deps) {
  const at = addMinutes(deps.now(), -180 * 24 * 60)
  const audit = { institutionId: lead.institutionId as InstitutionId, by: lead.accountId, at }
  await insertAudits(tx, [audit], seeded(2026))
}
