import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GroupContent, type GroupState, Phase } from './group.ts'
import {
  afterGroupStep,
  findGroupObstacle,
  type GroupFacts,
  GroupStep,
  isComplete,
  isOpen,
  isPlanWritable,
} from './group-steps.ts'
import { Outcome } from './member.ts'
import { findUntapped } from './session.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)

const full: GroupContent = {
  ...{ title: '互助小组', line: 'psychosocial-support', field: 'stroke', theory: '' },
  ...{ aims: '减压', target: '照护者', criteria: '满一个月', consentText: '可以退出', risks: '' },
  ...{ plannedSessions: 6, capacity: 8, instrument: null },
}
const evaluation = { aims: '达到', process: '', problems: '', next: '' }

const aMember = fc.record({
  state: fc.constantFrom('asked', 'member', 'member', 'member', 'left'),
  hasJoined: fc.boolean(),
  outcome: fc.option(fc.constantFrom(...Outcome.options), { freq: 6 }),
})
/** As it should be, as often as not, so that the walk gets somewhere. */
const good = { state: 'member', hasJoined: true, outcome: 'reached' }
const aDeed = fc.record({
  // Onward more often than out of it, so that the end is reached.
  step: fc.constantFrom(
    ...GroupStep.options,
    ...GroupStep.exclude(['cancel', 'revise']).options,
    ...GroupStep.exclude(['cancel', 'revise']).options,
  ),
  content: fc.constantFrom(full, full, full, { ...full, aims: ' ' }),
  isHead: fc.constantFrom(true, true, false),
  members: fc.oneof(fc.constant([good, good]), fc.array(aMember, { maxLength: 4 })),
  sessions: fc.oneof(
    fc.constant([{ state: 'recorded' }]),
    fc.array(fc.record({ state: fc.constantFrom('recorded', 'cancelled', 'planned') }), {
      maxLength: 3,
    }),
  ),
  evaluation: fc.constantFrom(evaluation, evaluation, evaluation, null),
  reason: fc.constantFrom('', ' ', '人手不够'),
}) as fc.Arbitrary<Omit<GroupFacts, 'state' | 'phase'> & { step: GroupStep }>

test('whatever is done in whichever order, what a state promises is true', () => {
  const reached = new Set<GroupState>()
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 60, size: 'max' }), (deeds) => {
      let state: GroupState = 'draft'
      let phase: Phase = 'preparing'
      for (const { step, ...deed } of deeds) {
        const facts = { ...deed, state, phase }
        if (findGroupObstacle(step, facts)) continue
        const before = { state: state as GroupState, phase: phase as Phase }
        ;({ state, phase } = afterGroupStep(step, before))
        reached.add(state)
        expect(['archived', 'cancelled']).not.toContain(before.state)
        if (state === 'approved') expect(deed.isHead && isComplete(deed.content)).toBe(true)
        if (state === 'cancelled') expect(deed.reason.trim()).not.toBe('')
        // Nobody meets before there are two, and before there was somebody to agree to.
        if (before.state === 'recruiting' && state === 'running')
          expect(deed.members.filter((one) => one.state === 'member').length).toBeGreaterThan(1)
        expect(phase === 'preparing').toBe(
          ['draft', 'approved', 'recruiting'].includes(state) ||
            (state === 'cancelled' && before.phase === 'preparing'),
        )
        // One phase at a time, never back.
        const way = Phase.options.indexOf(phase) - Phase.options.indexOf(before.phase)
        expect(way).toBe(step === 'begin' || step === 'next-phase' ? 1 : 0)
        if (state === 'evaluated') {
          expect(phase).toBe('ending')
          expect(deed.sessions.every((one) => one.state !== 'planned')).toBe(true)
          expect(deed.members.every((one) => !one.hasJoined || one.outcome)).toBe(true)
        }
        expect(isPlanWritable(state)).toBe(state === 'draft')
        if (isOpen(state)) expect(['recruiting', 'running']).toContain(state)
      }
    }),
    { numRuns: ROUNDS * 2 },
  )
  expect([...reached].sort()).toEqual([
    ...['approved', 'archived', 'cancelled', 'draft', 'evaluated', 'recruiting', 'running'],
  ])
})

test('a rule that forgot the outcomes would be found', () => {
  const facts: GroupFacts = {
    ...{ state: 'running', phase: 'ending', content: full, isHead: false, reason: '', evaluation },
    sessions: [{ state: 'recorded' }],
    members: [{ state: 'left', hasJoined: true, outcome: null }],
  }
  expect(findGroupObstacle('evaluate', facts)).toBe('outcome-missing')
  const never = [{ state: 'left', hasJoined: false, outcome: null }] as const
  expect(findGroupObstacle('evaluate', { ...facts, members: never })).toBeUndefined()
})

test('who is a member and was not tapped is named; who left is not asked for', () => {
  const [a, b, c] = ['a', 'b', 'c'] as never[] as [never, never, never]
  const members = [
    { personId: a, isMember: true },
    { personId: b, isMember: true },
    { personId: c, isMember: false },
  ]
  expect(findUntapped(members, [{ personId: a, presence: 'absent' }])).toEqual([b])
})
