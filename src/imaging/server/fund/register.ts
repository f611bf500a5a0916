import type { Deps } from '#platform/server/deps.ts'
import { askIndex } from '../../model/fund/contract.ts'
import { type Fact, momentOf } from '../../model/fund/facts.ts'
import type { Doors } from '../doors.ts'
import type { Charged, Network } from '../network.ts'
import { checkNow } from './check-fund.ts'
import { keepFacts, listCodes, personOf } from './facts.store.ts'

/** Asks the index of everybody who was charged; how the nodes are now is on record with it. */
export function registerFund({ door, enter }: Doors, network: Network, deps: Deps) {
  door(askIndex, async (_, request, roles) => {
    const { actor, codes } = await enter(request, roles, async (tx, who) => ({
      actor: who,
      codes: await listCodes(tx, deps.now(), deps),
    }))
    const found = await network.lookUpCharged(actor, codes)
    const facts = factsOf(found, deps)
    return enter(request, roles, async (tx, who) => {
      const studies = await keepFacts(tx, facts, deps)
      const raised = await checkNow(tx, who, deps)
      return { people: codes.length, studies, raised }
    })
  })
}

function factsOf({ people, nodes }: Charged, deps: Deps): Fact[] {
  const knownAt = deps.now()
  const titleOf = (name: string) => nodes.find(({ node }) => node === name)?.title ?? name
  const studies = people.flatMap(({ code, studies }) =>
    studies.map(
      ({ node, studyUid, examAt, modalities, bodyPart, unit, manifest, rev, state }): Fact => ({
        ...{ kind: 'study', knownAt, person: personOf(code, deps), node, where: titleOf(node) },
        ...{ studyUid, examAt: momentOf(examAt), modalities, bodyPart, unit, manifest, rev, state },
        quality: null,
      }),
    ),
  )
  const reach = nodes.map(
    ({ node, health }): Fact => ({
      ...{ kind: 'reach', knownAt, node, studyUid: null },
      reachable: health === 'online' || health === 'slow' || health === 'degraded',
    }),
  )
  return [...studies, ...reach]
}
