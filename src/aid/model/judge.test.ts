import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { CHOICES, ChoiceFact, NO_FACTS, type Paper } from './dossier.ts'
import { judge, judgeRule, type Known } from './judge.ts'
import { Rule, type Terms } from './programme.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const ON = Day.parse('2026-03-02')
const basis = {
  ...{ from: Day.parse('2024-01-01'), until: null, says: '规则' },
  cite: { mark: 'invented' as const, source: '测试' },
}
const known: Known = { ...NO_FACTS, age: null }

const income = {
  kind: 'between',
  fact: 'incomePerHead',
  least: null,
  most: 300_000,
  ...basis,
} as Rule
const status = { kind: 'one-of', fact: 'assistance', values: ['low-income'], ...basis } as Rule
const terms: Terms = {
  ...{ rules: [income, status], papers: [{ kind: 'income-proof', freshDays: 30 }], windows: [] },
  ...{ payTo: 'patient', ceiling: null, decideDays: null, appealDays: null },
}
const poor = { ...known, assistance: 'low-income', householdSize: 3, income: 900_000 } as Known
const paper = (issuedOn: string | null): Paper => ({
  ...{ kind: 'income-proof', keptAt: '' },
  issuedOn: issuedOn === null ? null : Day.parse(issuedOn),
})

test.each<[string, Known, readonly Paper[], Partial<Terms>, string]>([
  ['nothing is known', known, [], {}, 'needs-fact'],
  ['all is known, the paper is new', poor, [paper('2026-02-01')], {}, 'fits'],
  ['the paper is older than thirty days', poor, [paper('2026-01-30')], {}, 'needs-paper'],
  ['nobody knows how old the paper is', poor, [paper(null)], {}, 'needs-paper'],
  ['there is no paper', poor, [], {}, 'needs-paper'],
  ['a fen too much a head', { ...poor, income: 900_003 } as Known, [], {}, 'no'],
  ['one fact says no, others are not known', { ...known, assistance: 'none' }, [], {}, 'no'],
  [
    'a rule that does not hold any more',
    poor,
    [paper('2026-02-01')],
    { rules: [{ ...status, values: ['destitute'], until: Day.parse('2026-03-01') } as Rule] },
    'fits',
  ],
  [
    'only an assumed rule says no',
    poor,
    [paper('2026-02-01')],
    {
      rules: [
        { ...status, values: ['destitute'], cite: { mark: 'assumed', source: '推定' } } as Rule,
      ],
    },
    'doubtful',
  ],
  [
    'the window opens tomorrow',
    poor,
    [paper('2026-02-01')],
    { windows: [{ from: Day.parse('2026-03-03'), until: Day.parse('2026-04-01') }] },
    'not-open',
  ],
  [
    'the last day of the window',
    poor,
    [paper('2026-02-01')],
    { windows: [{ from: Day.parse('2026-01-01'), until: ON }] },
    'fits',
  ],
])('%s', (_, facts, papers, given, verdict) => {
  expect(judge({ ...terms, ...given }, facts, papers, ON).verdict).toBe(verdict)
})

const anyAmount = fc.option(fc.integer({ min: 0, max: 1_000_000 }))
const anyChoice = (fact: ChoiceFact) => fc.constantFrom('unknown', ...CHOICES[fact])
const anyKnown = fc.record({
  ...{ assistance: anyChoice('assistance'), insurance: anyChoice('insurance') },
  ...{ residence: anyChoice('residence'), illness: anyChoice('illness') },
  drug: fc.constantFrom('', '甲', '乙'),
  householdSize: fc.option(fc.integer({ min: 1, max: 9 })),
  ...{ income: anyAmount, savings: anyAmount, ownPay: anyAmount },
  age: fc.option(fc.integer({ min: 0, max: 99 })),
}) as unknown as fc.Arbitrary<Known>
const anyRule = fc.oneof(
  fc
    .constantFrom(...ChoiceFact.options)
    .chain((fact) =>
      fc
        .uniqueArray(fc.constantFrom<string>(...CHOICES[fact]), { minLength: 1 })
        .map((values) => ({ kind: 'one-of', fact, values, ...basis })),
    ),
  fc
    .record({ fact: fc.constantFrom('age', 'incomePerHead', 'savings', 'ownPay'), most: anyAmount })
    .map((rule) => ({ kind: 'between', least: null, ...rule, ...basis })),
  fc.constant({ kind: 'drug', names: ['甲'], ...basis }),
) as unknown as fc.Arbitrary<Rule>

test('what is learned later never turns a yes or a no of today', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 5 }), anyKnown, anyKnown, (rules, now, later) => {
      const learned = Object.fromEntries(
        Object.entries(now).map(([fact, value]) => [
          fact,
          value === 'unknown' || value === null || value === ''
            ? later[fact as keyof Known]
            : value,
        ]),
      ) as unknown as Known
      for (const rule of rules) {
        const first = judgeRule(rule, now)
        if (first !== 'needs-fact') expect(judgeRule(rule, learned)).toBe(first)
      }
    }),
    { numRuns: ROUNDS },
  )
})

test('a rule with an answer that nobody can give is no rule', () => {
  expect(Rule.safeParse({ ...status, values: ['rich'] }).success).toBe(false)
  expect(Rule.safeParse(status).success).toBe(true)
})
