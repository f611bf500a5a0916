import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AccountId } from '#platform/model/actor.ts'
import { CrisisLevel, CrisisState, higherLevel } from './crisis.ts'
import {
  afterCrisisStep,
  type CrisisFacts,
  CrisisStep,
  crisisObstacleWords,
  crisisSteps,
  findCrisisObstacle,
} from './crisis-steps.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const people = [1, 2, 3].map((n) => AccountId.parse(`00000000-0000-4000-8000-00000000000${n}`))

const forward: Partial<Record<CrisisState, CrisisStep>> = {
  ...{ suspected: 'begin-screening', screening: 'set-level', levelled: 'stabilise' },
  ...{ stabilising: 'monitor', 'handed-over': 'monitor', monitoring: 'close', closing: 'confirm' },
}

/** What somebody does next; some deeds decide the report as well, some receivers do not count. */
const Deed = fc.record({
  step: fc.constantFrom(...CrisisStep.options),
  /** Anything at all, something that the page offers, or the way that leads to the end. */
  mood: fc.constantFrom('any', 'offered', 'forward'),
  nth: fc.nat(20),
  level: fc.constantFrom(...CrisisLevel.options),
  by: fc.constantFrom(...people),
  decides: fc.boolean(),
  counts: fc.boolean(),
})

interface Walk {
  facts: CrisisFacts
  wasRed: boolean
  hands: Set<string>
}

/** A crisis walked by the pure rule; what the rule must never lose is kept beside it. */

type One = typeof Deed extends fc.Arbitrary<infer Value> ? Value : never

function walk(deeds: readonly One[]) {
  const seen: Walk = {
    facts: {
      ...{ state: 'suspected', highestLevel: null, handOvers: 0, isPlanSettled: false },
      ...{ isReportAsked: false, isReportDecided: false, closedBy: null },
    },
    wasRed: false,
    hands: new Set(),
  }
  for (const { step: any, mood, nth, level, by, decides, counts } of deeds) {
    const { state } = seen.facts
    const steps = Object.keys(crisisSteps[state]) as CrisisStep[]
    const offered = { any, offered: steps[nth % steps.length], forward: forward[state] }
    const step = offered[mood] ?? any
    const obstacle = findCrisisObstacle(step, seen.facts, { accountId: by })
    if (obstacle) {
      expect(crisisObstacleWords[obstacle].zh).toMatch(/。$/)
      continue
    }
    const { facts } = seen
    const next = afterCrisisStep(step, state)
    if (step === 'set-level' && level === 'red') seen.wasRed = true
    if (step === 'close') seen.hands = new Set([by])
    if (step === 'confirm') seen.hands.add(by)
    seen.facts = {
      ...{ ...facts, state: next },
      ...(step === 'set-level' && { highestLevel: higherLevel(facts.highestLevel, level) }),
      ...(step === 'hand-over' && counts && { handOvers: facts.handOvers + 1 }),
      ...(step === 'plan-safety' && { isPlanSettled: true }),
      ...(step === 'act' && decides && { isReportDecided: true }),
      ...(step === 'close' && { closedBy: by }),
      ...((step === 'send-back' || step === 'signal') && { closedBy: null }),
    }
  }
  return seen
}

const walks = fc.array(Deed, { minLength: 10, maxLength: 60, size: 'max' })

test('whatever is tried in whatever order: what was red once is not closed without the four', () => {
  const closed = { red: 0, other: 0 }
  fc.assert(
    fc.property(walks, (deeds) => {
      const { facts, wasRed, hands } = walk(deeds)
      if (facts.state !== 'closed') return
      closed[wasRed ? 'red' : 'other']++
      expect(hands.size, 'two persons').toBe(2)
      if (!wasRed) return
      expect(facts.handOvers, 'a receiver').toBeGreaterThan(0)
      expect(facts.isPlanSettled, 'a safety plan, or why none').toBe(true)
      expect(facts.isReportDecided, 'the decision about the report').toBe(true)
    }),
    { numRuns: ROUNDS, seed: 20260106 },
  )
  // Walks that never arrive would prove nothing.
  expect(closed.red).toBeGreaterThan(0)
  expect(closed.other).toBeGreaterThan(0)
})

/** The planted fault: a rule that looks at the level of today lets a lowered red through. */
test('a rule that forgets that it was red is found out', () => {
  const [one, two] = people as [AccountId, AccountId]
  const lowered: CrisisFacts = {
    ...{ state: 'closing', highestLevel: 'yellow', handOvers: 0, isPlanSettled: false },
    ...{ isReportAsked: false, isReportDecided: false, closedBy: one },
  }
  expect(findCrisisObstacle('confirm', lowered, { accountId: two })).toBeUndefined()
  const remembered: CrisisFacts = { ...lowered, highestLevel: higherLevel('red', 'yellow') }
  expect(findCrisisObstacle('confirm', remembered, { accountId: two })).toBe('hand-over-missing')
})

test.each([
  ['hand-over-missing', { handOvers: 0 }],
  ['safety-plan-missing', { isPlanSettled: false }],
  ['report-undecided', { isReportDecided: false }],
  ['same-person', { closedBy: people[1] as AccountId }],
] as const)('a red crisis with everything but one: %s', (obstacle, missing) => {
  const facts: CrisisFacts = {
    ...{ state: 'closing', highestLevel: 'red', handOvers: 1, isPlanSettled: true },
    ...{ isReportAsked: false, isReportDecided: true, closedBy: people[0] as AccountId },
  }
  const hand = { accountId: people[1] as AccountId }
  expect(findCrisisObstacle('confirm', facts, hand)).toBeUndefined()
  expect(findCrisisObstacle('confirm', { ...facts, ...missing }, hand)).toBe(obstacle)
})

test('from every open state there is a way to the end, and from the end there is none', () => {
  for (const state of CrisisState.options) {
    const reached = new Set([state])
    for (const one of reached) for (const next of Object.values(crisisSteps[one])) reached.add(next)
    expect(reached.has('closed'), state).toBe(true)
  }
  expect(Object.keys(crisisSteps.closed)).toEqual([])
})

test('to act, to call somebody in and to plan is possible from the first minute on', () => {
  for (const state of CrisisState.exclude(['closing', 'closed']).options)
    for (const step of ['act', 'hand-over', 'plan-safety'] as const)
      expect(crisisSteps[state][step], `${state} ${step}`).toBeDefined()
})
