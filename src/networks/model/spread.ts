interface Pool {
  /** Sum of what its members want, less what stands before them. */
  sum: number
  readonly first: number
  count: number
}

/**
 * Puts things in a given order as near as possible to where each wants to be, without overlap: the
 * least squares under `next ≥ this + width` (pooling of neighbours that stand in each other's way).
 */
export function spread(wanted: readonly number[], widths: readonly number[]): number[] {
  const before: number[] = []
  let width = 0
  for (const one of widths) {
    before.push(width)
    width += one
  }
  const pools: Pool[] = []
  for (const [n, want] of wanted.entries()) {
    let pool: Pool = { sum: want - (before[n] ?? 0), first: n, count: 1 }
    for (let last = pools.at(-1); last && mean(last) >= mean(pool); last = pools.at(-1)) {
      pools.pop()
      pool = { sum: last.sum + pool.sum, first: last.first, count: last.count + pool.count }
    }
    pools.push(pool)
  }
  return pools.flatMap((pool) =>
    Array.from({ length: pool.count }, (_, n) => mean(pool) + (before[pool.first + n] ?? 0)),
  )
}

function mean({ sum, count }: Pool) {
  return sum / count
}
