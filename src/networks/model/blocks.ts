import type { FamilyTie, Key, Member } from './network.ts'

/** People who stand side by side whatever else moves: partners, as a chain. */
export type Block = readonly Key[]

/**
 * The chains of one row. Whoever has one or two partners stands beside each of them; of three
 * partners, one cannot.
 */
export function chains(row: readonly Member[], ties: readonly FamilyTie[]): Block[] {
  const here = new Set(row.map(({ key }) => key))
  const partners = new Map<Key, Key[]>()
  for (const { kind, from, to } of ties) {
    if (kind !== 'couple' || !here.has(from) || !here.has(to)) continue
    partners.set(from, [...(partners.get(from) ?? []), to])
    partners.set(to, [...(partners.get(to) ?? []), from])
  }
  const done = new Set<Key>()
  const endsFirst = row.toSorted(
    (one, other) => rank(partners.get(one.key)) - rank(partners.get(other.key)),
  )
  return endsFirst.flatMap(({ key }) => {
    if (done.has(key)) return []
    const chain: Key[] = []
    walk(key, chain)
    return [husbandLeft(chain, row)]
  })

  function walk(key: Key, chain: Key[]) {
    if (done.has(key)) return
    done.add(key)
    chain.push(key)
    for (const partner of partners.get(key) ?? []) walk(partner, chain)
  }
}

/** Whoever stands at an end of a chain comes first, so that the chain is walked from end to end. */
function rank(partners: readonly Key[] | undefined) {
  return (partners?.length ?? 0) > 1 ? 1 : 0
}

/** As genograms are drawn, where nothing else speaks against it. */
function husbandLeft(chain: Key[], row: readonly Member[]): Block {
  const sexOf = (key: Key | undefined) => row.find((one) => one.key === key)?.sex
  const [first, second] = chain
  const isTurned = chain.length === 2 && sexOf(first) === 'female' && sexOf(second) === 'male'
  return isTurned ? chain.toReversed() : chain
}
