import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from '#platform/model/time.ts'
import type { ActivityState, ActivitySummary } from './activity.ts'
import {
  type ActivityFacts,
  ActivityStep,
  afterActivityStep,
  findActivityObstacle,
  isGathering,
  isPlanWritable,
} from './activity-steps.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const [before, now, after] = [1, 2, 3].map((n) => Instant.parse(`2026-03-0${n}T02:00:00.000Z`)) as [
  Instant,
  Instant,
  Instant,
]

const summary: ActivitySummary = {
  ...{ minutes: 120, estimate: null, results: '量了血压', problems: '', next: '' },
  ...{ materials: [], costFen: 0, noEvidenceWhy: '' },
}
const estimate = { people: 40, method: 'head-count', note: '' } as const
const aDeed = fc.record({
  step: fc.constantFrom(...ActivityStep.options, ...ActivityStep.exclude(['cancel']).options),
  startsAt: fc.constantFrom(before, before, after),
  now: fc.constant(now),
  summary: fc.constantFrom(
    ...[summary, { ...summary, estimate }, { ...summary, noEvidenceWhy: '下雨' }, null],
    { ...summary, results: ' ' },
  ),
  registered: fc.constantFrom(0, 3),
  evidence: fc.constantFrom(0, 1),
  isHead: fc.boolean(),
  reason: fc.constantFrom('', '下雨'),
}) as fc.Arbitrary<Omit<ActivityFacts, 'state'> & { step: ActivityStep }>

test('whatever is done in whichever order, what a state promises is true', () => {
  const reached = new Set<ActivityState>(['planned'])
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 40, size: 'max' }), (deeds) => {
      let state: ActivityState = 'planned'
      for (const { step, ...deed } of deeds) {
        const was: ActivityState = state
        if (findActivityObstacle(step, { ...deed, state })) continue
        state = afterActivityStep(step, state)
        reached.add(state)
        expect(['counted', 'cancelled']).not.toContain(was)
        if (was === 'planned' && state === 'held') expect(deed.startsAt <= deed.now).toBe(true)
        if (state === 'summed-up') {
          expect(deed.summary?.results.trim()).not.toBe('')
          // A reach without people is an estimate, and an estimate has its method.
          expect(deed.registered > 0 || deed.summary?.estimate?.method).toBeTruthy()
          expect(deed.evidence > 0 || deed.summary?.noEvidenceWhy).toBeTruthy()
        }
        // Nothing is counted that was not summed up, and by nobody but the head.
        if (state === 'counted') expect([was, deed.isHead]).toEqual(['summed-up', true])
        if (state === 'cancelled') expect([was, deed.reason]).toEqual(['planned', '下雨'])
        expect(isPlanWritable(state)).toBe(state === 'planned')
        expect(isGathering(state)).toBe(state === 'planned' || state === 'held')
      }
    }),
    { numRuns: ROUNDS * 2 },
  )
  expect(reached.size).toBe(5)
})
