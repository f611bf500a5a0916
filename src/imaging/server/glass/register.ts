import type { FastifyRequest } from 'fastify'
import type { Actor } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import * as contract from '../../model/glass.ts'
import type { Doors } from '../doors.ts'
import { encounterInHand } from '../encounters.ts'
import type { Network } from '../network.ts'
import type { Openings } from '../openings.ts'
import { glassInForce, glassToReview, keepGlass, keepReview, signedInAt } from './glass.ts'

interface Means {
  readonly network: Network
  readonly openings: Openings
  readonly deps: Deps
  readonly provedAt?: ((tx: Tx) => ReturnType<typeof signedInAt>) | undefined
}

/** The doctor breaks it, somebody else says whether it was right; the hub hears of both first. */
export function registerGlass(
  { door, enter }: Doors,
  { network, openings, deps, provedAt = signedInAt }: Means,
) {
  door(contract.breakGlass, async (input, request, roles) => {
    const { encounter, reason, text } = input
    const { actor, person, at } = await enter(request, roles, async (tx, who) => {
      const { person } = await encounterInHand(tx, who, encounter, deps)
      await record(tx, who, 'imaging.want-glass', { kind: 'encounter', id: encounter })
      return { actor: who, person, at: await provedAt(tx) }
    })
    const broken = await network.breakGlass(actor, {
      ...{ person, reason, text, reauthenticatedAt: at },
    })
    const { until, reviewDueAt } = broken
    const id = contract.GlassId.parse(broken.breakGlass)
    await enter(request, roles, (tx, who) =>
      keepGlass(tx, who, { ...input, id, until, reviewDueAt, person }, deps),
    )
    return { id, until, reviewDueAt }
  })
  door(contract.lookUpBehindGlass, async ({ id }, request) => {
    const { actor, asked } = await behind(request, id)
    return network.lookUp(actor, asked)
  })
  door(contract.openBehindGlass, async ({ id, ...study }, request) => {
    const { actor, asked } = await behind(request, id)
    const opened = await network.open(actor, asked, study)
    const again = (later: FastifyRequest) => behind(later, id)
    const { id: opening, expiresAt } = openings.add({ ...opened, again })
    return { opening, expiresAt }
  })
  door(contract.reviewGlass, async ({ id, outcome, text }, request, roles) => {
    const { actor, person } = await enter(request, roles, async (tx, who) => ({
      actor: who,
      person: await glassToReview(tx, id, deps),
    }))
    const { reviewedAt } = await network.reviewGlass(actor, { id, person, outcome, text })
    await enter(request, roles, (tx, who) =>
      keepReview(tx, who, { id, outcome, text, at: reviewedAt }, deps),
    )
    return { reviewedAt }
  })

  function behind(request: FastifyRequest, id: contract.GlassId) {
    return enter(request, ['doctor'], async (tx, actor: Actor) => {
      const asked = await glassInForce(tx, actor, id, deps)
      await record(tx, actor, 'imaging.look-behind-glass', { kind: 'break-glass', id })
      return { actor, asked }
    })
  }
}
