import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Purpose } from '#imaging-node/model/purpose.ts'
import { addMinutes, Day, Instant } from '#platform/model/time.ts'
import { PractitionerRole } from './asking.ts'
import { decide, type Facts, RULES, type SaidProvision } from './decide.ts'
import { Membership } from './directory.ts'
import { POLICY } from './policy.ts'

const NOW = Instant.parse('2026-03-02T02:00:00.000Z')
const ORGS = ['121000004000000001', '121000004000000002']
const MODALITIES = ['CT', 'MR', 'US']
const RUNS = Number(process.env.PROOF_ROUNDS ?? 300)

const day = fc
  .integer({ min: -40, max: 40 })
  .map((days) => Day.parse(addMinutes(NOW, days * 1440).slice(0, 10)))
const provision: fc.Arbitrary<SaidProvision> = fc.record({
  decision: fc.constantFrom('deny' as const, 'permit' as const),
  purposes: fc.subarray([...Purpose.options], { maxLength: 2 }),
  orgs: fc.subarray(ORGS, { maxLength: 1 }),
  modalities: fc.subarray(MODALITIES, { maxLength: 2 }),
  bodyParts: fc.subarray(['1', '12', '9'], { maxLength: 1 }),
  examFrom: fc.option(day),
  examUntil: fc.option(day),
  from: day,
  until: fc.option(day),
  consent: fc.uuid(),
  consentVersion: fc.integer({ min: 1, max: 9 }),
})
const encounter = fc.record({
  id: fc.constant('visit'),
  kind: fc.constantFrom('outpatient' as const, 'emergency' as const),
  startedAt: fc.integer({ min: -3000, max: 100 }).map((minutes) => addMinutes(NOW, minutes)),
  endedAt: fc.option(
    fc.integer({ min: -3000, max: 100 }).map((minutes) => addMinutes(NOW, minutes)),
  ),
})
const facts: fc.Arbitrary<Facts & { provisions: readonly SaidProvision[] }> = fc.record({
  now: fc.constant(NOW),
  policy: fc
    .constantFrom('permit' as const, 'deny' as const)
    .map((treatmentByDefault) => ({ ...POLICY, treatmentByDefault })),
  purpose: fc.constantFrom(...Purpose.options),
  member: fc.record({
    org: fc.constantFrom(...ORGS),
    membership: fc.constantFrom(...Membership.options, 'active' as const),
    purposes: fc.subarray([...Purpose.options]),
  }),
  role: fc.constantFrom(...PractitionerRole.options),
  encounter: fc.option(encounter),
  caseNumber: fc.option(fc.constant('case-1')),
  glassBroken: fc.boolean(),
  study: fc.record({
    day,
    modalities: fc.subarray(MODALITIES, { minLength: 1 }),
    bodyPart: fc.constantFrom('', '120000000', '900000000'),
    withdrawn: fc.boolean(),
  }),
  provisions: fc.array(provision, { maxLength: 4 }),
})

function always(check: (facts: Facts & { provisions: readonly SaidProvision[] }) => void) {
  fc.assert(fc.property(facts, check), { numRuns: RUNS })
}

test('a decision names its rule and its policy, whatever it is, and is the same for the same facts in any order', () => {
  always((given) => {
    const decision = decide(given)
    expect(Object.keys(RULES)).toContain(decision.rule)
    expect(decision.version).toBe(POLICY.version)
    expect(decide({ ...given, provisions: [...given.provisions].reverse() })).toEqual(decision)
  })
})

test('one more no never opens anything, one more yes never closes anything', () => {
  fc.assert(
    fc.property(facts, provision, (given, more) => {
      const before = decide(given)
      const after = decide({ ...given, provisions: [...given.provisions, more] })
      const [less, much] = more.decision === 'deny' ? [after, before] : [before, after]
      expect(much.ops).toEqual(expect.arrayContaining([...less.ops]))
      expect(!less.known || much.known).toBe(true)
    }),
    { numRuns: RUNS },
  )
})

test('who is not an active member, admitted for the purpose, has nothing: not even behind broken glass', () => {
  always((given) => {
    const { member, purpose } = given
    const needed = purpose === 'BTG' ? 'TREAT' : purpose
    if (member.membership === 'active' && member.purposes.includes(needed)) return
    expect(decide(given)).toMatchObject({ known: false, ops: [] })
  })
})

test('treatment needs an encounter, a social worker never sees a picture, an insurer without a case neither', () => {
  always((given) => {
    const { ops } = decide(given)
    if (given.purpose === 'TREAT' && given.encounter === null) expect(ops).toEqual([])
    if (given.purpose === 'CAREMGT') expect(ops).not.toContain('frames')
    if (given.purpose === 'HPAYMT' && !given.caseNumber) expect(ops).not.toContain('frames')
    if (given.study.withdrawn) expect(ops).toEqual([])
  })
})

test('when nobody can tell what was said, only what needs no word of the patient goes on', () => {
  always((given) => {
    const decision = decide({ ...given, provisions: 'unreachable' })
    if (given.purpose === 'TREAT' || given.purpose === 'CAREMGT') expect(decision.ops).toEqual([])
    else expect(decision).toEqual(decide(given))
  })
})

const treating: Facts = {
  ...{ now: NOW, policy: POLICY, purpose: 'TREAT', role: 'doctor', caseNumber: null },
  member: { org: ORGS[0] ?? '', membership: 'active', purposes: ['TREAT', 'CAREMGT'] },
  encounter: { id: 'v', kind: 'inpatient', startedAt: addMinutes(NOW, -60), endedAt: null },
  ...{ glassBroken: false, provisions: [] },
  study: {
    day: Day.parse('2026-02-01'),
    modalities: ['CT', 'SR'],
    bodyPart: '12',
    withdrawn: false,
  },
}

function said(more: Partial<SaidProvision>): SaidProvision {
  return {
    ...{ decision: 'deny', purposes: [], orgs: [], modalities: [], bodyParts: [] },
    ...{ examFrom: null, examUntil: null, from: Day.parse('2026-01-01'), until: null },
    ...{ consent: '018f0000-0000-7000-8000-000000000001', consentVersion: 2 },
    ...more,
  }
}

test.each<[string, Partial<Facts>, string]>([
  ['opt-out', {}, 'D1-default-treatment'],
  [
    'a deployment that is opt-in',
    { policy: { ...POLICY, treatmentByDefault: 'deny' } },
    'D2-default-nothing',
  ],
  ['a no', { provisions: [said({})] }, 'C1-denied'],
  [
    'a no to another hospital',
    { provisions: [said({ orgs: [ORGS[1] ?? ''] })] },
    'D1-default-treatment',
  ],
  [
    'a no that is over',
    { provisions: [said({ until: Day.parse('2026-03-01') })] },
    'D1-default-treatment',
  ],
  ['a no on its last day', { provisions: [said({ until: Day.parse('2026-03-02') })] }, 'C1-denied'],
  [
    'a no to reports covers a study that holds one',
    { provisions: [said({ modalities: ['SR'] })] },
    'C1-denied',
  ],
  [
    'a yes to CT does not cover the report beside it',
    { provisions: [said({ decision: 'permit', modalities: ['CT'] })] },
    'D1-default-treatment',
  ],
  ['a no goes before a yes', { provisions: [said({ decision: 'permit' }), said({})] }, 'C1-denied'],
  [
    'an encounter that ended long ago',
    {
      encounter: {
        id: 'v',
        kind: 'outpatient',
        startedAt: addMinutes(NOW, -9000),
        endedAt: addMinutes(NOW, -1441),
      },
    },
    'E1-no-encounter',
  ],
  [
    'a social worker without a yes',
    { purpose: 'CAREMGT', role: 'social-worker' },
    'D2-default-nothing',
  ],
  ['a nurse behind the glass', { purpose: 'BTG', role: 'nurse', glassBroken: true }, 'R1-role'],
  [
    'a doctor behind the glass',
    { purpose: 'BTG', glassBroken: true, provisions: [said({})] },
    'B1-glass-broken',
  ],
])('%s', (_, more, rule) => {
  expect(decide({ ...treating, ...more }).rule).toBe(rule)
})
