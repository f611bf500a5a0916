import { type BondLine, bondLines } from './bond-lines.ts'
import { type CareLine, careLines } from './care-lines.ts'
import { LABEL, LANE, type Placed, type Point, RADIUS, SLOT } from './drawing-sizes.ts'
import { type KinLines, kinLines } from './kin-lines.ts'
import { layOut } from './layout.ts'
import { type ClientFacts, everybody, type Network } from './network.ts'

const MARGIN = 36
const GAP = 44

export interface Frame extends Point {
  /** The first, the second household … */
  readonly n: number
  readonly width: number
  readonly height: number
}

/** A genogram as shapes: what is drawn, where, and nothing of how it looks. */
export interface Drawing extends KinLines {
  readonly width: number
  readonly height: number
  readonly placed: readonly Placed[]
  readonly bonds: readonly BondLine[]
  readonly cares: readonly CareLine[]
  readonly frames: readonly Frame[]
}

export function draw(network: Network, client: ClientFacts): Drawing {
  const people = everybody(network, client)
  const places = layOut(people, network.ties)
  const rowCount = Math.max(...[...places.values()].map(({ row }) => row)) + 1
  const lanes = kinLines(network.ties, places).lanes
  const tops: number[] = []
  let y = MARGIN
  for (let row = 0; row < rowCount; row++) {
    tops.push(y)
    y += 2 * RADIUS + LABEL + GAP + LANE * (lanes[row] ?? 0)
  }
  const placed = people.map((member): Placed => {
    const { row, x } = places.get(member.key) ?? { row: 0, x: 0 }
    return { member, row, x: MARGIN + SLOT / 2 + x * SLOT, y: (tops[row] ?? 0) + RADIUS }
  })
  const at = new Map(placed.map((one) => [one.member.key, one]))
  const bonds = bondLines(network.ties, at)
  return {
    ...kinLines(network.ties, places, at),
    ...{ placed, bonds, cares: careLines(network.cares, at) },
    frames: frames(network.households, placed),
    width: Math.max(...placed.map(({ x }) => x)) + SLOT / 2 + MARGIN,
    height: y - GAP + 8,
  }
}

/** Round those of a household that stand side by side; whoever lives elsewhere is never inside. */
function frames(households: Network['households'], placed: readonly Placed[]): Frame[] {
  return households.flatMap((household, n) => {
    const rows = new Set(placed.map(({ row }) => row))
    return [...rows].flatMap((row) => {
      const inRow = placed.filter((one) => one.row === row).toSorted((a, b) => a.x - b.x)
      return runs(inRow, ({ member }) => household.includes(member.key)).map((run) => {
        const [first, last] = [run[0] as Placed, run.at(-1) as Placed]
        const x = first.x - SLOT / 2 + 6
        return {
          ...{ n: n + 1, x, y: first.y - RADIUS - 10 },
          ...{ width: last.x + SLOT / 2 - 6 - x, height: 2 * RADIUS + LABEL + 14 },
        }
      })
    })
  })
}

function runs<Item>(items: readonly Item[], belongs: (item: Item) => boolean): Item[][] {
  const found: Item[][] = []
  let isRunning = false
  for (const item of items) {
    const isIn = belongs(item)
    if (isIn && isRunning) found.at(-1)?.push(item)
    else if (isIn) found.push([item])
    isRunning = isIn
  }
  return found
}
