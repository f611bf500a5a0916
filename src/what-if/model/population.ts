import { compile } from '#insurance/model/compile.ts'
import { halfUp } from '#insurance/model/fen.ts'
import { MEASURES } from '#insurance/model/product.ts'
import { product2026 } from '#insurance/model/products/2026.ts'
import { resolve } from '#insurance/model/terms.ts'
import { SERIOUS } from '#ladder/model/serious-illness.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { DIMENSIONS, type Dimension, groupsOf } from './groups.ts'
import { RULES } from './population-rules.ts'

/** Random groups of equal expectation, for the confidence band. */
export const REPLICATES = 100

/** The sizes that are offered; the last one has the 419 000 claims of four years. */
export const SIZES = [100_000, 1_000_000, 14_964_286] as const

/**
 * Insured-years in columns. Who had nothing to pay in the year is counted in `people` and has no
 * row: no setting of any number pays for nothing.
 */
export interface Population {
  readonly size: number
  readonly seed: number
  readonly rows: number
  /** Of each row its sums in fen, in the order of `MEASURES`. */
  readonly sums: Float64Array
  readonly streak: Uint8Array
  /** How many claims of the year there were under the published product. */
  readonly claims: Uint8Array
  readonly replicate: Uint8Array
  /** The group of each row. */
  readonly group: Readonly<Record<Dimension, Uint8Array>>
  /** All of them, with and without a row, by group. */
  readonly people: Readonly<Record<Dimension, Float64Array>>
  readonly peopleInReplicate: Float64Array
}

/** The same size and seed make the same people. `tell` is told how many are done. */
export function makePopulation(
  size: number,
  seed: number,
  tell: (done: number) => void = () => {},
): Population {
  const chance = seeded(seed)
  // A fifth has costs at most; see `anyCost` and `oftener`.
  const room = Math.ceil(size * 0.2) + 1_000
  const all = emptyPopulation(room)
  const places = MEASURES.length
  let rows = 0
  for (let n = 0; n < size; n++) {
    if (n % 500_000 === 0) tell(n)
    const age = pickOf(chance, RULES.ages, 100)
    const route = pickOf(chance, RULES.routes[age] as readonly number[], 100)
    const isPreExisting = chance.next() * 100 < (RULES.preExisting[age] as number)
    const streak = pickOf(chance, RULES.streaks, 100)
    const district = pickOf(chance, RULES.districts, INHABITANTS)
    const replicate = Math.floor(chance.next() * REPLICATES)
    const groups = { age, district, class: isPreExisting ? 1 : 0, route }
    for (const dimension of DIMENSIONS) add(all.people[dimension], groups[dimension])
    add(all.peopleInReplicate, replicate)
    const often = (RULES.anyCost[age] as number) * (isPreExisting ? RULES.oftener : 1)
    if (chance.next() * 1000 >= often || rows === room) continue
    writeSums(chance, all.sums, rows * places)
    bringDown(isPreExisting ? 2 : 0, all.sums, rows * places)
    for (const dimension of DIMENSIONS) all.group[dimension][rows] = groups[dimension]
    all.streak[rows] = streak
    all.replicate[rows] = replicate
    rows++
  }
  const population = { ...all, size, seed, rows, claims: new Uint8Array(rows) }
  countClaims(chance, population)
  return population
}

const INHABITANTS = RULES.districts.reduce((sum: number, one) => sum + one, 0)

function emptyPopulation(room: number) {
  const of = <Column>(make: (dimension: Dimension) => Column) =>
    Object.fromEntries(DIMENSIONS.map((one) => [one, make(one)])) as Record<Dimension, Column>
  return {
    sums: new Float64Array(room * MEASURES.length),
    streak: new Uint8Array(room),
    replicate: new Uint8Array(room),
    group: of(() => new Uint8Array(room)),
    people: of((dimension) => new Float64Array(groupsOf[dimension].length)),
    peopleInReplicate: new Float64Array(REPLICATES),
  }
}

/** Its place in `PROFILES`. Without a number of quiet years nobody is quiet. */
export function profileOfRow({ group, streak }: Population, row: number, needed = 255) {
  const isQuiet = (streak[row] as number) >= needed
  return (group.class[row] as number) * 2 + (isQuiet ? 1 : 0)
}

function add(counts: Float64Array, place: number) {
  counts[place] = (counts[place] as number) + 1
}

function pickOf({ next }: Seeded, weights: readonly number[], whole: number) {
  let left = next() * whole
  for (let n = 0; n < weights.length; n++) {
    left -= weights[n] as number
    if (left < 0) return n
  }
  return weights.length - 1
}

interface Shape {
  readonly median: number
  readonly spread: number
  readonly most: number
}

/** Whole fen, log-normal (Box and Muller). */
function anAmount({ next }: Seeded, { median, spread, most }: Shape) {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return Math.min(most, Math.round(median * Math.exp(spread * normal)))
}

/** In the order of `MEASURES`. */
function writeSums(chance: Seeded, sums: Float64Array, at: number) {
  const { ownPay, selfPay, drug, drugs } = RULES
  const afterBasic = anAmount(chance, ownPay)
  const afterSerious = afterBasic - paidBySerious(afterBasic)
  const onDrug = (often: number) => (chance.next() * 10_000 < often ? anAmount(chance, drug) : 0)
  sums[at] = afterBasic
  sums[at + 1] = afterSerious
  sums[at + 2] = afterSerious
  sums[at + 3] = chance.next() < selfPay.share ? anAmount(chance, selfPay) : 0
  sums[at + 4] = onDrug(drugs.domestic)
  sums[at + 5] = onDrug(drugs.overseas)
  sums[at + 6] = onDrug(drugs.innovative)
}

const serious = SERIOUS[2026]?.resident

function paidBySerious(ownPay: number) {
  if (!serious) return 0
  const above = ownPay - serious.line.worst
  if (above <= 0) return 0
  const first = Math.min(above, serious.width.worst)
  const [lower, upper] = serious.rates
  return halfUp(first * lower.worst + (above - first) * upper.worst)
}

const owedAtMost = compile(resolve(product2026, { side: 'best', reading: 'net' }))
const owedAtLeast = compile(resolve(product2026, { side: 'worst', reading: 'net' }))

/** Nobody is owed more by the published product than the highest single payment that is known. */
function bringDown(profile: number, sums: Float64Array, at: number) {
  while (owedAtMost(profile + 1, sums, at) > RULES.highestPayment)
    for (let n = at; n < at + MEASURES.length; n++) sums[n] = Math.floor((sums[n] as number) * 0.8)
}

/** One claim for everybody who is owed something, and the rest of the 2.8 per 100 among them. */
function countClaims(chance: Seeded, population: Population) {
  const { size, rows, sums, claims } = population
  const paid: number[] = []
  for (let row = 0; row < rows; row++) {
    const profile = profileOfRow(population, row, product2026.quietYears?.needed)
    if (owedAtLeast(profile, sums, row * MEASURES.length) === 0) continue
    claims[row] = 1
    paid.push(row)
  }
  let left = Math.round((size * RULES.claimsPer1000) / 1000) - paid.length
  while (left > 0 && paid.length > 0) {
    const row = chance.pick(paid)
    if ((claims[row] as number) >= RULES.mostClaims) continue
    claims[row] = (claims[row] as number) + 1
    left--
  }
}
