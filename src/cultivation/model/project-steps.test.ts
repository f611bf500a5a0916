import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { numberFrom } from './batch.ts'
import { findMoneyObstacle, type Payment, PaymentKind, standOf } from './money.ts'
import { ProjectState } from './project.ts'
import {
  afterStep,
  findStepObstacle,
  type ProjectDeed,
  type ProjectFacts,
  type ProjectStep,
  stepsFrom,
} from './project-steps.ts'
import { findReviewerObstacle, findScoreObstacle, meanOf, totalOf } from './review.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const TODAY = Day.parse('2026-03-02')
const LATER = Day.parse('2026-09-01')
const ENDS = ['accepted', 'terminated', 'declined']
const STEPS = [...new Set(Object.values(stepsFrom).flat())]

const anyDeed = fc.record({
  today: fc.constant(TODAY),
  amount: fc.option(fc.integer({ min: -1, max: 1_500 })),
  hasFoundation: fc.boolean(),
  note: fc.constantFrom('', '  ', '说明'),
})

/** Beside the steps, what others do in the meantime. */
const anyChange = fc.record({
  isCallOpen: fc.boolean(),
  scored: fc.integer({ min: 0, max: 3 }),
  done: fc.integer({ min: 0, max: 2 }),
  replicable: fc.option(fc.boolean()),
  firstEver: fc.option(fc.boolean()),
})

test('in whatever order it is tried: no award without reviews, no end without evidence and judgement', () => {
  const step = fc.tuple(fc.constantFrom(...STEPS), anyDeed, anyChange)
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.integer({ min: 0, max: 1_200 }),
      (all, asked) => {
        let facts: ProjectFacts = {
          ...{ state: 'call', isCallOpen: true, goals: '目标', asked, mostPerProject: 1_000 },
          ...{ milestones: two(0), reviewersNeeded: 2, reviewers: 3, scored: 0, left: 900 },
          ...{ replicable: null, firstEver: null },
        }
        const path: ProjectState[] = [facts.state]
        for (const [step, deed, { done, ...change }] of all) {
          facts = { ...facts, ...change, milestones: two(done) }
          const obstacle = findStepObstacle(step, facts, deed)
          if (!stepsFrom[facts.state].includes(step) || ENDS.includes(facts.state))
            expect(obstacle).toBe('project-out-of-order')
          if (obstacle) continue
          promises(step, facts, deed)
          facts = { ...facts, state: afterStep(step) }
          path.push(facts.state)
        }
        // The way is that of the table, one after the other; who was awarded was reviewed before.
        if (path.includes('awarded'))
          expect(path.slice(0, 3)).toEqual(['call', 'applied', 'reviewed'])
        if (path.includes('accepted')) expect(path.slice(-2)).toEqual(['final', 'accepted'])
        if (path.includes('accepted')) expect(path).toContain('midterm')
      },
    ),
    { numRuns: ROUNDS },
  )
})

function promises(step: ProjectStep, facts: ProjectFacts, { amount, note }: ProjectDeed) {
  const open = facts.milestones.filter(({ doneOn }) => doneOn === null).length
  if (step === 'apply') expect([facts.isCallOpen, facts.asked > 0]).toEqual([true, true])
  if (step === 'close-review') expect(facts.scored).toBeGreaterThanOrEqual(facts.reviewers)
  if (step === 'award') expect(amount).toBeLessThanOrEqual(Math.min(facts.asked, facts.left))
  if (step === 'final') expect(open).toBe(0)
  if (step === 'accept') expect([facts.replicable, facts.firstEver]).not.toContain(null)
  if (['decline', 'return', 'terminate', 'midterm', 'final'].includes(step))
    expect(note.trim()).not.toBe('')
}

function two(done: number) {
  return [0, 1].map((n) => ({ dueOn: LATER, doneOn: n < done ? TODAY : null }))
}

test('every state leads to an end', () => {
  const reach = (state: ProjectState, seen: readonly string[]): boolean =>
    ENDS.includes(state) ||
    stepsFrom[state].some((step) => {
      const next = afterStep(step)
      return !seen.includes(next) && reach(next, [...seen, next])
    })
  for (const state of ProjectState.options)
    expect([state, reach(state, [state])]).toEqual([state, true])
})

test('of each kind of money never more than was awarded, whatever is booked or taken back', () => {
  const line = fc.record({
    kind: fc.constantFrom(...PaymentKind.options),
    amount: fc.integer({ min: 1, max: 700 }),
    evidence: fc.constantFrom('', '凭证'),
    state: fc.constantFrom(...ProjectState.options),
    back: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const booked: Pick<Payment, 'kind' | 'amount' | 'evidence' | 'takenBack'>[] = []
      for (const { back, state, ...one } of lines) {
        const stand = standOf(booked)
        const facts = { state, awarded: 1_000, stand, today: TODAY }
        if (findMoneyObstacle({ ...one, on: TODAY } as Payment, facts)) continue
        booked.push({ ...one, takenBack: back })
        const now = standOf(booked)
        for (const kind of PaymentKind.options) expect(now[kind]).toBeLessThanOrEqual(1_000)
        expect(now.evidenced).toBeLessThanOrEqual(now.spent)
      }
    }),
    { numRuns: ROUNDS },
  )
})

test('a number is made of the pattern of its batch, and there is none when its digits are used up', () => {
  expect(numberFrom('YWSG-DYPY-2024NN', 7)).toBe('YWSG-DYPY-202407')
  expect(numberFrom('YWSG-DYPY-2024NN', 74)).toBe('YWSG-DYPY-202474')
  expect(numberFrom('YWSG-DYPY-2024NN', 100)).toBeUndefined()
})

test('nobody reviews the own institution; every criterion is scored within its range', () => {
  const [own, other] = [
    '10000000-0000-4000-8000-00000000000a',
    '20000000-0000-4000-8000-00000000000b',
  ]
  const about = { institutionId: own, state: 'applied' } as never
  const reviewer = { accountId: other, institutionId: own, isActive: true } as never
  expect(findReviewerObstacle(reviewer, about)).toBe('own-institution')
  expect(
    findReviewerObstacle({ ...(reviewer as object), institutionId: other } as never, about),
  ).toBe(undefined)
  expect(findReviewerObstacle(undefined, about)).toBe('reviewer-not-active')

  const criteria = ['need', 'plan'].map((code) => ({ code, title: code, most: 50 }))
  expect(findScoreObstacle(criteria, { need: 40 })).toBe('score-missing')
  expect(findScoreObstacle(criteria, { need: 40, plan: 51 })).toBe('score-too-high')
  expect(findScoreObstacle(criteria, { need: 40, plan: 50 })).toBeUndefined()
  expect(totalOf(criteria, { need: 40, plan: 41, other: 9 })).toBe(81)
  expect(meanOf([81, 86, 90])).toBe(85.7)
})
