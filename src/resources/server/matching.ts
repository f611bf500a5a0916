import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ClientFacts } from '../model/eligibility.ts'
import type { ResourceId } from '../model/resource.ts'
import { rank } from '../model/search.ts'
import { present } from './present.ts'
import { addOutcome, findResource, visibleResources } from './store.ts'

/** For later slices: an entry that the actor may see, or undefined. */
export async function findShownResource(tx: Tx, actor: Actor, id: ResourceId, deps: Deps) {
  const row = await findResource(tx, actor, id)
  return row && (await present(tx, actor, [row], deps))[0]
}

/** What could help somebody of whom this is known, best first, without what was tried. */
export async function matchResources(
  tx: Tx,
  actor: Actor,
  facts: ClientFacts,
  tried: readonly ResourceId[],
  deps: Deps,
) {
  const all = await visibleResources(tx, actor).orderBy('id').execute()
  const rows = await present(
    tx,
    actor,
    all.filter(({ id }) => !tried.includes(id)),
    deps,
  )
  return rank(rows, facts, deps.now())
}

/** How a referral to it ended; said twice it counts once. */
export async function recordOutcome(
  tx: Tx,
  { institutionId }: { readonly institutionId: InstitutionId },
  ended: {
    readonly resourceId: ResourceId
    readonly referralId: string
    readonly delivered: boolean
    readonly endedAt: Instant
  },
) {
  await addOutcome(tx, { institutionId, ...ended })
}
