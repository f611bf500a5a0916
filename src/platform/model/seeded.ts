/** A source of chance that is the same every time: the same seed makes the same demo city. */
export interface Seeded {
  /** From 0 up to, and not including, 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly chance: (probability: number) => boolean
  /** An id in the form of a UUID (version 8: made by a rule of one's own). */
  readonly id: () => string
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0

  /** Mulberry32: small, fast, and good enough for invented people. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  function int(from: number, to: number) {
    return from + Math.floor(next() * (to - from + 1))
  }

  function pick<Item>(items: readonly Item[]) {
    return items[int(0, items.length - 1)] as Item
  }

  function hex(digits: number) {
    return Array.from({ length: digits }, () => int(0, 15).toString(16)).join('')
  }

  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    id: () => `${hex(8)}-${hex(4)}-8${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`,
  }
}
