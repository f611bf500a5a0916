import { CLIENT, type FamilyTie, type Key } from './network.ts'
import { descendantsOf } from './network-faults.ts'

/**
 * In which row everybody stands, 0 on top. Children always stand below their parents; couples, and
 * brothers and sisters, beside each other wherever that is possible at all.
 */
export function generations(
  keys: readonly Key[],
  ties: readonly FamilyTie[],
): ReadonlyMap<Key, number> {
  const descents = ties.filter(({ kind }) => kind === 'parent-child')
  const levels = new Levels(keys, descents)
  for (const { from, to } of ties.filter(({ kind }) => kind === 'couple')) levels.join(from, to)
  for (const one of descents)
    for (const other of descents) {
      if (one.to === other.to) levels.join(one.from, other.from)
    }
  for (const { from, to } of ties.filter(({ kind }) => kind === 'sibling')) levels.join(from, to)
  for (const one of descents)
    for (const other of descents) {
      if (one.from === other.from) levels.join(one.to, other.to)
    }
  return fromZero(aligned(keys, ties, levels.rows()))
}

/** Who stands on one level is one group; between the groups only descent is left. */
class Levels {
  readonly #groupOf: Map<Key, Key>
  readonly #keys: readonly Key[]
  readonly #descents: readonly FamilyTie[]

  constructor(keys: readonly Key[], descents: readonly FamilyTie[]) {
    this.#groupOf = new Map(keys.map((key) => [key, key]))
    this.#keys = keys
    this.#descents = descents
  }

  /** Two on one level, unless one then stood above oneself: an uncle may marry a niece. */
  join(one: Key, other: Key) {
    const [kept, given] = [this.#of(one), this.#of(other)]
    if (kept === given) return
    const lines = this.#lines()
    if (descendantsOf(kept, lines).has(given) || descendantsOf(given, lines).has(kept)) return
    for (const key of this.#keys) if (this.#of(key) === given) this.#groupOf.set(key, kept)
  }

  /** As far down as the children allow, so that nobody hangs in the air. */
  rows(): Map<Key, number> {
    const lines = this.#lines()
    const groups = [...new Set(this.#keys.map((key) => this.#of(key)))]
    const depths = new Map<Key, number>()
    const depthOf = (group: Key): number => {
      const known = depths.get(group)
      if (known !== undefined) return known
      const above = lines.filter(({ to }) => to === group).map(({ from }) => depthOf(from) + 1)
      const depth = Math.max(0, ...above)
      depths.set(group, depth)
      return depth
    }
    const deepestFirst = groups.toSorted((one, other) => depthOf(other) - depthOf(one))
    for (const group of deepestFirst) {
      const below = lines.filter(({ from }) => from === group).map(({ to }) => depths.get(to) ?? 0)
      if (below.length > 0) depths.set(group, Math.min(...below) - 1)
    }
    return new Map(this.#keys.map((key) => [key, depths.get(this.#of(key)) ?? 0]))
  }

  #of(key: Key): Key {
    return this.#groupOf.get(key) ?? key
  }

  #lines() {
    return this.#descents.map(({ from, to }) => ({ from: this.#of(from), to: this.#of(to) }))
  }
}

/** Families that are not tied to the client's begin at the client's row. */
function aligned(keys: readonly Key[], ties: readonly FamilyTie[], rows: Map<Key, number>) {
  const home = rows.get(CLIENT) ?? 0
  const placed = new Map<Key, number>()
  for (const key of keys) {
    if (placed.has(key)) continue
    const kin = [...reachableFrom(key, ties)]
    const top = Math.min(...kin.map((one) => rows.get(one) ?? 0))
    const shift = kin.includes(CLIENT) ? 0 : home - top
    for (const one of kin) placed.set(one, (rows.get(one) ?? 0) + shift)
  }
  return placed
}

function reachableFrom(key: Key, ties: readonly FamilyTie[]) {
  const both = ties.flatMap(({ from, to }) => [
    { from, to },
    { from: to, to: from },
  ])
  return new Set([key, ...descendantsOf(key, both)])
}

function fromZero(rows: ReadonlyMap<Key, number>) {
  const top = Math.min(...rows.values())
  return new Map([...rows].map(([key, row]) => [key, row - top]))
}
