import { listRegister } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Scope } from '../model/contract.ts'

/** A district sees itself; the city sees all, or the district it asks for. */
export function placeOf({ role, districtCode }: Actor, asked?: string) {
  return role === 'district-officer' ? (districtCode ?? 'none') : asked
}

/** The medical institutions that are counted for the actor: what a share is a share of. */
export async function housesInScope(
  tx: Tx,
  actor: Actor,
  { on, scope }: { readonly on: Day; readonly scope: Scope },
) {
  const houses = await listRegister(tx, { on, district: placeOf(actor) })
  return houses.filter(({ ownership }) => scope === 'all' || ownership === 'public')
}
