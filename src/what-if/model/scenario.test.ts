import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '#insurance/model/compile.ts'
import { MEASURES, PROFILES } from '#insurance/model/product.ts'
import { findProductFaults } from '#insurance/model/product-check.ts'
import { product2022 } from '#insurance/model/products/2022.ts'
import { product2026 } from '#insurance/model/products/2026.ts'
import { resolve } from '#insurance/model/terms.ts'
import { someSums } from '#insurance/model/testing.ts'
import { seeded } from '#platform/model/seeded.ts'
import { type Knob, knobsOf } from './knob.ts'
import { applyChanges, type Change, findScenarioFaults, type Scenario } from './scenario.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 300)
const knobs = knobsOf(product2026)

function aScenario(...changes: Change[]): Scenario {
  return { name: '草案', productVersion: '2026.1', changes }
}

/** A scenario of a few changes that is a product; what contradicts itself is drawn again. */
function anyScenario() {
  const anyChange = fc
    .constantFrom(...knobs)
    .chain(({ id, least, most }) =>
      fc.record({ knob: fc.constant(id), value: fc.integer({ min: least, max: most }) }),
    )
  return fc
    .uniqueArray(anyChange, { selector: ({ knob }) => knob, maxLength: 5 })
    .map((changes) => aScenario(...changes))
    .filter((scenario) => findScenarioFaults(scenario).length === 0)
}

function owedTo(scenario: Scenario, side: 'worst' | 'best', seed: number) {
  const owed = compile(resolve(applyChanges(scenario), { side, reading: 'net' }))
  const sums = someSums(seeded(seed))
  const row = Float64Array.from(MEASURES.map((measure) => sums[measure]))
  return PROFILES.map((_, profile) => owed(profile, row, 0))
}

test('lowering a deductible, raising a rate or a cap lowers nobody’s owed', () => {
  const turnable = knobs.filter(({ better }) => better !== null)
  expect(turnable.length).toBeGreaterThan(20)
  const property = fc.property(
    anyScenario(),
    fc.constantFrom(...turnable),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('worst' as const, 'best' as const),
    fc.integer({ min: 1, max: 1_000_000 }),
    (scenario, knob, share, side, seed) => {
      const now = scenario.changes.find((one) => one.knob === knob.id)?.value ?? knob[side]
      const goal = knob.better === 'less' ? knob.least : knob.most
      const value = Math.round(now + (goal - now) * share)
      const rest = scenario.changes.filter((one) => one.knob !== knob.id)
      const kinder = { ...scenario, changes: [...rest, { knob: knob.id, value }] }
      fc.pre(findScenarioFaults(kinder).length === 0)
      const [before, after] = [owedTo(scenario, side, seed), owedTo(kinder, side, seed)]
      after.forEach((amount, n) => {
        expect(amount).toBeGreaterThanOrEqual(before[n] as number)
      })
    },
  )
  fc.assert(property, { numRuns })
})

test('the property would notice: raising a deductible does lower what somebody is owed', () => {
  const knob = knobs.find(({ id }) => id === 'R1.healthy.0.from') as Knob
  const harder = aScenario({ knob: knob.id, value: knob.worst + 500_000 })
  const owed = (scenario: Scenario) => {
    const row = Float64Array.from([5_000_000, 5_000_000, 5_000_000, 0, 0, 0, 0])
    return compile(resolve(applyChanges(scenario), { side: 'worst', reading: 'net' }))(0, row, 0)
  }
  expect(owed(harder)).toBeLessThan(owed(aScenario()))
})

test('what has no fault is a product without a fault', () => {
  const property = fc.property(anyScenario(), (scenario) => {
    // A total below the published caps is no contradiction: the total simply binds.
    const faults = findProductFaults(applyChanges(scenario))
    expect(faults.filter((fault) => !fault.endsWith('cap above the total'))).toEqual([])
  })
  fc.assert(property, { numRuns })
})

test('a draft leaves the published product as it is, and without a change it is that product', () => {
  const before = JSON.stringify(product2026)
  applyChanges(aScenario({ knob: 'R1.healthy.0.from', value: 1 }, { knob: 'premium', value: 1 }))
  expect(JSON.stringify(product2026)).toBe(before)
  expect(applyChanges(aScenario())).toBe(product2026)
})

test.each([
  [{ knob: 'R1.healthy.0.rate', value: 10_001 }, 'out-of-range', '0% 到 100%'],
  [{ knob: 'R1.healthy.0.rate', value: 25.5 }, 'out-of-range', '0% 到 100%'],
  [{ knob: 'premium', value: 0 }, 'out-of-range', '金额'],
  [{ knob: 'quiet-years', value: 11 }, 'out-of-range', '1 到 10'],
  [{ knob: 'R9.cap', value: 1 }, 'no-such-number', '没有这个数'],
  [{ knob: 'R1.healthy.0.from', value: 3_040_400 }, 'empty-band', '起点要高于'],
  [{ knob: 'R2.cap', value: 350_000_001 }, 'cap-above-total', '累计保额'],
])('%j is refused: %s', (change, code, sentence) => {
  const [fault, ...others] = findScenarioFaults(aScenario(change))
  expect(others).toEqual([])
  expect(fault).toMatchObject({ field: 'changes.0.value', code })
  expect(fault?.words.zh).toContain(sentence)
})

test('the numbers of a product: one for both where it has one for both', () => {
  const ids = knobs.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain('R2.healthy-quiet.0.from')
  expect(ids).not.toContain('R1.healthy-quiet.0.from')
  expect(ids.filter((id) => id.startsWith('R1.'))).toEqual([
    'R1.healthy.0.from',
    'R1.healthy.0.rate',
    'R1.healthy.1.from',
    'R1.healthy.1.rate',
    'R1.pre-existing.0.from',
    'R1.pre-existing.0.rate',
    'R1.cap',
  ])
  expect(knobsOf(product2022).map(({ id }) => id)).not.toContain('quiet-years')
})
