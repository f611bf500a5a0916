import type { Product } from '#insurance/model/product.ts'
import { compareGroups } from './against.ts'
import { type Draws, drawReplicates, estimateRatio, estimateSum } from './estimate.ts'
import { evaluate, type Pass } from './evaluate.ts'
import type { Dimension } from './groups.ts'
import type { Population } from './population.ts'
import { RULES } from './population-rules.ts'
import type { Comparison, Ends, GroupRow, Result, ScenarioResult, SweepPoint } from './result.ts'
import { applyChanges, findKnob, type Scenario } from './scenario.ts'
import { hideParts, isSmall } from './suppress.ts'
import { settingsOf } from './sweep.ts'

/** A product on all people, at both ends of what is not published. */
interface Both {
  readonly product: Product
  readonly least: Pass
  readonly most: Pass
}

/** All scenarios on the same people. `tell` is called after each product. */
export function compare(
  population: Population,
  { scenarios, sweep }: Comparison,
  tell: () => void = () => {},
): Result {
  const draws = drawReplicates(population.seed)
  const all = scenarios.map((scenario) => walk(population, applyChanges(scenario), tell))
  const [first, ...others] = all as [Both, ...Both[]]
  const groups = compareGroups(
    population,
    first.least,
    others.map(({ least }) => least),
  )
  const { size, seed, rows, claims } = population
  return {
    people: {
      ...{ rules: RULES.version, size, seed, withCosts: rows },
      claims: claims.reduce((sum, one) => sum + one, 0),
    },
    scenarios: all.map((both, n) =>
      toResult(population, draws, scenarios[n] as Scenario, both, {
        first,
        groups: groups[n - 1],
      }),
    ),
    sweep:
      sweep &&
      settingsOf(sweep).map((value): SweepPoint => {
        const scenario = scenarios[sweep.scenario] as Scenario
        const base = applyChanges(scenario)
        const knob = findKnob(scenario.productVersion, sweep.knob)
        const both = walk(population, knob?.turn(base, value) ?? base, tell)
        return { value, payout: payoutOf(draws, both), ratio: ratioOf(population, draws, both) }
      }),
  }
}

/** How often `tell` will be called. */
export function stepsOf({ scenarios, sweep }: Comparison) {
  return scenarios.length + (sweep ? settingsOf(sweep).length : 0)
}

function walk(population: Population, product: Product, tell: () => void): Both {
  const least = evaluate(population, product, 'worst')
  const most = evaluate(population, product, 'best')
  tell()
  return { product, least, most }
}

interface Against {
  readonly first: Both
  readonly groups: Record<Dimension, GroupRow[]> | undefined
}

function toResult(
  population: Population,
  draws: Draws,
  { name }: Scenario,
  both: Both,
  { first, groups }: Against,
): ScenarioResult {
  const { product, least, most } = both
  const { paidPeople } = least
  return {
    name,
    premium: product.premium.worst * population.size,
    payout: payoutOf(draws, both),
    ratio: ratioOf(population, draws, both),
    paidPeople: isSmall(paidPeople) ? null : paidPeople,
    each: eachOf(product, least, most),
    against: groups ? { difference: differenceOf(draws, first, both), groups } : null,
  }
}

/** What a liability pays to one to four people is not told. */
function eachOf({ liabilities }: Product, least: Pass, most: Pass): ScenarioResult['each'] {
  const people = [...least.eachPeople]
  const small = people.map((count, n) => isSmall(count) || isSmall(most.eachPeople[n] as number))
  const hidden = hideParts(small, people)
  return liabilities.map(({ id }, n) => ({
    id,
    least: hidden[n] ? null : (least.each[n] as number),
    most: hidden[n] ? null : (most.each[n] as number),
  }))
}

function payoutOf(draws: Draws, { least, most }: Both): Ends {
  return {
    least: estimateSum(draws, least.byReplicate),
    most: estimateSum(draws, most.byReplicate),
  }
}

function ratioOf({ peopleInReplicate }: Population, draws: Draws, both: Both): Ends {
  const premiums = peopleInReplicate.map((people) => people * both.product.premium.worst)
  return {
    least: estimateRatio(draws, both.least.byReplicate, premiums),
    most: estimateRatio(draws, both.most.byReplicate, premiums),
  }
}

function differenceOf(draws: Draws, first: Both, both: Both): Ends {
  const minus = (a: Pass, b: Pass) =>
    a.byReplicate.map((amount, n) => amount - (b.byReplicate[n] as number))
  return {
    least: estimateSum(draws, minus(both.least, first.least)),
    most: estimateSum(draws, minus(both.most, first.most)),
  }
}
