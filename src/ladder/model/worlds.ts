import type { HealthClass, Product, Route } from '#insurance/model/product.ts'
import type { Reading, Side } from '#insurance/model/terms.ts'
import type { LadderFacts } from './facts.ts'
import { SERIOUS } from './serious-illness.ts'

/** Everything that has to be settled before a sum can be made: one way in which it may be. */
export interface World {
  readonly route: Route
  readonly isMember: boolean
  readonly healthClass: HealthClass
  readonly isQuiet: boolean
  readonly hasAid: boolean
  /** Whether the plan pays the drug at all: not where a programme was open and was not asked. */
  readonly drugCounts: boolean
  readonly side: Side
  readonly reading: Reading
  readonly lineSide: Side
  readonly isPoorLine: boolean
  /** Medical assistance whose proportions were not found: nothing, or all that is allowed. */
  readonly aidPaysAll: boolean
  /** Another city's serious-illness insurance: nothing, or all. */
  readonly seriousPaysAll: boolean
}

/** For each question the possible answers, the least favourable first. */
export type Options = { readonly [Name in keyof World]: readonly World[Name][] }

/** What the patient or a paper could tell; the rest is open because a rule was not found. */
export const FACTS = [
  'route',
  'isMember',
  'healthClass',
  'isQuiet',
  'hasAid',
  'drugCounts',
] as const satisfies readonly (keyof World)[]
export type Fact = (typeof FACTS)[number]

const EITHER = [false, true]
const SIDES: readonly Side[] = ['worst', 'best']

/** Only what makes a difference to this bill is left open. */
export function optionsFor(facts: LadderFacts, product: Product): Options {
  const { insured, healthClass, quietYears, aid, programme } = facts
  const needed = product.quietYears?.needed ?? Number.POSITIVE_INFINITY
  const mayHaveAid = aid === 'unknown' || aid === 'assistance' || aid === 'poverty-by-illness'
  const isOpenSerious = facts.paidBySerious === null
  const mayBeMember = insured !== 'no'
  const hasSelfPay = facts.selfPay !== null && facts.selfPay > 0
  const hasDrugs = facts.purchases.length > 0
  const route: Route[] = facts.route === 'unknown' ? [...EVERY_ROUTE] : [facts.route]
  return {
    route,
    isMember: insured === 'unknown' ? EITHER : [mayBeMember],
    healthClass: healthClass !== 'unknown' ? [healthClass] : mayBeMember ? CLASSES : ['healthy'],
    isQuiet:
      quietYears === null && product.quietYears && mayBeMember && hasSelfPay
        ? EITHER
        : [(quietYears ?? 0) >= needed],
    hasAid: aid === 'unknown' ? EITHER : [mayHaveAid],
    drugCounts: programme === 'unknown' && hasDrugs ? EITHER : [programme !== 'not-applied'],
    side: SIDES,
    reading: READINGS,
    lineSide: isOpenSerious && isLineOpen(facts.year) ? SIDES : ['worst'],
    isPoorLine: mayHaveAid && isOpenSerious ? EITHER : [false],
    aidPaysAll: mayHaveAid && facts.paidByAid === null ? EITHER : [false],
    seriousPaysAll: isOpenSerious && route.some(hasNoSeriousRules) ? EITHER : [false],
  }
}

const EVERY_ROUTE: readonly Route[] = ['state-groups', 'resident', 'employee', 'elsewhere']
const CLASSES: readonly HealthClass[] = ['pre-existing', 'healthy']
const READINGS: readonly Reading[] = ['net', 'literal']

/** Another city’s rules, and those of the state groups, were not found. */
function hasNoSeriousRules(route: Route) {
  return route === 'elsewhere' || route === 'state-groups'
}

function isLineOpen(year: number) {
  return Object.values(SERIOUS[year] ?? {}).some(({ line }) => line.worst !== line.best)
}

/** The least favourable answer to everything: what can be counted on. */
export function baseOf(options: Options): World {
  return mapOptions(options, ([first]) => first)
}

/** Every combination that makes a difference. */
export function* worldsOf(options: Options): Generator<World> {
  const names = Object.keys(options) as (keyof World)[]
  const values = names.map((name) => options[name] as readonly unknown[])
  const count = values.reduce((product, { length }) => product * length, 1)
  for (let n = 0; n < count; n++) {
    let rest = n
    const world: Record<string, unknown> = {}
    for (const [index, name] of names.entries()) {
      const choices = values[index] as readonly unknown[]
      world[name] = choices[rest % choices.length]
      rest = Math.floor(rest / choices.length)
    }
    const made = world as unknown as World
    if (!isRepetition(made, options)) yield made
  }
}

/** A question that nothing depends on in this world is answered once only. */
function isRepetition(world: World, options: Options) {
  const { isMember, hasAid, route } = world
  const idle: (keyof World)[] = []
  if (!isMember) idle.push('healthClass', 'isQuiet', 'drugCounts', 'side', 'reading')
  if (!hasAid) idle.push('isPoorLine', 'aidPaysAll')
  if (hasNoSeriousRules(route)) idle.push('lineSide', 'isPoorLine')
  else idle.push('seriousPaysAll')
  return idle.some((name) => world[name] !== options[name][0])
}

/** The same questions, with the facts settled as in this world. */
export function fixFacts(options: Options, world: World): Options {
  const fixed = Object.fromEntries(FACTS.map((name) => [name, [world[name]]]))
  return { ...options, ...fixed }
}

/** Nothing left open. */
export function only(world: World): Options {
  const entries = Object.entries(world).map(([name, value]) => [name, [value]])
  return Object.fromEntries(entries) as Options
}

function mapOptions(options: Options, pick: (values: readonly unknown[]) => unknown): World {
  const entries = Object.entries(options).map(([name, values]) => [name, pick(values)])
  return Object.fromEntries(entries) as World
}
