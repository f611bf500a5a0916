import { expect, test } from 'vitest'
import { compile } from '#insurance/model/compile.ts'
import { interpret } from '#insurance/model/interpret.ts'
import { MEASURES, PROFILES, Route, type YearSums } from '#insurance/model/product.ts'
import { product2026 } from '#insurance/model/products/2026.ts'
import { resolve } from '#insurance/model/terms.ts'
import { compare, stepsOf } from './compare.ts'
import { evaluate } from './evaluate.ts'
import { DIMENSIONS } from './groups.ts'
import { makePopulation, profileOfRow } from './population.ts'
import { RULES } from './population-rules.ts'
import type { Scenario } from './scenario.ts'

const people = makePopulation(100_000, 2026)
const published: Scenario = { name: '2026 已公布', productVersion: '2026.1', changes: [] }
const lower: Scenario = {
  name: '起付线降到 1.2 万',
  productVersion: '2026.1',
  changes: [{ knob: 'R1.healthy.0.from', value: 1_200_000 }],
}

function asked(...scenarios: Scenario[]) {
  return { people: { size: 100_000, seed: 2026 }, scenarios, sweep: null }
}

test('2.8 claims per 100 people, nobody above 23 of them or above the highest payment', () => {
  const owed = evaluate(people, product2026, 'best').owed
  expect(people.claims.reduce((sum, one) => sum + one, 0)).toBe(2_800)
  expect(Math.max(...people.claims)).toBeLessThanOrEqual(RULES.mostClaims)
  expect(Math.max(...owed)).toBeLessThanOrEqual(RULES.highestPayment)
  expect(owed.some((amount) => amount > 10_000_000)).toBe(true)
})

test('the same seed makes the same people, another seed others; every group adds up', () => {
  const again = makePopulation(20_000, 7)
  expect(makePopulation(20_000, 7)).toEqual(again)
  expect(makePopulation(20_000, 8).sums).not.toEqual(again.sums)
  for (const dimension of DIMENSIONS)
    expect(people.people[dimension].reduce((sum, one) => sum + one, 0)).toBe(100_000)
  expect(Math.min(...people.people.district)).toBeGreaterThan(0)
})

test('an evaluation of the population is that of the interpreter, person by person', () => {
  const terms = resolve(product2026, { side: 'worst', reading: 'net' })
  const { owed } = evaluate(people, product2026, 'worst')
  for (let row = 0; row < 3_000; row++) {
    const profile = profileOfRow(people, row, 3)
    const at = row * MEASURES.length
    const sums = Object.fromEntries(
      MEASURES.map((measure, n) => [measure, people.sums[at + n]]),
    ) as YearSums
    const route = Route.options[people.group.route[row] as number]
    const mine = interpret(terms, PROFILES[profile] as (typeof PROFILES)[number], sums)
    const counted = mine.filter(({ id }) => !(route === 'state-groups' && id === 'R1'))
    expect(owed[row]).toBe(counted.reduce((sum, { amount }) => sum + amount, 0))
  }
  const stateGroup = people.group.route.findIndex(
    (route, row) =>
      Route.options[route] === 'state-groups' &&
      compile(terms)(profileOfRow(people, row, 3), people.sums, row * MEASURES.length) >
        (owed[row] as number),
  )
  expect(stateGroup, 'somebody for whom R1 is left out').toBeGreaterThanOrEqual(0)
})

test('a lower line: more is paid, somebody gains, nobody loses, and the groups add up', () => {
  const { scenarios } = compare(people, asked(published, lower))
  const [before, after] = scenarios
  expect(before?.against).toBeNull()
  const { difference, groups } = after?.against ?? {}
  expect(difference?.least.amount).toBeGreaterThan(0)
  expect(difference?.least.amount).toBe(
    (after?.payout.least.amount ?? 0) - (before?.payout.least.amount ?? 0),
  )
  const total = groups?.age?.at(-1)
  expect(total).toMatchObject({ key: 'all', people: 100_000, losers: 0 })
  expect(total?.winners).toBeGreaterThan(100)
  for (const dimension of DIMENSIONS) expect(groups?.[dimension]?.at(-1)).toEqual(total)
  const state = groups?.route?.find(({ key }) => key === 'state-groups')
  expect(state).toMatchObject({ winners: 0, losers: 0 })
  // A line for the healthy does nothing for those with a listed condition.
  const pre = groups?.class?.find(({ key }) => key === 'pre-existing')
  expect(pre?.winners).toBe(0)
})

test('a small change among few people is not told group by group', () => {
  const rare: Scenario = {
    ...published,
    name: '海外特药比例',
    changes: [{ knob: 'R3o.healthy.0.rate', value: 7_000 }],
  }
  const { scenarios } = compare(people, asked(published, rare))
  const rows = DIMENSIONS.flatMap((one) => scenarios[1]?.against?.groups[one] ?? [])
  const told = rows.flatMap(({ winners, losers, unchanged }) => [winners, losers, unchanged])
  expect(told.some((count) => count === null)).toBe(true)
  expect(told.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
})

test('the band holds the amount; two products that are the same differ by nothing', () => {
  const { scenarios } = compare(people, asked(published, { ...published, name: '同样' }))
  const [first, second] = scenarios
  for (const { amount, low, high } of [first?.payout.least, first?.ratio.most].flatMap(
    (one) => one ?? [],
  )) {
    expect(low).toBeLessThan(amount)
    expect(high).toBeGreaterThan(amount)
  }
  expect(second?.against?.difference.most).toEqual({ amount: 0, low: 0, high: 0 })
  expect(first?.payout.least.amount).toBeLessThan(first?.payout.most.amount ?? 0)
})

test('the band is about as wide as populations of other seeds differ', () => {
  const sums = Array.from({ length: 20 }, (_, n) => {
    const others = makePopulation(20_000, n + 1)
    return compare(others, asked(published)).scenarios[0]?.payout.least
  }).flatMap((one) => one ?? [])
  const mean = sums.reduce((so, { amount }) => so + amount, 0) / sums.length
  const within = sums.filter(({ low, high }) => low <= mean && mean <= high).length
  expect(within).toBeGreaterThanOrEqual(16)
})

test('21 settings of one number, each as if it were a scenario of its own', () => {
  const sweep = { scenario: 1, knob: 'R1.healthy.0.from', from: 1_000_000, to: 2_000_000 }
  const wanted = { ...asked(published, lower), sweep }
  let told = 0
  const { sweep: points } = compare(people, wanted, () => told++)
  expect(told).toBe(stepsOf(wanted))
  expect(points).toHaveLength(21)
  expect(points?.[4]).toMatchObject({ value: 1_200_000 })
  const alone = compare(people, asked(lower)).scenarios[0]
  expect(points?.[4]?.payout).toEqual(alone?.payout)
  const amounts = points?.map(({ payout }) => payout.least.amount) ?? []
  expect([...amounts].sort((a, b) => b - a)).toEqual(amounts)
})

test('two years of the product on the same people', () => {
  const year2022: Scenario = { name: '2022', productVersion: '2022.1', changes: [] }
  const { scenarios } = compare(people, asked(year2022, published))
  expect(scenarios[1]?.against?.difference.least.amount).not.toBe(0)
})
