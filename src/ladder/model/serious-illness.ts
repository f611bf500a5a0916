import { type BasisPoints, type Fen, halfUp, percent, yuan } from '#insurance/model/fen.ts'
import { assumed, between, known, publicly, seed } from '#insurance/model/figure.ts'
import type { Figure } from '#insurance/model/product.ts'
import type { Cite } from '#insurance/model/sources.ts'

/** 大病保险 of a policy year, for one kind of basic insurance. */
export interface SeriousRules {
  readonly line: Figure<Fen>
  /** For the first 50 000, and for the rest; no ceiling. */
  readonly rates: readonly [Figure<BasisPoints>, Figure<BasisPoints>]
  readonly width: Figure<Fen>
}

/**
 * Where the second rate begins. A: 50 000 counted from the threshold; B: at 50 000 itself. The
 * published example gives 254 067.20 by A, as printed, and 257 107.60 by B.
 */
export type SeriousReading = 'A' | 'B'

const rates = [
  known(
    percent(60),
    publicly('P10', '起付线以上 5 万元以内报销 60%', '60 % of the first 50 000 above the line'),
  ),
  known(
    percent(70),
    publicly('P10', '再往上报销 70%，不封顶', '70 % above that, without a ceiling'),
  ),
] as const

function widthBy(cite: Cite) {
  return known(yuan(50_000), cite)
}

const fromExample = widthBy(
  publicly(
    'P3',
    '5 万元从起付线往上数：公布的算例与此相符',
    'The 50 000 are counted from the line: the published example agrees',
  ),
)
const line2026 = known(
  yuan(30_404),
  seed(
    '2026 年普惠第二段从大病保险起付线 30404 元起',
    'The second band of the plan begins at the line of 30 404',
  ),
)
const rules2026: SeriousRules = {
  line: line2026,
  rates,
  width: widthBy(
    assumed(
      'P3',
      '5 万元从起付线往上数，按 2022 年算例推定',
      'The 50 000 are counted from the line: assumed from the example of 2022',
    ),
  ),
}

/** By policy year and kind of insurance. What lies between was not found, and is not there. */
export const SERIOUS: Readonly<
  Record<number, Readonly<Record<'resident' | 'employee', SeriousRules>>>
> = {
  2022: {
    resident: {
      line: known(yuan(30_404), publicly('P3', '算例写 3.04 万元', 'The example says 30 400')),
      rates,
      width: fromExample,
    },
    employee: {
      line: between([yuan(39_500), yuan(30_404)], 'P3', {
        zh: '职工 2022 年起付线没有找到：在 2021 年的 39500 元与后来的 30404 元之间',
        en: 'The line of employees in 2022 was not found: between 39 500 and 30 404',
      }),
      rates,
      width: fromExample,
    },
  },
  2026: { resident: rules2026, employee: rules2026 },
}

/** For poor households: said to be half the line and five points more. No source was found. */
export const POOR_HOUSEHOLDS: Cite = {
  mark: 'unknown',
  source: 'general',
  says: {
    zh: '困难人员起付线减半、比例加 5 个百分点的说法没有找到出处，按有和没有算成一个范围',
    en: 'That poor households have half the line and five points more has no source: reckoned both ways',
  },
}
const POINTS_MORE = 500

export interface SeriousTerms {
  readonly line: number
  readonly split: number
  readonly first: number
  readonly second: number
}

/** Plain numbers for one person. */
export function resolveSerious(
  rules: SeriousRules,
  side: 'worst' | 'best',
  isPoor: boolean,
  reading: SeriousReading,
): SeriousTerms {
  const more = isPoor ? POINTS_MORE : 0
  const line = isPoor ? rules.line[side] / 2 : rules.line[side]
  const width = rules.width[side]
  return {
    line,
    split: reading === 'A' ? line + width : Math.max(line, width),
    first: rules.rates[0][side] + more,
    second: rules.rates[1][side] + more,
  }
}

/** What it pays for a year's own pay within the catalogue, tier by tier; rounded once. */
export function paySerious({ line, split, first, second }: SeriousTerms, ownPay: number) {
  const low = Math.max(0, Math.min(ownPay, split) - line)
  const high = Math.max(0, ownPay - split)
  const lower = halfUp(low * first)
  const total = halfUp(low * first + high * second)
  return { total, tiers: [lower, total - lower] as const, portions: [low, high] as const }
}
