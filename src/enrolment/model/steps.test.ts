import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '#platform/model/time.ts'
import type { StoredState } from './policy.ts'
import { findStepObstacle, RefundReason, type Standing, Step, takeStep } from './steps.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
const COVER_FROM = '2027-01-01' as Day
const DAYS = ['2026-10-20', '2026-12-31', '2027-01-01', '2027-06-01'] as Day[]

interface Kept {
  state: StoredState
  evidenceState: Standing['evidenceState']
  agreed: boolean
  taken: number
  returned: number
}

/** Several payers who do what they like to the policies of one person for one year, as time goes on. */
const walks = fc.array(
  fc.record({
    which: fc.nat(2),
    step: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...Step.options) },
      { weight: 6, arbitrary: fc.constantFrom<Step[]>('consent', 'pay', 'settle') },
      { weight: 1, arbitrary: fc.constant('refuse-evidence' as const) },
    ),
    reason: fc.constantFrom(...RefundReason.options),
    later: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  }),
  { maxLength: 60, size: 'max' },
)

interface Rule {
  readonly find: typeof findStepObstacle
  readonly take: typeof takeStep
}

function walk(moves: readonly Move[], rule: Rule) {
  const kept: Kept[] = Array.from({ length: 3 }, fresh)
  let day = 0
  for (const { which, step, reason, later } of moves) {
    if (later && day < DAYS.length - 1) day++
    const one = kept[which] as Kept
    if (step === 'refuse-evidence') {
      one.evidenceState = 'refused'
      continue
    }
    const today = DAYS[day] as Day
    const at: Standing = {
      ...{ state: one.state, evidenceState: one.evidenceState, today, reason },
      ...{ coverFrom: COVER_FROM, isOpen: today < COVER_FROM },
      isCovered: kept.some((other) => other !== one && other.state === 'insured'),
    }
    if (rule.find(step, at)) continue
    const next = rule.take(step, at)
    if (one.state === 'refunded') throw new Error('Something followed a refund')
    if (step === 'settle') one.taken++
    if (next?.state === 'refunded') one.returned++
    if (step === 'consent') one.agreed = true
    if (next) one.state = next.state
    else kept[which] = fresh()
    check(kept)
  }
}

type Move = typeof walks extends fc.Arbitrary<readonly (infer One)[]> ? One : never

function fresh(): Kept {
  return { state: 'quoted', evidenceState: 'declared', agreed: false, taken: 0, returned: 0 }
}

function check(kept: readonly Kept[]) {
  const live = kept.filter(({ state }) => state === 'insured')
  if (live.length > 1) throw new Error('Two policies for one year')
  for (const { state, agreed, taken, returned } of kept) {
    if (taken - returned !== (state === 'insured' ? 1 : 0)) throw new Error('Money does not add up')
    if (['paying', 'insured'].includes(state) && !agreed) throw new Error('Nobody agreed')
  }
}

const rule: Rule = { find: findStepObstacle, take: takeStep }
const proves = (one: Rule) =>
  fc.assert(
    fc.property(walks, (moves) => walk(moves, one)),
    { numRuns, seed: 7 },
  )

test('one policy a year, consent before money, and every yuan is insured or given back', () => {
  proves(rule)
})

test.each<[string, Rule, RegExp]>([
  [
    'duplicates are not looked for when the money arrives',
    { ...rule, take: (step, at) => takeStep(step, { ...at, isCovered: false }) },
    /Two policies/,
  ],
  [
    'paying does not ask for consent',
    { ...rule, find: (step, at) => (step === 'pay' ? undefined : findStepObstacle(step, at)) },
    /Nobody agreed|does not add up|refund/,
  ],
  [
    'an offer that is being paid can be dropped',
    { ...rule, find: (step, at) => (step === 'refund' ? undefined : findStepObstacle(step, at)) },
    /add up|refund/,
  ],
])('planted: %s, and the walk finds it', (_, planted, complaint) => {
  const found = () => proves(planted)
  expect(found).toThrow(
    expect.objectContaining({
      cause: expect.objectContaining({ message: expect.stringMatching(complaint) }),
    }),
  )
})

test('after the start nobody gives up, and who is not eligible is refunded even then', () => {
  const at: Standing = {
    ...{ state: 'insured', evidenceState: 'accepted', coverFrom: COVER_FROM },
    ...{ today: COVER_FROM, isOpen: false, isCovered: false },
  }
  expect(findStepObstacle('refund', { ...at, reason: 'before-start' })).toBe('cover-has-begun')
  expect(
    findStepObstacle('refund', { ...at, reason: 'before-start', today: '2026-12-31' as Day }),
  ).toBeUndefined()
  expect(findStepObstacle('refund', { ...at, reason: 'ineligible' })).toBeUndefined()
})
