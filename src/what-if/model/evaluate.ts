import { type Compiled, compile } from '#insurance/model/compile.ts'
import { MEASURES, PROFILES, type Product, Route } from '#insurance/model/product.ts'
import { resolve, type Side, type TermLiability } from '#insurance/model/terms.ts'
import { type Population, profileOfRow, REPLICATES } from './population.ts'

/** What a product owes to each row of the population, and what that comes to. */
export interface Pass {
  /** Of each row, in fen. */
  readonly owed: Float64Array
  readonly payout: number
  readonly paidPeople: number
  /** By liability, in the order of the product. */
  readonly each: Float64Array
  /** How many are paid something by it. */
  readonly eachPeople: Float64Array
  readonly byReplicate: Float64Array
}

/** One walk over all rows. `side`: at which end of the numbers that were not published. */
export function evaluate(population: Population, product: Product, side: Side): Pass {
  const { rows, sums, group, replicate } = population
  const { route } = group
  const owedBy = compileByRoute(product, side)
  const needed = product.quietYears?.needed
  const owed = new Float64Array(rows)
  const each = new Float64Array(product.liabilities.length)
  const eachPeople = new Float64Array(product.liabilities.length)
  const own = new Float64Array(product.liabilities.length)
  const byReplicate = new Float64Array(REPLICATES)
  let payout = 0
  let paidPeople = 0
  for (let row = 0; row < rows; row++) {
    const profile = profileOfRow(population, row, needed)
    const reckon = owedBy[route[row] as number] as Compiled
    const amount = reckon(profile, sums, row * MEASURES.length, own)
    if (amount === 0) continue
    owed[row] = amount
    payout += amount
    paidPeople++
    for (let n = 0; n < own.length; n++) {
      const part = own[n] as number
      if (part === 0) continue
      each[n] = (each[n] as number) + part
      eachPeople[n] = (eachPeople[n] as number) + 1
    }
    const place = replicate[row] as number
    byReplicate[place] = (byReplicate[place] as number) + amount
  }
  return { owed, payout, paidPeople, each, eachPeople, byReplicate }
}

/** In the order of the routes: some of them do not get every liability. */
function compileByRoute(product: Product, side: Side): Compiled[] {
  const terms = resolve(product, { side, reading: 'net' })
  return Route.options.map((route) => {
    const without = product.excluded[route]?.ids ?? []
    const liabilities = terms.liabilities.map((one) =>
      without.includes(one.id) ? empty(one) : one,
    )
    return compile({ ...terms, liabilities })
  })
}

function empty(liability: TermLiability): TermLiability {
  const bands = Object.fromEntries(PROFILES.map((profile) => [profile, []]))
  return { ...liability, bands: bands as unknown as TermLiability['bands'] }
}
