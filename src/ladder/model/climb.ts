import { forRoute, isExcluded, ownAmounts } from '#insurance/model/benefit.ts'
import { known } from '#insurance/model/figure.ts'
import {
  LIABILITIES,
  type Product,
  type Profile,
  profileOf,
  type YearSums,
} from '#insurance/model/product.ts'
import { sumPurchases } from '#insurance/model/purchases.ts'
import type { Choice } from '#insurance/model/terms.ts'
import { aidCeiling } from './aid.ts'
import type { LadderFacts } from './facts.ts'
import {
  LIABILITY_IN,
  PAYERS,
  type PayerId,
  type PayerOrder,
  STREAMS,
  type Stream,
} from './payers.ts'
import {
  paySerious,
  resolveSerious,
  SERIOUS,
  type SeriousReading,
  type SeriousTerms,
} from './serious-illness.ts'
import type { World } from './worlds.ts'

export interface Setting {
  readonly product: Product
  readonly order: PayerOrder
  readonly seriousReading: SeriousReading
}

export interface Climbed {
  readonly paid: Readonly<Record<PayerId, number>>
  readonly bill: number
  readonly remains: number
  /** What the plan's part was reckoned from, for the explanation. */
  readonly sums: YearSums
  readonly profile: Profile
  readonly choice: Choice
}

/** All payers in their order, in one world: what each pays, and what is left. They add up. */
export function climb(facts: LadderFacts, world: World, setting: Setting): Climbed {
  const { product, order } = setting
  const left = billOf(facts)
  const bill = STREAMS.reduce((sum, stream) => sum + left[stream], 0)
  const paid = Object.fromEntries(PAYERS.map((payer) => [payer, 0])) as Record<PayerId, number>
  const pools = { programme: facts.paidByProgramme as number, charity: facts.granted as number }
  const own = { afterBasic: 0, afterSerious: 0 }

  function pay(payer: PayerId, stream: Stream, wanted: number) {
    const amount = Math.min(left[stream], wanted)
    left[stream] -= amount
    paid[payer] += amount
    if (payer === 'programme' || payer === 'charity') pools[payer] -= amount
    if (payer === 'basic') own.afterBasic = left[stream]
    if (payer === 'serious') own.afterSerious = left[stream]
  }

  function wanted(payer: PayerId, stream: Stream) {
    if (payer === 'basic') return facts.paidByBasic ?? 0
    if (payer === 'serious') return wantedFromSerious(facts, world, setting, left[stream])
    if (payer === 'aid') return wantedFromAid(facts, world, left[stream])
    return payer === 'programme' || payer === 'charity' ? pools[payer] : 0
  }

  const before = (stream: Stream) => order[stream].indexOf(LIABILITY_IN[stream])
  for (const stream of STREAMS)
    for (const payer of order[stream].slice(0, before(stream)))
      pay(payer, stream, wanted(payer, stream))

  const { sums, profile, choice, amounts } = planPays(facts, world, setting, own, left)
  let total = product.totalCap[choice.side] as number
  for (const stream of STREAMS) {
    const amount = Math.min(amounts[LIABILITY_IN[stream]] ?? 0, total)
    pay(LIABILITY_IN[stream], stream, amount)
    total -= amount
    for (const payer of order[stream].slice(before(stream) + 1))
      pay(payer, stream, wanted(payer, stream))
  }
  const remains = STREAMS.reduce((sum, stream) => sum + left[stream], 0)
  return { paid, bill, remains, sums, profile, choice }
}

function billOf(facts: LadderFacts): Record<Stream, number> {
  return {
    'in-catalogue': (facts.paidByBasic ?? 0) + (facts.afterBasic ?? 0),
    'self-pay': facts.selfPay ?? 0,
    domestic: sumPurchases(facts.purchases, 'domestic'),
    overseas: sumPurchases(facts.purchases, 'overseas'),
    innovative: sumPurchases(facts.purchases, 'innovative'),
  }
}

/** Undefined where the rules were not found: another city’s, and those of the state groups. */
export function seriousTerms(
  { year }: LadderFacts,
  { route, lineSide, isPoorLine }: World,
  { seriousReading }: Setting,
): SeriousTerms | undefined {
  if (route !== 'resident' && route !== 'employee') return undefined
  const rules = SERIOUS[year]?.[route]
  return rules && resolveSerious(rules, lineSide, isPoorLine, seriousReading)
}

function wantedFromSerious(facts: LadderFacts, world: World, setting: Setting, left: number) {
  if (facts.paidBySerious !== null) return facts.paidBySerious
  const terms = seriousTerms(facts, world, setting)
  if (!terms) return world.seriousPaysAll ? left : 0
  return paySerious(terms, left).total
}

function wantedFromAid(facts: LadderFacts, world: World, left: number) {
  if (!world.hasAid) return 0
  if (facts.paidByAid !== null) return facts.paidByAid
  return world.aidPaysAll ? Math.min(left, aidCeiling(facts)) : 0
}

function planPays(
  facts: LadderFacts,
  world: World,
  setting: Setting,
  own: { afterBasic: number; afterSerious: number },
  left: Record<Stream, number>,
) {
  const { product } = setting
  const { domestic, overseas, innovative } = left
  const sums = forRoute(product, world.route, {
    ...own,
    remaining: left['in-catalogue'],
    selfPay: left['self-pay'],
    ...(world.drugCounts
      ? { domestic, overseas, innovative }
      : { domestic: 0, overseas: 0, innovative: 0 }),
  })
  const profile = profileOf(world.healthClass, world.isQuiet)
  const choice = choiceOf(facts, world)
  const each = world.isMember ? ownAmounts(product, choice, profile, sums) : undefined
  const amounts = Object.fromEntries(
    LIABILITIES.map((id) => {
      const index = product.liabilities.findIndex((one) => one.id === id)
      return [id, isExcluded(product, world.route, id) ? 0 : (each?.[index] ?? 0)]
    }),
  )
  return { sums, profile, choice, amounts }
}

/** Where a band follows the threshold of serious-illness insurance, it is that of this person. */
function choiceOf({ year }: LadderFacts, { route, side, reading, lineSide }: World): Choice {
  const line = route === 'employee' ? SERIOUS[year]?.employee.line : undefined
  if (!line || line.worst === line.best) return { side, reading }
  return { side, reading, line: known(line[lineSide], line.cite) }
}
