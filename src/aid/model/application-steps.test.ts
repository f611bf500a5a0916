import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AccountId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import { OVER, RefusalReason } from './application.ts'
import {
  type ApplicationFacts,
  type ApplicationStep,
  afterStep,
  approvedAfter,
  type Deed,
  dueAfter,
  findStepObstacle,
  stepsFrom,
} from './application-steps.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const OFFICERS = [1, 2, 3].map((n) => AccountId.parse(`00000000-0000-7000-8000-00000000000${n}`))
const TODAY = Day.parse('2026-03-02')
const STEPS = [...new Set(Object.values(stepsFrom).flat())]

const anyDeed = fc.record({
  by: fc.constantFrom(...OFFICERS),
  today: fc.integer({ min: 0, max: 40 }).map((n) => Day.parse(`2026-03-${day(n)}`)),
  note: fc.constantFrom('', '说明'),
  amount: fc.option(fc.integer({ min: -1, max: 1_200 })),
  reason: fc.option(fc.constantFrom(...RefusalReason.options)),
  dueOn: fc.option(fc.integer({ min: 1, max: 31 }).map((n) => Day.parse(`2026-03-${day(n)}`))),
  wanted: fc.integer({ min: 0, max: 2 }),
})

function day(n: number) {
  return String((n % 31) + 1).padStart(2, '0')
}

/** The world beside the rule: money as it really moved, and who said what. */
interface World {
  readonly sums: number[]
  readonly deciders: string[]
  appeals: number
}

class Step implements fc.Command<{ facts: ApplicationFacts }, World> {
  readonly step: ApplicationStep
  readonly deed: Deed
  constructor(step: ApplicationStep, deed: Deed) {
    this.step = step
    this.deed = deed
  }
  check() {
    return true
  }
  run(model: { facts: ApplicationFacts }, world: World) {
    const { facts } = model
    const { step, deed } = this
    const isAllowed = stepsFrom[facts.state].includes(step)
    const obstacle = findStepObstacle(step, facts, deed)
    if (!isAllowed) expect(obstacle).toBe('application-out-of-order')
    if (OVER.includes(facts.state)) expect(obstacle).toBe('application-out-of-order')
    if (obstacle) return

    if (step === 'pay') world.sums.push(deed.amount ?? 0)
    if (step === 'appeal') world.appeals++
    if (step === 'approve' || step === 'refuse') {
      // Of an appeal another person decides, and nothing gets worse.
      if (facts.state === 'appealed') expect(world.deciders[0]).not.toBe(deed.by)
      world.deciders.push(deed.by)
    }
    const approved = approvedAfter(step, facts, deed.amount)
    const terms = { ...facts, decideDays: 15, appealDays: null }
    model.facts = {
      ...facts,
      state: afterStep(step, facts, deed.amount),
      approved,
      paid: facts.paid + (step === 'pay' ? (deed.amount ?? 0) : 0),
      dueOn: dueAfter(step, terms, deed),
      hasAppealed: facts.hasAppealed || step === 'appeal',
      decidedBy: (world.deciders[0] ?? null) as ApplicationFacts['decidedBy'],
    }
    const now = model.facts
    const paid = world.sums.reduce((sum, amount) => sum + amount, 0)
    expect(now.paid).toBe(paid)
    expect(paid).toBeLessThanOrEqual(now.approved)
    expect(now.approved).toBeLessThanOrEqual(now.asked)
    if (now.ceiling !== null) expect(now.approved).toBeLessThanOrEqual(now.ceiling)
    expect(world.appeals).toBeLessThanOrEqual(1)
    if (now.state === 'paid') expect(paid).toBe(now.approved)
    if (now.state === 'refused') expect(now.approved).toBe(0)
    if (step === 'stop') expect(now.approved).toBe(paid)
  }
  toString() {
    return `${this.step} ${JSON.stringify(this.deed)}`
  }
}

test('whatever is tried in whatever order, money and persons keep to the rules', () => {
  const commands = fc.commands(
    [fc.tuple(fc.constantFrom(...STEPS), anyDeed).map(([step, deed]) => new Step(step, deed))],
    { maxCommands: 60 },
  )
  fc.assert(
    fc.property(commands, fc.option(fc.integer({ min: 1, max: 900 })), (tried, ceiling) => {
      const facts: ApplicationFacts = {
        ...{ state: 'draft', asked: 1_000, approved: 0, paid: 0, ceiling, dueOn: null },
        ...{ hasAppealed: false, decidedBy: null },
      }
      fc.modelRun(() => ({ model: { facts }, real: { sums: [], deciders: [], appeals: 0 } }), tried)
    }),
    { numRuns: ROUNDS },
  )
})

test('every state leads to an end', () => {
  const isOver = new Set<string>(OVER)
  const reach = (state: keyof typeof stepsFrom, seen: readonly string[]): boolean =>
    isOver.has(state) ||
    stepsFrom[state].some((step) => {
      const next = afterStep(step, { approved: 2, paid: 0 }, step === 'pay' ? 2 : 1)
      return !seen.includes(next) && reach(next, [...seen, next])
    })
  for (const state of Object.keys(stepsFrom))
    expect([state, reach(state as keyof typeof stepsFrom, [state])]).toEqual([state, true])
})

const running: ApplicationFacts = {
  ...{ state: 'supplement', asked: 1_000, approved: 0, paid: 0, ceiling: null },
  ...{ dueOn: TODAY, hasAppealed: false, decidedBy: null },
}
const deed: Deed = {
  by: OFFICERS[0] as AccountId,
  today: TODAY,
  note: '材料没有来',
  ...{ amount: null, reason: 'papers-missing', dueOn: null, wanted: 0 },
}

test('nobody is refused for want of a paper before the time given is over', () => {
  expect(findStepObstacle('refuse', running, deed)).toBe('supplement-running')
  const later = { ...deed, today: Day.parse('2026-03-03') }
  expect(findStepObstacle('refuse', running, later)).toBeUndefined()
})

test('an appeal against the amount that fails leaves what was approved', () => {
  const facts = { ...running, state: 'appealed', approved: 400, hasAppealed: true } as const
  expect(findStepObstacle('approve', facts, { ...deed, amount: 300 })).toBe('appeal-lowers')
  expect(afterStep('refuse', facts, null)).toBe('approved')
  expect(afterStep('refuse', { ...facts, approved: 0 }, null)).toBe('refused')
})
