import { LABEL, LANE, type Places, type Point, RADIUS } from './drawing-sizes.ts'
import type { Place } from './layout.ts'
import type { FamilyTie, Key } from './network.ts'

export interface CoupleLine {
  readonly path: string
  /** Where two strokes cross it when they are parted. */
  readonly middle: Point
  readonly parted: boolean
  /** Parents of a child without being drawn as a couple. */
  readonly unwed: boolean
}

export interface KinLines {
  readonly couples: readonly CoupleLine[]
  /** From parents to their children. */
  readonly descents: readonly string[]
  readonly siblings: readonly string[]
  /** How many lines run side by side below each row. */
  readonly lanes: readonly number[]
}

/** Parents, or one parent, and the children they have together. */
interface Union {
  readonly parents: readonly Key[]
  readonly children: readonly Key[]
  readonly tie: FamilyTie | undefined
  readonly row: number
  readonly isBeside: boolean
}

/** The lines of kinship; without pixels, only how many lanes they need. */
export function kinLines(
  ties: readonly FamilyTie[],
  places: ReadonlyMap<Key, Place>,
  at: Places = new Map(),
): KinLines {
  const unions = unionsIn(ties, places)
  const laneOf = assignLanes(unions, places)
  const rowCount = Math.max(0, ...[...places.values()].map(({ row }) => row + 1))
  const lanes = Array.from({ length: rowCount }, (_, row) =>
    Math.max(0, ...[...laneOf].map(([union, lane]) => (union.row === row ? lane + 1 : 0))),
  )
  const lines = unions.map((union) => lineOf(union, laneOf.get(union) ?? 0, at))
  const siblings = ties.flatMap((tie) =>
    tie.kind === 'sibling' && !haveOneParent(tie, ties) ? siblingLine(tie, at) : [],
  )
  return {
    ...{ lanes, siblings },
    couples: lines.flatMap(({ couple }) => couple ?? []),
    descents: lines.flatMap(({ descent }) => descent ?? []),
  }
}

function unionsIn(ties: readonly FamilyTie[], places: ReadonlyMap<Key, Place>): Union[] {
  const parentsOf = new Map<Key, Key[]>()
  for (const { kind, from, to } of ties)
    if (kind === 'parent-child') parentsOf.set(to, [...(parentsOf.get(to) ?? []), from].sort())
  const found = new Map<string, { parents: Key[]; children: Key[]; tie?: FamilyTie }>()
  const rowOf = (key: Key) => places.get(key)?.row ?? 0
  for (const [child, parents] of parentsOf) {
    // Parents in two rows cannot share a line: the child hangs from each of them.
    const isLevel = new Set(parents.map(rowOf)).size === 1
    for (const group of isLevel ? [parents] : parents.map((one) => [one])) {
      const union = found.get(group.join()) ?? { parents: group, children: [] }
      union.children.push(child)
      found.set(group.join(), union)
    }
  }
  for (const tie of ties.filter(({ kind }) => kind === 'couple')) {
    const parents = [tie.from, tie.to].sort()
    const union = found.get(parents.join()) ?? { parents, children: [] }
    found.set(parents.join(), { ...union, tie })
  }
  return [...found.values()].map(({ parents, children, tie }) => ({
    ...{ parents, children, tie },
    row: Math.max(...parents.map(rowOf)),
    isBeside: areBeside(parents, places),
  }))
}

function areBeside([one, other]: readonly Key[], places: ReadonlyMap<Key, Place>) {
  const [a, b] = [places.get(one ?? ''), places.get(other ?? '')]
  if (!a || !b || a.row !== b.row) return false
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
  const between = [...places.values()].some(
    ({ row, x }) => row === a.row && x > left + 0.01 && x < right - 0.01,
  )
  return !between
}

/** Lines below one row that would run into each other get lanes of their own. */
function assignLanes(unions: readonly Union[], places: ReadonlyMap<Key, Place>) {
  const laneOf = new Map<Union, number>()
  const spanOf = ({ parents, children }: Union) => {
    const all = [...parents, ...children].map((key) => places.get(key)?.x ?? 0)
    return { left: Math.min(...all), right: Math.max(...all) }
  }
  const ends = new Map<number, number[]>()
  const leftFirst = unions
    .filter(({ children, isBeside, parents }) => {
      return children.length > 0 || (parents.length > 1 && !isBeside)
    })
    .toSorted((one, other) => spanOf(one).left - spanOf(other).left)
  for (const union of leftFirst) {
    const { left, right } = spanOf(union)
    const taken = ends.get(union.row) ?? []
    const free = taken.findIndex((end) => end < left - 0.1)
    const lane = free < 0 ? taken.length : free
    taken[lane] = right
    ends.set(union.row, taken)
    laneOf.set(union, lane)
  }
  return laneOf
}

function lineOf({ parents, children, tie, isBeside }: Union, lane: number, at: Places) {
  const [one, other] = parents
    .map((key) => at.get(key))
    .toSorted((a, b) => (a?.x ?? 0) - (b?.x ?? 0))
  if (!one) return {}
  const isLevel = other !== undefined && one.y === other.y
  const bar = Math.max(one.y, other?.y ?? 0) + RADIUS + LABEL + 8 + lane * LANE
  const couple = other && coupleLine(one, other, isLevel, isBeside, bar)
  const start = couple?.middle ?? { x: one.x, y: one.y + RADIUS + LABEL }
  const kids = children.flatMap((key) => at.get(key) ?? [])
  const across = [start.x, ...kids.map(({ x }) => x)]
  const descent =
    kids.length === 0
      ? undefined
      : [
          `M${start.x} ${start.y}V${bar}`,
          `M${Math.min(...across)} ${bar}H${Math.max(...across)}`,
          ...kids.map(({ x, y }) => `M${x} ${bar}V${y - RADIUS}`),
        ].join('')
  return {
    descent,
    couple: couple && { ...couple, parted: tie?.parted ?? false, unwed: tie === undefined },
  }
}

/** Straight between neighbours, in a bow below where somebody stands between them. */
function coupleLine(one: Point, other: Point, isLevel: boolean, isBeside: boolean, bar: number) {
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
  if (isBeside) return { path: `M${one.x + RADIUS} ${one.y}H${other.x - RADIUS}`, middle }
  if (!isLevel) return { path: `M${one.x} ${one.y}L${other.x} ${other.y}`, middle }
  const foot = one.y + RADIUS + LABEL
  return {
    path: `M${one.x} ${foot}V${bar}H${other.x}V${foot}`,
    middle: { x: middle.x, y: bar },
  }
}

/** Their line through the parents is drawn already. */
function haveOneParent({ from, to }: FamilyTie, ties: readonly FamilyTie[]) {
  const parentsOf = (key: Key) =>
    ties.flatMap((tie) => (tie.kind === 'parent-child' && tie.to === key ? [tie.from] : []))
  return parentsOf(from).some((key) => parentsOf(to).includes(key))
}

/** Over the heads: a bracket, as if from parents whom nobody has drawn. */
function siblingLine({ from, to }: FamilyTie, at: Places) {
  const [one, other] = [at.get(from), at.get(to)]
  if (!one || !other) return []
  const top = Math.min(one.y, other.y) - RADIUS - 10
  return [`M${one.x} ${one.y - RADIUS}V${top}H${other.x}V${other.y - RADIUS}`]
}
