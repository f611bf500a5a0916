import { type Finest, isShown } from './detail.ts'
import { type Grain, grainOf, type PeriodName, periodsOf } from './period.ts'

/** Fewer persons than this are not shown. */
export const FEWEST_SHOWN = 5

/**
 * So many siblings are hidden together. With two, one of the two houses could subtract itself and
 * read the other.
 */
export const FEWEST_HIDDEN = 3

export const CITY = 'city'

export interface PlaceTree {
  readonly districts: readonly { readonly id: string; readonly institutions: readonly string[] }[]
}

/** What is published of a place in a period, always in the same order; zeros where there is nothing. */
export type Cells = (place: string, period: PeriodName) => readonly number[]

export interface Rule {
  readonly fewestShown: number
  readonly fewestHidden: number
}

const RULE: Rule = { fewestShown: FEWEST_SHOWN, fewestHidden: FEWEST_HIDDEN }

/**
 * How finely each place may be shown in a year. A place with a small cell in some month is not shown by
 * month that year at all, but by quarter or by year; and where a sum would give it away, siblings or
 * the sum are hidden with it. Whole rows, so that nothing hidden follows from anything shown: every
 * hidden cell stands with a hidden sibling in a rectangle of hidden cells, whose corners can be moved
 * by one, up and down in turn, without any published sum noticing.
 * @param floor what is hidden already, for parts of what has to stay hidden
 */
export function protectYear(
  year: string,
  tree: PlaceTree,
  cells: Cells,
  floor: ReadonlyMap<string, Finest> = new Map(),
  rule: Rule = RULE,
): ReadonlyMap<string, Finest> {
  const periods = periodsOf(year)
  const finest = new Map<string, Finest>()
  let hidden: ReadonlySet<string> = new Set()
  for (const grain of ['year', 'quarter', 'month'] as const) {
    const mine = periods.filter((period) => grainOf(period) === grain)
    const given = [...floor].flatMap(([place, least]) => {
      return isShown(least, mine[0] as PeriodName) ? [] : [place]
    })
    const already = new Set([...hidden, ...given])
    hidden = hideAt(tree, (place) => mine.map((period) => cells(place, period)), already, rule)
    for (const place of hidden) if (!finest.has(place)) finest.set(place, nextCoarser[grain])
  }
  return finest
}

const nextCoarser: Record<Grain, Finest> = { month: 'quarter', quarter: 'year', year: 'none' }

type RowOf = (place: string) => readonly (readonly number[])[]

/** What is hidden at one grain; whatever is hidden at a coarser one is hidden here too. */
function hideAt(
  { districts }: PlaceTree,
  rowOf: RowOf,
  already: ReadonlySet<string>,
  rule: Rule,
): ReadonlySet<string> {
  const hidden = new Set(already)
  const places = [CITY, ...districts.flatMap(({ id, institutions }) => [id, ...institutions])]
  for (const place of places) if (isSmall(rowOf(place), rule)) hidden.add(place)
  for (const { id, institutions } of districts)
    if (!completes(hidden, id, institutions, rowOf, rule)) hidden.add(id)
  const childrenOf = new Map(districts.map(({ id, institutions }) => [id, institutions]))
  const ids = districts.map(({ id }) => id)
  if (!completes(hidden, CITY, ids, rowOf, rule)) hidden.add(CITY)
  // A district that is hidden for its neighbour's sake must not be the sum of what is shown.
  for (const id of ids) if (hidden.has(id)) hideSome(hidden, childrenOf.get(id) ?? [], rowOf)
  return hidden
}

/** Hides so many siblings that their sum says nothing; false where there are not enough of them. */
function completes(
  hidden: Set<string>,
  parent: string,
  children: readonly string[],
  rowOf: RowOf,
  { fewestShown, fewestHidden }: Rule,
) {
  if (hidden.has(parent)) return true
  const weighty = children.filter((child) => total(rowOf(child)) > 0)
  const chosen = weighty.filter((child) => hidden.has(child))
  if (chosen.length === 0) return true
  const spare = weighty
    .filter((child) => !hidden.has(child))
    .toSorted((one, other) => total(rowOf(one)) - total(rowOf(other)) || (one < other ? -1 : 1))
  const isSafe = () =>
    chosen.length >= fewestHidden && !isSmall(addUp(chosen.map(rowOf)), { fewestShown })
  while (!isSafe()) {
    const next = spare.shift()
    if (next === undefined) return false
    chosen.push(next)
  }
  for (const child of chosen) hidden.add(child)
  return true
}

function hideSome(hidden: Set<string>, children: readonly string[], rowOf: RowOf) {
  const weighty = children.filter((child) => total(rowOf(child)) > 0)
  if (weighty.length === 0 || weighty.some((child) => hidden.has(child))) return
  const lightest = weighty.reduce((one, other) =>
    total(rowOf(other)) < total(rowOf(one)) ? other : one,
  )
  hidden.add(lightest)
}

function isSmall(row: readonly (readonly number[])[], { fewestShown }: Pick<Rule, 'fewestShown'>) {
  return row.some((cells) => cells.some((cell) => cell > 0 && cell < fewestShown))
}

function total(row: readonly (readonly number[])[]) {
  return row.reduce((sum, cells) => sum + cells.reduce((all, cell) => all + cell, 0), 0)
}

function addUp(rows: readonly (readonly (readonly number[])[])[]): readonly (readonly number[])[] {
  const [first = []] = rows
  return first.map((cells, period) =>
    cells.map((_, n) => rows.reduce((sum, row) => sum + (row[period]?.[n] ?? 0), 0)),
  )
}
