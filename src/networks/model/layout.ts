import { type Block, chains } from './blocks.ts'
import { generations } from './generations.ts'
import type { FamilyTie, Key, Member } from './network.ts'
import { spread } from './spread.ts'

/** Where somebody stands: the row from the top, and the place in it; neighbours are 1 apart. */
export interface Place {
  readonly row: number
  readonly x: number
}

const ROUNDS = 6

/**
 * Generations in rows, couples side by side, children below, brothers and sisters by age. The same
 * family is always drawn in the same way, and no two stand in one place.
 */
export function layOut(
  people: readonly Member[],
  ties: readonly FamilyTie[],
): ReadonlyMap<Key, Place> {
  const keys = people.map(({ key }) => key)
  const rowOf = generations(keys, ties)
  const oldestFirst = people
    .map((one, n) => ({ one, n }))
    .toSorted((a, b) => (a.one.birthYear ?? 9999) - (b.one.birthYear ?? 9999) || a.n - b.n)
    .map(({ one }) => one)
  const rows = Array.from({ length: Math.max(...rowOf.values()) + 1 }, (_, row) => {
    const here = oldestFirst.filter(({ key }) => rowOf.get(key) === row)
    return chains(here, ties)
  })
  const x = arrange(rows, ties)
  const least = Math.min(...x.values())
  return new Map(
    keys.map((key) => [key, { row: rowOf.get(key) ?? 0, x: (x.get(key) ?? 0) - least }]),
  )
}

type Where = Map<Key, number>

/** Up and down a few times: each row is ordered by its relatives in the others, then pushed apart. */
function arrange(rows: Block[][], ties: readonly FamilyTie[]): Where {
  const parents = relatives(ties, 'to', 'from')
  const children = relatives(ties, 'from', 'to')
  const x: Where = new Map()
  for (const row of rows)
    put(
      row,
      row.map(() => 0),
      x,
    )
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) order(row, parents, x)
    if (round < ROUNDS - 1) for (const row of rows.toReversed()) order(row, children, x)
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows.toReversed()) settle(row, [children], x)
    for (const row of rows) settle(row, [parents, children], x)
  }
  return x
}

type Relatives = ReadonlyMap<Key, readonly Key[]>

function relatives(ties: readonly FamilyTie[], of: 'from' | 'to', are: 'from' | 'to'): Relatives {
  const found = new Map<Key, Key[]>()
  for (const tie of ties) {
    if (tie.kind === 'parent-child') found.set(tie[of], [...(found.get(tie[of]) ?? []), tie[are]])
  }
  return found
}

/** Sorts a row by where its relatives stand; whoever has none there keeps the place. */
function order(row: Block[], kin: Relatives, x: Where) {
  for (const [n, block] of row.entries()) row[n] = turned(block, kin, x)
  const wishes = new Map(
    row.map((block) => {
      const wished = block.flatMap((key) => wishOf(key, kin, x) ?? [])
      return [block, wished.length > 0 ? mean(wished) : mean(block.map((key) => x.get(key) ?? 0))]
    }),
  )
  row.sort((one, other) => near(wishes.get(one) ?? 0) - near(wishes.get(other) ?? 0))
  settle(row, [kin], x)
}

/** Brothers and sisters wish for the same place: what differs by rounding only is the same. */
function near(wish: number) {
  return Math.round(wish * 1e6)
}

/** A couple turns round when each would then stand nearer to the own side. */
function turned(block: Block, kin: Relatives, x: Where): Block {
  const wishes = block.flatMap((key) => wishOf(key, kin, x) ?? [])
  const [first, last] = [wishes[0], wishes.at(-1)]
  return first !== undefined && last !== undefined && near(first) > near(last)
    ? block.toReversed()
    : block
}

/** Moves everybody as near to the relatives as the neighbours allow; the order stays. */
function settle(row: readonly Block[], kins: readonly Relatives[], x: Where) {
  const wanted = row.map((block) => {
    const wishes = block.flatMap((key, place) =>
      kins.flatMap((kin) => {
        const wish = wishOf(key, kin, x)
        return wish === undefined ? [] : [wish - place]
      }),
    )
    return wishes.length > 0 ? mean(wishes) : (x.get(block[0] ?? '') ?? 0)
  })
  put(row, wanted, x)
}

function put(row: readonly Block[], wanted: readonly number[], x: Where) {
  const lefts = spread(
    wanted,
    row.map((block) => block.length),
  )
  for (const [n, block] of row.entries())
    for (const [place, key] of block.entries()) x.set(key, (lefts[n] ?? 0) + place)
}

function wishOf(key: Key, kin: Relatives, x: Where) {
  const places = (kin.get(key) ?? []).map((one) => x.get(one) ?? 0)
  return places.length > 0 ? mean(places) : undefined
}

function mean(numbers: readonly number[]) {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
