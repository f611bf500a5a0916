/** What the goals of a plan came to. */
export interface Attained {
  readonly goals: number
  readonly rated: number
  /** Rated as hoped for or better. */
  readonly met: number
  /** 50 where all went as hoped for; null where nothing is rated. One decimal. */
  readonly t: number | null
}

/**
 * Goal attainment scaling: T = 50 + 10·Σx / √(n·0.7 + 0.3·n²), the goals weighing alike and
 * correlated by the customary 0.3. Kiresuk & Sherman, Community Mental Health Journal 4 (1968) 443–453.
 */
export function goalAttainment(attainments: readonly (number | null)[]): Attained {
  const ratings = attainments.filter((rating) => rating !== null)
  const n = ratings.length
  const sum = ratings.reduce((total, rating) => total + rating, 0)
  const t = n === 0 ? null : 50 + (10 * sum) / Math.sqrt(n * 0.7 + 0.3 * n * n)
  return {
    goals: attainments.length,
    rated: n,
    met: ratings.filter((rating) => rating >= 0).length,
    t: t === null ? null : Math.round(t * 10) / 10,
  }
}
