import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CaseState, RiskLevel } from './case.ts'
import {
  afterStep,
  type CaseFacts,
  type CaseObstacle,
  CaseStep,
  caseSteps,
  findCaseObstacle,
} from './case-steps.ts'
import { HoldReason } from './hold.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)

const ready: CaseFacts = {
  state: 'assessing',
  riskLevel: 'none',
  needs: [{ severity: 2 }],
  goals: [{ attainment: 1 }],
  mayServe: true,
  isMinor: false,
  isReviewer: false,
  openFollowUps: 0,
  holds: [],
}

test.each<[string, CaseStep, Partial<CaseFacts>, CaseObstacle | undefined]>([
  ['a case with consent, needs and a risk level is opened', 'open', {}, undefined],
  [
    'nobody is served without consent or legal basis',
    'open',
    { mayServe: false },
    'consent-missing',
  ],
  ['a case without a need is no case', 'open', { needs: [] }, 'need-missing'],
  ['domains without severity are no need', 'open', { needs: [{ severity: 0 }] }, 'need-missing'],
  ['the risk is looked at before the opening', 'open', { riskLevel: 'unset' }, 'risk-unset'],
  ['what is open is not opened again', 'open', { state: 'active' }, 'step-out-of-order'],
  ['the owner does not approve the own case', 'approve', { state: 'open-review' }, 'review-needed'],
  ['the head approves', 'approve', { state: 'open-review', isReviewer: true }, undefined],
  [
    'a case is closed against a goal',
    'begin-closing',
    { state: 'active', goals: [] },
    'goal-missing',
  ],
  [
    'every goal is rated before the closing',
    'begin-closing',
    { state: 'active', goals: [{ attainment: 2 }, { attainment: null }] },
    'goal-unrated',
  ],
  [
    'a child’s case is closed by the head',
    'close',
    { state: 'closing', isMinor: true },
    'review-needed',
  ],
  [
    'a case at orange risk is closed by the head',
    'close',
    { state: 'closing', riskLevel: 'orange' },
    'review-needed',
  ],
  ['a plain case is closed by its owner', 'close', { state: 'closing' }, undefined],
  [
    'follow-ups come before the end',
    'end',
    { state: 'tracking', openFollowUps: 1 },
    'follow-up-open',
  ],
  ['an ended case can be reopened', 'reopen', { state: 'ended' }, undefined],
])('%s', (_, step, change, obstacle) => {
  expect(findCaseObstacle(step, { ...ready, ...change })).toBe(obstacle)
})

test('a child’s case waits for the head before it is opened', () => {
  expect(afterStep('open', { ...ready, isMinor: true })).toBe('open-review')
  expect(afterStep('open', ready)).toBe('active')
})

test('a closure with follow-ups is tracked', () => {
  expect(afterStep('close', { ...ready, state: 'closing', openFollowUps: 2 })).toBe('tracking')
})

const facts = fc.record({
  state: fc.constantFrom(...CaseState.options),
  riskLevel: fc.constantFrom(...RiskLevel.options),
  needs: fc.array(fc.record({ severity: fc.nat(4) }), { maxLength: 2 }),
  goals: fc.array(fc.record({ attainment: fc.constantFrom(null, -2, 0, 2) }), { maxLength: 3 }),
  mayServe: fc.boolean(),
  isMinor: fc.boolean(),
  isReviewer: fc.boolean(),
  openFollowUps: fc.nat(2),
  holds: fc.subarray(HoldReason.options),
})

test('whatever is tried in whatever order, a case never leaves its map, and every refusal has a reason', () => {
  const walk = fc.array(fc.tuple(fc.constantFrom(...CaseStep.options), facts), { maxLength: 40 })
  fc.assert(
    fc.property(walk, (tries) => {
      let state: CaseState = 'assessing'
      for (const [step, around] of tries) {
        const now = { ...around, state }
        const obstacle = findCaseObstacle(step, now)
        if (obstacle) continue
        expect(caseSteps[state][step]).toBeDefined()
        const next = afterStep(step, now)
        if (next === 'active' && (step === 'open' || step === 'approve'))
          expect([
            now.mayServe,
            now.needs.some(({ severity }) => severity > 0),
            now.riskLevel !== 'unset',
          ]).not.toContain(false)
        if (next === 'closed' || next === 'tracking')
          expect(now.goals.every(({ attainment }) => attainment !== null)).toBe(true)
        if ((next === 'closed' || next === 'tracking') && (now.isMinor || now.riskLevel === 'red'))
          expect(now.isReviewer).toBe(true)
        state = next
      }
    }),
    { numRuns: ROUNDS },
  )
})

test('no state is a dead end, and from every state a case can come to its end', () => {
  for (const start of CaseState.options) {
    const reached = new Set<CaseState>([start])
    for (const state of reached)
      for (const next of Object.values(caseSteps[state])) reached.add(next)
    expect([...reached], start).toContain('ended')
  }
})
