import type { Placed } from '../model/drawing-sizes.ts'

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Who stands next in the direction of an arrow key; what lies aside counts double. */
export function towards(key: string, from: Placed, placed: readonly Placed[]): Placed | undefined {
  const way = ways[key]
  if (!way) return undefined
  const [x, y] = way
  const cost = (one: Placed) => {
    const [dx, dy] = [one.x - from.x, one.y - from.y]
    const [along, aside] = [dx * x + dy * y, Math.abs(dx * y) + Math.abs(dy * x)]
    return along > 1 ? along + 2 * aside : Number.POSITIVE_INFINITY
  }
  const [nearest] = placed.toSorted((one, other) => cost(one) - cost(other))
  return nearest && Number.isFinite(cost(nearest)) ? nearest : undefined
}
