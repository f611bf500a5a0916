import { type Places, type Point, RADIUS } from './drawing-sizes.ts'
import type { FamilyTie, Quality } from './network.ts'

/** How two get on with each other, as strokes along a bow from one to the other. */
export interface BondLine {
  readonly quality: Quality
  readonly paths: readonly string[]
}

const STEP = 6
const DOUBLE = 3
const ZIGZAG = 5

export function bondLines(ties: readonly FamilyTie[], at: Places): BondLine[] {
  return ties.flatMap(({ from, to, quality }) => {
    const [one, other] = [at.get(from), at.get(to)]
    if (quality === 'unknown' || !one || !other) return []
    const curve = bow(one, other, one.y === other.y ? 34 : 14)
    return [{ quality, paths: strokes(quality, curve) }]
  })
}

/** The pattern of each quality: two lines, dots (by the stroke), a zigzag, a cut, a zigzag between lines. */
function strokes(quality: Quality, curve: readonly Point[]): string[] {
  const zigzag = () => shifted(curve, (n) => (n % 2 === 0 ? ZIGZAG : -ZIGZAG))
  const double = (width: number) => [shifted(curve, () => width), shifted(curve, () => -width)]
  switch (quality) {
    case 'close':
      return double(DOUBLE)
    case 'conflict':
      return [zigzag()]
    case 'violent':
      return [zigzag(), ...double(ZIGZAG + DOUBLE)]
    case 'cutoff':
      return cut(curve)
    default:
      return [shifted(curve, () => 0)]
  }
}

/** Points along a bow, from edge to edge of the two symbols. */
export function bow(one: Point, other: Point, height: number): Point[] {
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const length = Math.hypot(dx, dy) || 1
  const top = {
    x: (one.x + other.x) / 2 + (dy / length) * height,
    y: (one.y + other.y) / 2 - (Math.abs(dx) / length) * height,
  }
  const count = Math.max(8, Math.round(length / STEP))
  const all = Array.from({ length: count + 1 }, (_, n) => {
    const t = n / count
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return { x: a * one.x + b * top.x + c * other.x, y: a * one.y + b * top.y + c * other.y }
  })
  const outside = all.filter(
    (point) => distance(point, one) > RADIUS + 4 && distance(point, other) > RADIUS + 4,
  )
  return outside.length > 1 ? outside : [one, other]
}

function shifted(curve: readonly Point[], by: (n: number) => number) {
  return toPath(curve.map((point, n) => moved(point, curve, n, by(n))))
}

function cut(curve: readonly Point[]) {
  const middle = Math.floor(curve.length / 2)
  const bar = (n: number) =>
    toPath([moved(curve[n] as Point, curve, n, 8), moved(curve[n] as Point, curve, n, -8)])
  return [
    toPath(curve.slice(0, middle)),
    toPath(curve.slice(middle + 1)),
    bar(Math.max(0, middle - 1)),
    bar(Math.min(curve.length - 1, middle + 1)),
  ]
}

/** A point beside the curve, so far to the left of its way. */
function moved(point: Point, curve: readonly Point[], n: number, by: number): Point {
  const [before, after] = [curve[Math.max(0, n - 1)], curve[Math.min(curve.length - 1, n + 1)]]
  if (!before || !after) return point
  const [dx, dy] = [after.x - before.x, after.y - before.y]
  const length = Math.hypot(dx, dy) || 1
  return { x: point.x + (dy / length) * by, y: point.y - (dx / length) * by }
}

export function toPath(points: readonly Point[]) {
  return points.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

export function round(number: number) {
  return Math.round(number * 10) / 10
}

function distance(one: Point, other: Point) {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
