import type { EcoTie, FamilyTie, Key, Member, Network, TieKind } from './network.ts'

/** What one tap on a person adds. */
export type Relation = 'father' | 'mother' | 'partner' | 'son' | 'daughter' | 'brother' | 'sister'

const sexes: Partial<Record<Relation, Member['sex']>> = {
  ...{ father: 'male', mother: 'female', son: 'male', daughter: 'female' },
  ...{ brother: 'male', sister: 'female' },
}

/** A key that nobody has. */
function freshKey(network: Network, letter: 'm' | 'e'): Key {
  const taken = [...network.members, ...network.ecoTies].map(({ key }) => key)
  let n = taken.length + 1
  while (taken.includes(`${letter}${n}`)) n++
  return `${letter}${n}`
}

/**
 * Adds somebody beside a person who is drawn, with the ties that go without saying: a second parent
 * is the partner of the first, a sibling has the same parents, a child that of the only partner.
 */
export function addRelative(
  network: Network,
  beside: Key,
  relation: Relation,
  called: string,
): { readonly network: Network; readonly key: Key } {
  const key = freshKey(network, 'm')
  const member: Member = {
    ...{ key, called, personId: null, sex: sexes[relation] ?? 'unknown', birthYear: null },
    deceased: false,
  }
  const ties = [...network.ties, ...tiesFor(network, beside, relation, key)]
  return { key, network: { ...network, members: [...network.members, member], ties } }
}

function tiesFor(network: Network, beside: Key, relation: Relation, key: Key): FamilyTie[] {
  const parents = parentsOf(network, beside)
  switch (relation) {
    case 'father':
    case 'mother': {
      const tied = tie('parent-child', key, beside)
      const [other] = parents
      return other === undefined ? [tied] : [tied, tie('couple', other, key)]
    }
    case 'partner':
      return [tie('couple', beside, key)]
    case 'son':
    case 'daughter': {
      const partners = partnersOf(network, beside)
      const both = partners.length === 1 ? [beside, ...partners] : [beside]
      return both.map((parent) => tie('parent-child', parent, key))
    }
    case 'brother':
    case 'sister':
      return parents.length === 0
        ? [tie('sibling', beside, key)]
        : parents.map((parent) => tie('parent-child', parent, key))
  }
}

/** Who was drawn goes, and with the person whatever led there. */
export function removeMember(network: Network, key: Key): Network {
  const stays = ({ from, to }: { readonly from: Key; readonly to: Key }) =>
    from !== key && to !== key
  return {
    ...network,
    members: network.members.filter((one) => one.key !== key),
    ties: network.ties.filter(stays),
    cares: network.cares.filter(stays),
    households: tidy(network.households.map((home) => home.filter((one) => one !== key))),
  }
}

export function changeMember(network: Network, key: Key, part: Partial<Member>): Network {
  const members = network.members.map((one) => (one.key === key ? { ...one, ...part } : one))
  return { ...network, members }
}

export function changeTie(network: Network, changed: FamilyTie, part: Partial<FamilyTie>): Network {
  const ties = network.ties.map((one) => (isSame(one, changed) ? { ...one, ...part } : one))
  return { ...network, ties }
}

export function removeTie(network: Network, gone: FamilyTie): Network {
  return { ...network, ties: network.ties.filter((one) => !isSame(one, gone)) }
}

export function addTie(network: Network, kind: TieKind, from: Key, to: Key): Network {
  return { ...network, ties: [...network.ties, tie(kind, from, to)] }
}

/** Moves somebody into a household, by its place; into none, or into a new one behind the last. */
export function house(network: Network, key: Key, into: number | undefined): Network {
  const others = network.households.map((home) => home.filter((one) => one !== key))
  if (into === undefined) return { ...network, households: tidy(others) }
  const homes = into < others.length ? others : [...others, []]
  const place = Math.min(into, homes.length - 1)
  const households = homes.map((home, n) => (n === place ? [...home, key] : home))
  return { ...network, households: tidy(households) }
}

export function setCare(network: Network, from: Key, to: Key, isCaring: boolean): Network {
  const others = network.cares.filter((one) => one.from !== from || one.to !== to)
  return { ...network, cares: isCaring ? [...others, { from, to }] : others }
}

export function addEcoTie(network: Network, given: Omit<EcoTie, 'key'>): Network {
  const added = { ...given, key: freshKey(network, 'e') }
  return { ...network, ecoTies: [...network.ecoTies, added] }
}

export function changeEcoTie(network: Network, key: Key, part: Partial<EcoTie>): Network {
  const ecoTies = network.ecoTies.map((one) => (one.key === key ? { ...one, ...part } : one))
  return { ...network, ecoTies }
}

export function removeEcoTie(network: Network, key: Key): Network {
  return { ...network, ecoTies: network.ecoTies.filter((one) => one.key !== key) }
}

export function parentsOf({ ties }: Network, key: Key): Key[] {
  return ties.flatMap(({ kind, from, to }) => (kind === 'parent-child' && to === key ? [from] : []))
}

export function partnersOf({ ties }: Network, key: Key): Key[] {
  return ties.flatMap(({ kind, from, to }) => {
    if (kind !== 'couple') return []
    if (from === key) return [to]
    return to === key ? [from] : []
  })
}

function tie(kind: TieKind, from: Key, to: Key): FamilyTie {
  return { kind, from, to, quality: 'unknown', parted: false }
}

function isSame(one: FamilyTie, other: FamilyTie) {
  return one.from === other.from && one.to === other.to
}

/** A household in which nobody is left is none. */
function tidy(households: readonly (readonly Key[])[]) {
  return households.filter((home) => home.length > 0).map((home) => [...home])
}
