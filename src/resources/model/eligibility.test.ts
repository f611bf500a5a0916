import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Domain } from '#casework/model/code-lists.ts'
import { DistrictCode } from '#places/model/district.ts'
import {
  type ClientFacts,
  DiagnosisGroup,
  decideEligibility,
  type EligibilityFacts,
  InsuranceKind,
  NOTHING_KNOWN,
} from './eligibility.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
const bound = fc.option(fc.integer({ min: 0, max: 90 }))
const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 3 })

const offers: fc.Arbitrary<EligibilityFacts> = fc.record({
  needs: some(Domain.options),
  districts: some(DistrictCode.options),
  rule: fc.option(
    fc.record({
      ...{ minimumAge: bound, maximumAge: bound, insurance: some(InsuranceKind.options) },
      ...{ diagnosisGroups: some(DiagnosisGroup.options), mostMonthlyIncome: bound },
    }),
  ),
})
const people: fc.Arbitrary<ClientFacts> = fc.record({
  ...{ age: fc.integer({ min: 0, max: 99 }), monthlyIncome: fc.integer({ min: 0, max: 99 }) },
  district: fc.constantFrom(...DistrictCode.options),
  insurance: fc.constantFrom(...InsuranceKind.options),
  diagnosisGroup: fc.constantFrom(...DiagnosisGroup.options),
  need: fc.constantFrom(...Domain.options),
})
const names = Object.keys(NOTHING_KNOWN) as (keyof ClientFacts)[]

test('to learn more about somebody never turns a yes into a no or a no into a yes', () => {
  fc.assert(
    fc.property(offers, people, fc.subarray(names), (offer, person, forgotten) => {
      const less = { ...person, ...Object.fromEntries(forgotten.map((name) => [name, null])) }
      const before = decideEligibility(offer, less as ClientFacts)
      if (before.answer === 'unknown') return
      expect(decideEligibility(offer, person).answer).toBe(before.answer)
    }),
    { numRuns },
  )
})

test('of somebody of whom all is known, only prose or a need that nobody named is unknown', () => {
  fc.assert(
    fc.property(offers, people, (offer, person) => {
      const { answer, why } = decideEligibility(offer, person)
      const open = offer.rule === null || offer.needs.length === 0
      if (answer === 'unknown') expect(open).toBe(true)
      if (answer === 'yes') expect(why).toEqual([])
      if (answer === 'no') expect(why.map((one) => one.answer)).toContain('no')
    }),
    { numRuns },
  )
})

test.each([
  [17, 'yes'],
  [18, 'no'],
  [null, 'unknown'],
] as const)('a grant for those under eighteen, at the age of %s: %s', (age, answer) => {
  const rule = { minimumAge: null, maximumAge: 17, insurance: [], diagnosisGroups: [] }
  const offer = {
    needs: ['finance' as const],
    districts: [],
    rule: { ...rule, mostMonthlyIncome: null },
  }
  const found = decideEligibility(offer, { ...NOTHING_KNOWN, need: 'finance', age })
  expect(found.answer).toBe(answer)
  if (answer !== 'yes') expect(found.why).toEqual([{ criterion: 'age', answer }])
})
