/**
 * 2026 as a programmer would write it straight down, on the same rows of numbers: the speed limit.
 * Profiles: healthy, healthy and quiet, listed condition, listed condition and quiet.
 */
export function plainOwed(profile: number, rows: Float64Array, at: number) {
  const remaining = rows[at + 2] as number
  const selfPay = rows[at + 3] as number
  const domestic = rows[at + 4] as number
  const overseas = rows[at + 5] as number
  const innovative = rows[at + 6] as number
  const isHealthy = profile < 2
  let r1 = 0
  if (isHealthy) {
    if (remaining > 1_500_000)
      r1 = ((remaining < 3_040_400 ? remaining : 3_040_400) - 1_500_000) * 2_500
    if (remaining > 3_040_400) r1 += (remaining - 3_040_400) * 8_000
  } else if (remaining > 3_040_400) r1 = (remaining - 3_040_400) * 4_000
  r1 = Math.min(Math.floor((r1 + 5_000) / 10_000), remaining, 100_000_000)

  const line =
    profile === 0 ? 1_500_000 : profile === 1 ? 500_000 : profile === 2 ? 2_000_000 : 1_500_000
  const r2 = pay(selfPay, line, isHealthy ? 7_000 : 3_500, 100_000_000)
  const drugLine = isHealthy ? 2_000_000 : 4_000_000
  const rate = isHealthy ? 6_500 : 3_500
  const total =
    r1 +
    r2 +
    pay(domestic, drugLine, rate, 50_000_000) +
    pay(overseas, drugLine, rate, 50_000_000) +
    pay(innovative, drugLine, rate, 50_000_000)
  return total < 350_000_000 ? total : 350_000_000
}

function pay(base: number, line: number, rate: number, cap: number) {
  if (base <= line) return 0
  const owed = Math.floor(((base - line) * rate + 5_000) / 10_000)
  return owed < cap ? owed : cap
}
