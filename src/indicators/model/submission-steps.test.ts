import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountId, Role } from '#platform/model/actor.ts'
import type { SubmissionState } from './submission.ts'
import { findStepObstacle, SubmissionStep, stateAfter, stepsFor } from './submission-steps.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)

const walk = fc.array(
  fc.record({
    step: fc.constantFrom(...SubmissionStep.options),
    role: fc.constantFrom<Role>('lead', 'district-officer', 'city-officer', 'social-worker'),
    accountId: fc.constantFrom('a', 'b').map((id) => id as AccountId),
    reason: fc.constantFrom('', ' ', '重报'),
  }),
  { maxLength: 40 },
)

test('however people go about it, nothing is locked that one submitted and another accepted not', () => {
  fc.assert(
    fc.property(walk, (asked) => {
      let stood = { state: 'open' as SubmissionState, submittedBy: null as AccountId | null }
      let acceptedBy: AccountId | null = null
      let wasLocked = false
      for (const one of asked) {
        const obstacle = findStepObstacle(stood, one, one)
        expect(stepsFor(stood, one).includes(one.step)).toBe(
          obstacle === undefined || obstacle === 'reason-missing',
        )
        if (obstacle) continue
        if (['adjust', 'return', 'revise'].includes(one.step))
          expect(one.reason.trim()).not.toBe('')
        if (one.step === 'submit') stood = { ...stood, submittedBy: one.accountId }
        if (one.step === 'accept') acceptedBy = one.accountId
        stood = { ...stood, state: stateAfter(one.step) }
        // What is locked stays locked, whatever is asked for.
        if (wasLocked) expect(stood.state).toBe('locked')
        if (stood.state !== 'locked') continue
        wasLocked = true
        expect(acceptedBy).not.toBe(null)
        expect(acceptedBy).not.toBe(stood.submittedBy)
      }
    }),
    { numRuns: ROUNDS },
  )
})

test('the office never writes a number, the house never accepts its own', () => {
  const office: Role[] = ['district-officer', 'city-officer']
  for (const role of office)
    for (const step of ['compute', 'adjust', 'check', 'submit', 'revise'] as const)
      for (const state of ['open', 'computed', 'checked', 'returned', 'locked'] as const)
        expect(
          findStepObstacle(
            { state, submittedBy: null },
            { role, accountId: 'a' as AccountId },
            { step, reason: 'x' },
          ),
        ).toBe('not-your-step')
  for (const step of ['return', 'accept', 'lock'] as const)
    expect(
      findStepObstacle(
        { state: 'submitted', submittedBy: null },
        { role: 'lead', accountId: 'a' as AccountId },
        { step, reason: 'x' },
      ),
    ).toBe('not-your-step')
})
