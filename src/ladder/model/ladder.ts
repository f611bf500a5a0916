import { type AnswerState, isExcluded } from '#insurance/model/benefit.ts'
import type { Product } from '#insurance/model/product.ts'
import { findProduct } from '#insurance/model/products/published.ts'
import { type Climbed, climb, type Setting } from './climb.ts'
import type { LadderFacts } from './facts.ts'
import { isLiability, PAYER_ORDER, PAYERS, type PayerId } from './payers.ts'
import type { LadderStep } from './step.ts'
import { stepsOf } from './steps-of.ts'
import { findUnlocks, type Unlock } from './unlocks.ts'
import { baseOf, fixFacts, optionsFor, type World, worldsOf } from './worlds.ts'

/** One payer's part. `counted` is what can be counted on; the counted parts add up to the bill. */
export interface Rung {
  readonly payer: PayerId
  readonly state: AnswerState
  readonly low: number
  readonly high: number
  readonly counted: number
  /** They add up to `counted`. */
  readonly steps: readonly LadderStep[]
}

export interface Ladder {
  readonly productVersion: string
  readonly bill: number
  readonly rungs: readonly Rung[]
  /** What the patient still has to pay; `high` where nothing more is found. */
  readonly remains: { readonly low: number; readonly high: number }
  readonly unlocks: readonly Unlock[]
}

/** Who pays what, as far as it is known: every payer in order, and what remains. */
export function standLadder(facts: LadderFacts, given: Partial<Setting> = {}): Ladder {
  const setting: Setting = {
    product: findProduct(facts.year) as Product,
    order: PAYER_ORDER,
    seriousReading: 'A',
    ...given,
  }
  const options = optionsFor(facts, setting.product)
  const base = baseOf(options)
  const sure = climb(facts, base, setting)
  const worlds = [...worldsOf(options)].map((world) => climb(facts, world, setting))
  const byRules = [...worldsOf(fixFacts(options, base))].map((world) =>
    climb(facts, world, setting),
  )

  const rungs = PAYERS.map((payer): Rung => {
    const [low, high] = spread(worlds, payer)
    const isOpenByRule = spread(byRules, payer)[1] > spread(byRules, payer)[0]
    const isOpenByFact = high - low > spread(byRules, payer)[1] - spread(byRules, payer)[0]
    return {
      payer,
      state: stateOf(payer, facts, base, setting, { isOpenByRule, isOpenByFact }),
      low,
      high,
      counted: sure.paid[payer],
      steps: stepsOf(payer, facts, base, sure, setting),
    }
  })
  return {
    productVersion: setting.product.version,
    bill: sure.bill,
    rungs,
    remains: {
      low: Math.min(...worlds.map(({ remains }) => remains)),
      high: Math.max(...worlds.map(({ remains }) => remains)),
    },
    unlocks: findUnlocks(facts, options, setting),
  }
}

function spread(worlds: readonly Climbed[], payer: PayerId) {
  const amounts = worlds.map(({ paid }) => paid[payer])
  return [Math.min(...amounts), Math.max(...amounts)] as const
}

interface Openness {
  readonly isOpenByRule: boolean
  readonly isOpenByFact: boolean
}

function stateOf(
  payer: PayerId,
  facts: LadderFacts,
  world: World,
  { product }: Setting,
  { isOpenByRule, isOpenByFact }: Openness,
): AnswerState {
  if (isNotEligible(payer, facts, world, product)) return 'not-eligible'
  if (isOpenByFact || lacksAmount(payer, facts)) return 'needs-fact'
  if (payer === 'charity' && facts.granted === 0) return 'rule-unknown'
  if (!isOpenByRule) return 'amount'
  const hasNoRule = payer === 'aid' || (payer === 'serious' && !isReckoned(world))
  return hasNoRule ? 'rule-unknown' : 'range'
}

function isReckoned({ route }: World) {
  return route === 'resident' || route === 'employee'
}

function isNotEligible(payer: PayerId, facts: LadderFacts, world: World, product: Product) {
  if (payer === 'aid') return facts.aid === 'none'
  if (payer === 'programme') return facts.programme === 'none'
  if (!isLiability(payer)) return false
  if (facts.insured === 'no') return true
  if (!product.liabilities.some(({ id }) => id === payer)) return true
  return facts.route !== 'unknown' && isExcluded(product, world.route, payer)
}

/** An amount that nobody has typed yet. */
function lacksAmount(payer: PayerId, facts: LadderFacts) {
  if (payer === 'basic') return facts.paidByBasic === null
  if (payer === 'aid' && facts.aid === 'not-asked') return true
  if (payer === 'programme') return facts.programme === 'not-asked' && facts.purchases.length > 0
  if (payer === 'serious' || payer === 'aid' || payer === 'R1') return facts.afterBasic === null
  return payer === 'R2' && facts.selfPay === null
}
