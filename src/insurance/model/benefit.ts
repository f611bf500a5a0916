import { type Compiled, compile } from './compile.ts'
import { interpret } from './interpret.ts'
import {
  type HealthClass,
  LIABILITIES,
  type LiabilityId,
  MEASURES,
  PROFILES,
  type Product,
  type Profile,
  profileOf,
  type Route,
  type YearSums,
} from './product.ts'
import type { InsuranceStep } from './step.ts'
import { type Choice, resolve, type Terms } from './terms.ts'

export type AnswerState = 'amount' | 'range' | 'needs-fact' | 'not-eligible' | 'rule-unknown'

/** What somebody knows about the insured; undefined is “I do not know”. */
export interface InsuredFacts {
  readonly healthClass: HealthClass | undefined
  readonly quietYears: number | undefined
  readonly route: Route
}

/** What has to be said before the steps of a liability. */
export type StepNotes = Readonly<Partial<Record<LiabilityId, readonly InsuranceStep[]>>>

export interface LiabilityAnswer {
  readonly id: LiabilityId
  readonly state: AnswerState
  readonly low: number
  readonly high: number
  /** They add up to `low`: what can be counted on. */
  readonly steps: readonly InsuranceStep[]
}

export interface Benefit {
  readonly liabilities: readonly LiabilityAnswer[]
  readonly low: number
  readonly high: number
}

/** What the plan pays for a year, as far as facts and rules are known: a range, never a guess. */
export function assess(
  product: Product,
  facts: InsuredFacts,
  sums: YearSums,
  notes: StepNotes = {},
): Benefit {
  const profiles = possibleProfiles(product, facts)
  const [worst = 'pre-existing'] = profiles
  const routed = forRoute(product, facts.route, sums)
  const sure = interpret(termsOf(product, WORST), worst, routed)
  const least = ownAmounts(product, WORST, worst, routed)
  const byRules = ownAmounts(product, BEST, worst, routed)
  const most = maxima(profiles.map((profile) => ownAmounts(product, BEST, profile, routed)))
  const total = product.totalCap

  const liabilities = LIABILITIES.map((id): LiabilityAnswer => {
    const index = product.liabilities.findIndex((one) => one.id === id)
    if (index < 0) return notEligible(id, 'notInPlan')
    if (isExcluded(product, facts.route, id)) return notEligible(id, 'notForRoute')
    const { amount, steps: ownSteps } = sure[index] ?? { amount: 0, steps: [] }
    // The total is shared: what earlier liabilities may take is not sure for this one.
    const low = Math.min(amount, Math.max(0, total.worst - sumBefore(most, index)))
    const high = Math.min(most[index] ?? 0, Math.max(0, total.best - sumBefore(least, index)))
    const state = stateOf(low, byRules[index] ?? 0, high)
    const steps = [...(notes[id] ?? []), ...ownSteps, ...shared(amount - low, total)]
    return { id, state, low, high, steps }
  })
  return {
    liabilities,
    low: Math.min(total.worst, sumBefore(least, least.length)),
    high: Math.min(total.best, sumBefore(most, most.length)),
  }
}

function maxima(rows: readonly Float64Array[]) {
  return Float64Array.from(rows[0] ?? [], (_, index) =>
    Math.max(...rows.map((row) => row[index] ?? 0)),
  )
}

function sumBefore(row: Float64Array, end: number) {
  return row.subarray(0, end).reduce((sum, amount) => sum + amount, 0)
}

function shared(taken: number, total: Product['totalCap']): InsuranceStep[] {
  if (taken === 0) return []
  return [{ key: 'total', amount: -taken, inputs: { cap: total.worst }, figures: [total] }]
}

/** The least favourable first. */
export function possibleProfiles(product: Product, facts: Omit<InsuredFacts, 'route'>): Profile[] {
  const { healthClass, quietYears } = facts
  const classes: HealthClass[] = healthClass ? [healthClass] : ['pre-existing', 'healthy']
  const needed = product.quietYears?.needed ?? Number.POSITIVE_INFINITY
  const quiet = quietYears === undefined ? [false, true] : [quietYears >= needed]
  return classes.flatMap((one) => quiet.map((isQuiet) => profileOf(one, isQuiet)))
}

export function isExcluded({ excluded }: Product, route: Route, id: LiabilityId) {
  return excluded[route]?.ids.includes(id) ?? false
}

/** Who has no R1 has no sums for it. */
export function forRoute(product: Product, route: Route, sums: YearSums): YearSums {
  if (!isExcluded(product, route, 'R1')) return sums
  return { ...sums, afterBasic: 0, afterSerious: 0, remaining: 0 }
}

function stateOf(low: number, highByRules: number, high: number): AnswerState {
  if (low === high) return 'amount'
  return high > highByRules ? 'needs-fact' : 'range'
}

export const WORST: Choice = { side: 'worst', reading: 'net' }
export const BEST: Choice = { side: 'best', reading: 'literal' }

interface Prepared {
  readonly terms: Terms
  /** Each liability by itself, as if there were no total. */
  readonly own: Compiled
}

const prepared = new WeakMap<Product, Map<string, Prepared>>()

function prepare(product: Product, choice: Choice): Prepared {
  const { side, reading, line } = choice
  const known = prepared.get(product) ?? new Map<string, Prepared>()
  prepared.set(product, known)
  const key = `${side} ${reading} ${line ? line[side] : ''}`
  const one = known.get(key) ?? make(product, choice)
  known.set(key, one)
  return one
}

function make(product: Product, choice: Choice): Prepared {
  const terms = resolve(product, choice)
  return { terms, own: compile({ ...terms, totalCap: Number.POSITIVE_INFINITY }) }
}

/** Made once for each product and choice. */
export function termsOf(product: Product, choice: Choice) {
  return prepare(product, choice).terms
}

/** What each liability owes, before the total cap, in the order of the product. */
export function ownAmounts(product: Product, choice: Choice, profile: Profile, sums: YearSums) {
  const each = new Float64Array(product.liabilities.length)
  const row = Float64Array.from(MEASURES, (measure) => sums[measure])
  prepare(product, choice).own(PROFILES.indexOf(profile), row, 0, each)
  return each
}

function notEligible(id: LiabilityId, key: 'notInPlan' | 'notForRoute'): LiabilityAnswer {
  const steps: InsuranceStep[] = [{ key, amount: 0, inputs: {}, figures: [] }]
  return { id, state: 'not-eligible', low: 0, high: 0, steps }
}
