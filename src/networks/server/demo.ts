import type { CaseRow } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { CLIENT, type EcoTie, type FamilyTie, type Member, type Network } from '../model/network.ts'
import { beginNetwork } from './writing.ts'

/** A family of eight round a client, and six ties to the world: invented. */
export async function fillNetwork(tx: Tx, actor: Actor, caseId: CaseRow['id'], deps: Deps) {
  await beginNetwork(tx, actor, { caseId, network }, deps)
}

function member(
  key: string,
  called: string,
  sex: Member['sex'],
  birthYear: number | null,
  deceased = false,
): Member {
  return { key, called, sex, birthYear, deceased, personId: null }
}

function tie(
  kind: FamilyTie['kind'],
  from: string,
  to: string,
  quality: FamilyTie['quality'] = 'unknown',
): FamilyTie {
  return { kind, from, to, quality, parted: false }
}

type Outside = Pick<EcoTie, 'kind' | 'called' | 'strength' | 'direction' | 'stressful'>

const outside: readonly Outside[] = [
  { kind: 'organisation', called: '病房医护', strength: 3, direction: 'in', stressful: false },
  { kind: 'organisation', called: '居委会', strength: 2, direction: 'in', stressful: false },
  { kind: 'person', called: '老邻居', strength: 2, direction: 'both', stressful: false },
  { kind: 'organisation', called: '孩子的学校', strength: 1, direction: 'both', stressful: false },
  { kind: 'other', called: '网贷', strength: 1, direction: 'out', stressful: true },
  { kind: 'organisation', called: '慈善基金会', strength: 1, direction: 'in', stressful: false },
]

const network: Network = {
  // Without years of birth: whoever the client of the demo is, the family fits.
  members: [
    member('m1', '父亲', 'male', null, true),
    member('m2', '母亲', 'female', null),
    member('m3', '姐姐', 'female', null),
    member('m4', '弟弟', 'male', null),
    member('m5', '老伴', 'unknown', null),
    member('m6', '长子', 'male', null),
    member('m7', '女儿', 'female', null),
  ],
  ties: [
    tie('parent-child', 'm1', CLIENT),
    tie('parent-child', 'm2', CLIENT, 'close'),
    tie('couple', 'm1', 'm2'),
    ...['m3', 'm4'].flatMap((key) => [
      tie('parent-child', 'm1', key),
      tie('parent-child', 'm2', key),
    ]),
    tie('sibling', CLIENT, 'm4', 'cutoff'),
    tie('couple', CLIENT, 'm5', 'close'),
    tie('parent-child', CLIENT, 'm6', 'conflict'),
    tie('parent-child', 'm5', 'm6'),
    tie('parent-child', CLIENT, 'm7', 'close'),
    tie('parent-child', 'm5', 'm7'),
  ],
  households: [
    [CLIENT, 'm5', 'm7'],
    ['m2', 'm3'],
  ],
  cares: [
    { from: 'm5', to: CLIENT },
    { from: 'm3', to: 'm2' },
  ],
  ecoTies: outside.map((one, n) => ({ ...one, key: `e${n + 1}`, personId: null })),
}
