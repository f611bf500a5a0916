import type { Seeded } from '#platform/model/seeded.ts'
import type { YearSums } from './product.ts'

/**
 * 2026 written out by hand, in fen, without a look at the product's data: the judge of both
 * evaluators. `isSure`: the ends that pay least, each band on what remains; else the other ends, and
 * each band on the sum that its sentence names.
 */
export function owed2026(isHealthy: boolean, isQuiet: boolean, isSure: boolean, sums: YearSums) {
  const { afterBasic, afterSerious, remaining, selfPay } = sums
  let r1 = 0
  if (isHealthy) {
    const first = isSure ? remaining : afterBasic
    if (first > 1_500_000) r1 += (Math.min(first, 3_040_400) - 1_500_000) * 25
  }
  const second = isSure ? remaining : afterSerious
  if (second > 3_040_400) r1 += (second - 3_040_400) * (isHealthy ? 80 : 40)
  r1 = Math.min(Math.floor((r1 + 50) / 100), remaining, isSure ? 100_000_000 : 350_000_000)

  const line = isHealthy ? (isQuiet ? 500_000 : 1_500_000) : isQuiet ? 1_500_000 : 2_000_000
  let r2 = selfPay > line ? Math.floor(((selfPay - line) * (isHealthy ? 70 : 35) + 50) / 100) : 0
  r2 = Math.min(r2, isSure ? 100_000_000 : 350_000_000)

  const drugLine = isSure ? (isHealthy ? 2_000_000 : 4_000_000) : 0
  const drugCap = isSure ? 50_000_000 : 350_000_000
  const r3 = [sums.domestic, sums.overseas, sums.innovative].map((cost) => {
    if (cost <= drugLine) return 0
    return Math.min(Math.floor(((cost - drugLine) * (isHealthy ? 65 : 35) + 50) / 100), drugCap)
  })
  let left = 350_000_000
  return [r1, r2, ...r3].map((own) => {
    const amount = Math.min(own, left)
    left -= amount
    return amount
  })
}

const EDGES = [0, 500_000, 1_500_000, 2_000_000, 3_040_400, 4_000_000, 5_000_000, 8_040_400]

/** An amount that is often small, often at an edge, sometimes beyond every cap. */
export function anAmount({ next, pick, int }: Seeded) {
  const kind = next()
  if (kind < 0.15) return 0
  if (kind < 0.4) return Math.max(0, pick(EDGES) + int(-3, 3))
  if (kind < 0.95) return int(0, 40_000_000)
  return int(0, 4_000_000_000)
}

/** Sums as they may come in: what remains is never more than there was before. */
export function someSums(chance: Seeded): YearSums {
  const afterBasic = anAmount(chance)
  const afterSerious = chance.chance(0.5) ? afterBasic : chance.int(0, afterBasic)
  const remaining = chance.chance(0.7) ? afterSerious : chance.int(0, afterSerious)
  return {
    afterBasic,
    afterSerious,
    remaining,
    selfPay: anAmount(chance),
    domestic: anAmount(chance),
    overseas: anAmount(chance),
    innovative: anAmount(chance),
  }
}
