import type { StudyLine } from '#imaging-hub/model/shown.ts'
import type { Deps } from '#platform/server/deps.ts'
import { askIndex } from '../../model/fund/contract.ts'
import { type Fact, momentOf, NO_PART, type StudySeen } from '../../model/fund/facts.ts'
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
  const said = people.flatMap(({ code, studies }) => {
    const person = personOf(code, deps)
    return studies.flatMap((study) =>
      factsOfStudy(study, { knownAt, person, where: titleOf(study.node) }),
    )
  })
  const reach = nodes.map(
    ({ node, health }): Fact => ({
      ...{ kind: 'reach', knownAt, node, studyUid: null },
      reachable: health === 'online' || health === 'slow' || health === 'degraded',
    }),
  )
  return [...said, ...reach]
}

function factsOfStudy(
  { node, studyUid, examAt: minute, modalities, conflicts = 0, ...rest }: StudyLine,
  { knownAt, person, where }: Pick<StudySeen, 'knownAt' | 'person' | 'where'>,
): Fact[] {
  const { unit, manifest, rev, state } = rest
  // The index says nothing where the code has zeros.
  const bodyPart = rest.bodyPart || NO_PART
  const examAt = momentOf(minute)
  const seen: StudySeen = {
    ...{ kind: 'study', knownAt, person, node, where, studyUid, examAt, modalities, bodyPart },
    ...{ unit, manifest, rev, state, quality: null },
  }
  if (conflicts === 0) return [seen]
  // Other bytes came to the node under a UID that was taken.
  const [modality = 'OT'] = modalities
  const about = { knownAt, person, unit, where, studyUid, examAt, modality }
  return [seen, { kind: 'conflict', ...about, what: 'two-digests' }]
}
