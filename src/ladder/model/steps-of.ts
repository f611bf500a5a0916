import { isExcluded, termsOf } from '#insurance/model/benefit.ts'
import { known } from '#insurance/model/figure.ts'
import { interpret } from '#insurance/model/interpret.ts'
import type { Figure, LiabilityId } from '#insurance/model/product.ts'
import { listNotes } from '#insurance/model/purchases.ts'
import type { Cite } from '#insurance/model/sources.ts'
import { AID_RULE, AID_SHARE } from './aid.ts'
import { type Climbed, type Setting, seriousTerms } from './climb.ts'
import type { LadderFacts } from './facts.ts'
import { isLiability, ORDER_CITES, type PayerId } from './payers.ts'
import { paySerious, SERIOUS } from './serious-illness.ts'
import type { LadderStep } from './step.ts'
import type { World } from './worlds.ts'

/** Why this payer pays what it pays in this world; the amounts add up to it. */
export function stepsOf(
  payer: PayerId,
  facts: LadderFacts,
  world: World,
  climbed: Climbed,
  setting: Setting,
): readonly LadderStep[] {
  const paid = climbed.paid[payer]
  if (isLiability(payer)) return planSteps(payer, facts, world, climbed, setting)
  if (payer === 'serious') return seriousSteps(facts, world, climbed, setting)
  if (payer === 'aid') return aidSteps(facts, climbed)
  if (payer === 'basic')
    return [facts.paidByBasic === null ? note('noReceipt') : note('receipt', paid)]
  if (payer === 'programme') return paid > 0 ? [note('programme', paid, ORDER_CITES.drugs)] : []
  return [facts.granted > 0 ? note('granted', paid) : note('noCharity')]
}

function seriousSteps(
  facts: LadderFacts,
  world: World,
  { paid }: Climbed,
  setting: Setting,
): LadderStep[] {
  if (facts.paidBySerious !== null) return [note('seriousGiven', paid.serious)]
  const terms = seriousTerms(facts, world, setting)
  const rules = SERIOUS[facts.year]?.[world.route === 'employee' ? 'employee' : 'resident']
  if (!terms || !rules) return [note('seriousUnknown')]

  const base = facts.afterBasic ?? 0
  const { tiers, portions } = paySerious(terms, base)
  if (base <= terms.line) {
    const inputs = { base, from: terms.line }
    return base === 0 ? [] : [{ key: 'seriousBelow', amount: 0, inputs, figures: [rules.line] }]
  }
  const first = { base, from: terms.line, portion: portions[0], rate: terms.first, paid: tiers[0] }
  const second = { portion: portions[1], rate: terms.second, paid: tiers[1] }
  const steps: LadderStep[] = [
    {
      key: 'seriousFirst',
      amount: tiers[0],
      inputs: first,
      figures: [rules.line, rules.rates[0]],
    },
  ]
  if (portions[1] > 0)
    steps.push({
      key: 'seriousSecond',
      amount: tiers[1],
      inputs: second,
      figures: [rules.width, rules.rates[1]],
    })
  return steps
}

function aidSteps({ aid, paidByAid }: LadderFacts, { paid, sums }: Climbed): LadderStep[] {
  if (aid === 'none') return [note('noAid')]
  if (aid === 'not-asked') return [note('aidNotAsked')]
  if (paidByAid !== null && aid !== 'unknown') return [note('aidGiven', paid.aid)]
  const inputs = { base: sums.afterSerious }
  return [{ key: 'aidUnknown', amount: 0, inputs, figures: [cited(AID_RULE), cited(AID_SHARE)] }]
}

function planSteps(
  id: LiabilityId,
  facts: LadderFacts,
  world: World,
  { profile, choice, sums }: Climbed,
  { product }: Setting,
): LadderStep[] {
  const index = product.liabilities.findIndex((one) => one.id === id)
  if (index < 0) return [note('notInPlan')]
  if (!world.isMember) return [note('notMember')]
  if (isExcluded(product, world.route, id)) return [note('notForRoute')]
  const isDrug = id !== 'R1' && id !== 'R2'
  const notes: LadderStep[] = isDrug ? [...listNotes(product, facts.purchases)[id]] : []
  if (notes.length > 0)
    notes.push(
      world.drugCounts
        ? note('programmeFirst', 0, product.programmeFirst)
        : note('programmeMissed', 0, product.programmeFirst),
    )
  const owed = interpret(termsOf(product, choice), profile, sums)[index]
  return [...notes, ...(owed?.steps ?? [])]
}

function note(key: LadderStep['key'], paid = 0, cite?: Cite): LadderStep {
  return { key, amount: paid, inputs: { paid }, figures: cite ? [cited(cite)] : [] } as LadderStep
}

/** A rule without a number. */
function cited(cite: Cite): Figure {
  return known(0, cite)
}
