import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConferenceKind, type ConferenceState } from './conference.ts'
import {
  type ConferenceFacts,
  type ConferenceObstacle,
  ConferenceStep,
  conferenceSteps,
  findConferenceObstacle,
} from './conference-steps.ts'

const answers = [{ question: '能回家吗', answer: '能', answeredBy: '主治医师' }]
const minutes = { answers, socialWorkView: '先住康复院', familyVoice: '', clientVoice: '' }
const ready: ConferenceFacts = {
  ...{ state: 'held', kind: 'team', hasBegun: true, present: 3, isMinor: false, strangers: [] },
  minutes,
}
const family = { kind: 'family', minutes: { ...minutes, familyVoice: '想回家' } } as const

test.each<[string, ConferenceStep, Partial<ConferenceFacts>, ConferenceObstacle | undefined]>([
  ['minutes with answers and a recommendation are recorded', 'record', {}, undefined],
  [
    'a conference without a question is none',
    'record',
    { minutes: { ...minutes, answers: [] } },
    'answers-missing',
  ],
  [
    'social work says what it recommends',
    'record',
    { minutes: { ...minutes, socialWorkView: '' } },
    'social-work-view-missing',
  ],
  ['a family meeting has the family’s voice', 'record', { kind: 'family' }, 'family-voice-missing'],
  ['which is enough', 'record', family, undefined],
  ['a child is asked as well', 'record', { ...family, isMinor: true }, 'client-voice-missing'],
  ['what lies ahead was not held', 'hold', { state: 'planned', hasBegun: false }, 'not-begun-yet'],
  ['one alone is no meeting', 'hold', { state: 'planned', present: 1 }, 'too-few-present'],
  [
    'nobody comes from outside without consent',
    'hold',
    { state: 'planned', strangers: ['某基金会'] },
    'outside-consent-missing',
  ],
  ['what was held is not cancelled', 'cancel', {}, 'step-out-of-order'],
  ['what is recorded is not written again', 'record', { state: 'recorded' }, 'step-out-of-order'],
  ['what is recorded is added to', 'amend', { state: 'recorded' }, undefined],
])('%s', (_, step, change, obstacle) => {
  expect(findConferenceObstacle(step, { ...ready, ...change })).toBe(obstacle)
})

const text = fc.constantFrom('', '说过的话')
const around = fc.record({
  kind: fc.constantFrom(...ConferenceKind.options),
  hasBegun: fc.boolean(),
  present: fc.nat(3),
  isMinor: fc.boolean(),
  strangers: fc.subarray(['某基金会']),
  minutes: fc.record({
    answers: fc.subarray(answers),
    ...{ socialWorkView: text, familyVoice: text, clientVoice: text },
  }),
})

test('whatever is tried in whatever order: minutes only after a meeting, and never changed afterwards', () => {
  const walk = fc.array(fc.tuple(fc.constantFrom(...ConferenceStep.options), around), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(walk, (tries) => {
      let state: ConferenceState = 'planned'
      let came = 0
      let written = 0
      for (const [step, now] of tries) {
        const facts = { ...now, state }
        if (findConferenceObstacle(step, facts)) continue
        if (step === 'hold') came = now.present
        if (step === 'record') {
          written += 1
          expect(came).toBeGreaterThanOrEqual(2)
          if (now.isMinor) expect(now.minutes.clientVoice).not.toBe('')
          if (now.kind === 'team') expect(now.minutes.answers).not.toEqual([])
        }
        expect(state).not.toBe('cancelled')
        if (state === 'recorded') expect(['amend', 'finish-decision']).toContain(step)
        state = conferenceSteps[state][step] as ConferenceState
      }
      expect(written).toBe(state === 'recorded' ? 1 : 0)
    }),
    { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) },
  )
})
