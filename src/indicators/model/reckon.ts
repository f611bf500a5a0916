import { familiesOf } from './catalogue.ts'
import type { Amount, Definition } from './definition.ts'
import type { FigureNote } from './figure.ts'
import type { MeasureName } from './measure.ts'

/** What was counted of one place in one period: measure → dimension → value. What is zero is absent. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

export interface Reckoned {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly hidden: boolean
  readonly note: FigureNote | null
}

const nothing = { value: null, numerator: null, denominator: null, hidden: false } as const

/** The number, its parts, and why there is none where there is none. */
export function reckon(
  { main, parts, digits, unsourced }: Definition,
  counts: Counts,
  isHidden: (family: string) => boolean,
) {
  if (unsourced) return { ...nothing, note: 'no-source' as const, parts: [] }
  const one = (amount: Amount, decimals: number) =>
    familiesOf(amount).some(isHidden)
      ? { ...nothing, hidden: true, note: 'hidden' as const }
      : reckonAmount(amount, counts, decimals)
  return {
    ...(main ? one(main, digits) : { ...nothing, note: null }),
    parts: parts.map((part) => ({ key: part.key, ...one(part.amount, part.digits) })),
  }
}

export function reckonAmount(amount: Amount, counts: Counts, digits: number): Reckoned {
  switch (amount.how) {
    case 'sum': {
      const all = sumOf(counts, amount.of, amount.key)
      return number(round(all / (amount.per ?? 1), digits))
    }
    case 'sums':
      return number(amount.of.reduce((all, of) => all + sumOf(counts, of), 0))
    case 'rate': {
      const numerator = sumOf(counts, amount.top.of, amount.top.key)
      const denominator = sumOf(counts, amount.bottom.of, amount.bottom.key)
      if (denominator === 0)
        return { ...nothing, numerator, denominator, note: 'no-denominator' as const }
      const value = round((numerator * amount.times) / denominator, digits)
      return { value, numerator, denominator, hidden: false, note: null }
    }
    case 'quantile': {
      const found = quantile(counts.get(amount.of) ?? new Map(), amount.at)
      if (found === null) return { ...nothing, denominator: 0, note: 'no-denominator' as const }
      return { ...number(found), denominator: sumOf(counts, amount.of) }
    }
  }
}

export function sumOf(counts: Counts, of: MeasureName, key?: string) {
  const dimensions = counts.get(of)
  if (!dimensions) return 0
  if (key !== undefined) return dimensions.get(key) ?? 0
  let all = 0
  for (const value of dimensions.values()) all += value
  return all
}

/** The smallest value that is reached by that share of all (nearest rank). */
export function quantile(spread: ReadonlyMap<string, number>, at: number): number | null {
  const sorted = [...spread]
    .map(([key, n]) => [Number(key), n] as const)
    .sort((a, b) => a[0] - b[0])
  const all = sorted.reduce((sum, [, n]) => sum + n, 0)
  let reached = 0
  for (const [value, n] of sorted) {
    reached += n
    if (reached >= all * at) return value
  }
  return null
}

function number(value: number): Reckoned {
  return { ...nothing, value, note: null }
}

/** Half away from zero, as people round. */
export function round(value: number, digits: number) {
  const scale = 10 ** digits
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale
}
