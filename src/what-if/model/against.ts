import type { Pass } from './evaluate.ts'
import { DIMENSIONS, type Dimension, groupsOf } from './groups.ts'
import type { Population } from './population.ts'
import type { GroupRow } from './result.ts'
import { hideParts, hideSmall, isSmall } from './suppress.ts'

interface Tally {
  /** Of each group, and last of all: who gains, who loses, for whom nothing changes. */
  readonly counts: number[][]
  readonly before: number[]
  readonly after: number[]
  /** Who is paid, before or after. */
  readonly paid: number[]
}

type Tallies = Readonly<Record<Dimension, Tally>>

/** Who gains and who loses, by group. Each of `others` against the first pass. */
export function compareGroups(
  population: Population,
  first: Pass,
  others: readonly Pass[],
): Record<Dimension, GroupRow[]>[] {
  const all = others.map((other) => tallyAll(population, first, other))
  // What the first pays is the same in every table: an amount hidden in one is hidden in all.
  const amounts = perDimension((dimension) => hideAmounts(all.map((one) => one[dimension])))
  return all.map((tallies) => {
    const hidden = hideCounts(tallies)
    return perDimension((dimension) =>
      toRows(population, dimension, tallies[dimension], hidden[dimension], amounts[dimension]),
    )
  })
}

function perDimension<Value>(make: (dimension: Dimension) => Value) {
  return Object.fromEntries(DIMENSIONS.map((one) => [one, make(one)])) as Record<Dimension, Value>
}

function tallyAll(population: Population, first: Pass, other: Pass): Tallies {
  return perDimension((dimension) => {
    const places = groupsOf[dimension].length
    const column = population.group[dimension]
    const [before, after, paid] = [0, 0, 0].map(() => new Array<number>(places + 1).fill(0))
    const people = [...population.people[dimension]]
    const counts = [...people, population.size].map((whole) => [0, 0, whole])
    const tally = { counts, before, after, paid } as Tally
    for (let row = 0; row < population.rows; row++) {
      const [was, is] = [first.owed[row] as number, other.owed[row] as number]
      if (was === 0 && is === 0) continue
      for (const place of [column[row] as number, places]) count(tally, place, was, is)
    }
    return tally
  })
}

function count({ counts, before, after, paid }: Tally, place: number, was: number, is: number) {
  before[place] = (before[place] as number) + was
  after[place] = (after[place] as number) + is
  paid[place] = (paid[place] as number) + 1
  if (was === is) return
  const cells = counts[place] as number[]
  const which = is > was ? 0 : 1
  cells[which] = (cells[which] as number) + 1
  cells[2] = (cells[2] as number) - 1
}

/** The four tables share their last row: what one of them has to hide there, all of them hide. */
function hideCounts(tallies: Tallies): Record<Dimension, boolean[][]> {
  let total = [false, false, false]
  for (;;) {
    const hidden = perDimension((dimension) => hideSmall(tallies[dimension].counts, total))
    const next = total.map((_, n) => DIMENSIONS.some((one) => hidden[one].at(-1)?.[n]))
    if (next.every((is, n) => is === total[n])) return hidden
    total = next
  }
}

/** An amount of one to four people, and, since the sum is told, one more beside it. */
function hideAmounts(tallies: readonly Tally[]): boolean[] {
  const first = tallies[0]?.paid ?? []
  const hidden = first.map((_, place) =>
    tallies.some(({ paid, counts }) => {
      const [gain = 0, lose = 0] = counts[place] ?? []
      return [paid[place] ?? 0, gain, lose].some(isSmall)
    }),
  )
  const groups = hideParts(hidden.slice(0, -1), first.slice(0, -1))
  return [...groups, hidden.at(-1) ?? false]
}

function toRows(
  population: Population,
  dimension: Dimension,
  { counts, before, after }: Tally,
  hidden: readonly (readonly boolean[])[],
  isAmountHidden: readonly boolean[],
): GroupRow[] {
  const keys = [...groupsOf[dimension].map(({ key }) => key), 'all']
  const people = [...population.people[dimension], population.size]
  return keys.map((key, place) => {
    const shown = (n: number) => (hidden[place]?.[n] ? null : (counts[place]?.[n] as number))
    const told = (amounts: number[]) => (isAmountHidden[place] ? null : (amounts[place] as number))
    return {
      ...{ key, people: people[place] as number, before: told(before), after: told(after) },
      ...{ winners: shown(0), losers: shown(1), unchanged: shown(2) },
    }
  })
}
