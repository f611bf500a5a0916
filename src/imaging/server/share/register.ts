import { randomBytes } from 'node:crypto'
import { AccountId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Deps } from '#platform/server/deps.ts'
import * as contract from '../../model/share.ts'
import type { Doors } from '../doors.ts'
import type { Network } from '../network.ts'
import type { Openings } from '../openings.ts'
import { countLook, findShared, keepShare, revokeShare } from './shares.ts'

interface Means {
  readonly network: Network
  readonly openings: Openings
  readonly deps: Deps
}

/** Scope and end of a share are in the ticket: it is the node that keeps to them. */
export function registerShare({ door, enter, byRight }: Doors, { network, openings, deps }: Means) {
  door(contract.makeShare, async (input, request, roles) => {
    const { actor, asked } = await byRight(request, roles)
    const { node, studyUid } = input
    const { studies } = await network.lookUp(actor, asked)
    const own = studies.find((one) => one.node === node && one.studyUid === studyUid)
    if (own?.state !== 'sealed') throw new Refusal('not-your-study', 404)
    const { code } = asked.person
    const { manifest } = own
    return enter(request, roles, (tx, who) =>
      keepShare(tx, who, { ...input, manifest, code }, deps),
    )
  })
  door(contract.revokeShare, async ({ id }, request, roles) => {
    const revokedAt = await enter(request, roles, (tx, who) => revokeShare(tx, who, id, deps))
    await Promise.all(openings.take(id).map(({ end }) => end()))
    return { revokedAt }
  })
  door(contract.openShared, async ({ secret, code }, request, roles) => {
    const found = await enter(request, roles, async (tx, actor) => ({
      actor,
      share: await findShared(tx, { secret, code }, deps),
    }))
    const { actor, share } = found
    if (!share) throw noSuch('share')
    const { id, until, person, study } = share
    const asked = {
      ...{ purpose: 'PATRQT' as const, encounter: null, share: { until } },
      person: { code: person, proof: 'account' as const },
    }
    const visitor = { ...actor, accountId: AccountId.parse(id) }
    const opened = await network.open(visitor, asked, study)
    const isAllowed = await enter(request, roles, (tx, who) => countLook(tx, who, secret, deps))
    if (!isAllowed) {
      await opened.end()
      throw noSuch('share')
    }
    const pass = randomBytes(32).toString('base64url')
    const { id: opening, expiresAt } = openings.add({ ...opened, accountId: pass, of: id })
    return { opening, pass, expiresAt }
  })
  door(contract.sendSharedReceipt, async ({ opening, pass, ...counts }) => {
    const { ticket, patient, studyUid } = openings.get(opening, pass)
    await network.receipt({ ...counts, ticket, patient, studyUid, at: deps.now() })
    return { taken: true }
  })
}
