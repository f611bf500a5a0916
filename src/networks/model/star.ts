import { toPath } from './bond-lines.ts'
import { arrowHead } from './care-lines.ts'
import type { Point } from './drawing-sizes.ts'
import type { EcoTie } from './network.ts'

export const STAR_RADIUS = 34
const LEAST_RING = 150
/** Room for one of them on the ring. */
const ROOM = 92
const EDGE = 12

export interface Ray extends Point {
  readonly tie: EcoTie
  readonly path: string
  readonly heads: readonly string[]
  /** Strokes across a tie that is a strain. */
  readonly strain: string
}

/** An ecomap: the client in the middle, everything else round about at equal distances. */
export interface Star {
  readonly size: number
  readonly middle: number
  readonly rays: readonly Ray[]
}

export function drawStar(ecoTies: readonly EcoTie[]): Star {
  const ring = Math.max(LEAST_RING, (ecoTies.length * ROOM) / (2 * Math.PI))
  const middle = ring + STAR_RADIUS + EDGE
  const centre = { x: middle, y: middle }
  const rays = ecoTies.map((tie, n): Ray => {
    const angle = (n / ecoTies.length) * 2 * Math.PI - Math.PI / 2
    const there = { x: middle + ring * Math.cos(angle), y: middle + ring * Math.sin(angle) }
    const from = toward(centre, there, STAR_RADIUS + 4)
    const to = toward(there, centre, STAR_RADIUS + 4)
    const heads = [
      ...(tie.direction === 'out' ? [] : [arrowHead([to, from], 10)]),
      ...(tie.direction === 'in' ? [] : [arrowHead([from, to], 10)]),
    ]
    const strain = tie.stressful ? ticks(from, to) : ''
    return { ...there, tie, heads, strain, path: toPath([from, to]) }
  })
  return { size: 2 * middle, middle, rays }
}

function toward(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return {
    x: from.x + ((to.x - from.x) / length) * by,
    y: from.y + ((to.y - from.y) / length) * by,
  }
}

function ticks(from: Point, to: Point) {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  const [across, up] = [(-dy / length) * 7, (dx / length) * 7]
  return [0.3, 0.42, 0.54, 0.66]
    .map((t) => ({ x: from.x + dx * t, y: from.y + dy * t }))
    .map(({ x, y }) =>
      toPath([
        { x: x - across, y: y - up },
        { x: x + across, y: y + up },
      ]),
    )
    .join('')
}
