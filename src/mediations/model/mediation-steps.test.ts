import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MediationState, Outcome, Safety, Side } from './mediation.ts'
import {
  findMediationObstacle,
  type Heard,
  isOver,
  type MediationFacts,
  type MediationObstacle,
  MediationStep,
  mediationSteps,
} from './mediation-steps.ts'

const ready: MediationFacts = {
  state: 'hearing',
  heard: { patient: 'heard', hospital: 'heard' },
  safety: 'calm',
  isHeadTold: false,
  isToldOfWays: true,
  confirmed: { patient: true, hospital: true },
}
const meeting = { state: 'meeting' } as const

test.each<[string, MediationStep, Partial<MediationFacts>, MediationObstacle | undefined]>([
  ['both were heard: they meet', 'meet', {}, undefined],
  [
    'one would not speak and said why: they may meet all the same',
    'meet',
    { heard: { patient: 'refused', hospital: 'heard' } },
    undefined,
  ],
  [
    'the hospital was not heard',
    'meet',
    { heard: { patient: 'heard', hospital: 'missing' } },
    'hospital-view-missing',
  ],
  [
    'what was not read back is not yet heard',
    'meet',
    { heard: { patient: 'not-read-back', hospital: 'heard' } },
    'patient-view-not-read-back',
  ],
  ['nobody has looked at the safety', 'meet', { safety: 'unset' }, 'safety-unset'],
  ['a threat needs the head of the hospital', 'meet', { safety: 'threat' }, 'head-not-told'],
  ['the head has stepped in', 'meet', { safety: 'threat', isHeadTold: true }, undefined],
  ['the family was not told of the ways', 'meet', { isToldOfWays: false }, 'ways-not-told'],
  ['nothing is agreed without a meeting', 'agreed', {}, 'step-out-of-order'],
  [
    'nothing is agreed without a text',
    'agreed',
    { ...meeting, confirmed: undefined },
    'message-missing',
  ],
  [
    'one side is not enough',
    'partly',
    { ...meeting, confirmed: { patient: true, hospital: false } },
    'hospital-not-confirmed',
  ],
  ['both said yes', 'agreed', meeting, undefined],
  ['whoever wants to, withdraws', 'withdrawn', { isToldOfWays: false }, undefined],
  ['what has ended is only followed up', 'hear', { state: 'agreed' }, 'step-out-of-order'],
  ['what has ended is followed up', 'follow-up', { state: 'referred' }, undefined],
])('%s', (_, step, change, obstacle) => {
  expect(findMediationObstacle(step, { ...ready, ...change })).toBe(obstacle)
})

/** What a careful observer notes beside the record, by other means than the record does. */
class Observer {
  readonly said = new Map<Side, Heard>()
  readonly yes = new Set<Side>()
  wasSent = false
  hasText = false
  hasMet = false
  isSafe = false
  isTold = false
}

interface Walk {
  facts: MediationFacts
}

type Try = (walk: Walk, seen: Observer) => MediationStep

/** Takes the step where nothing stands in the way; tells whether it was taken. */
function take(walk: Walk, step: MediationStep, change: Partial<MediationFacts> = {}) {
  if (findMediationObstacle(step, walk.facts)) return false
  const state = mediationSteps[walk.facts.state][step] as MediationState
  walk.facts = { ...walk.facts, ...change, state }
  return true
}

const both = fc.constantFrom<Side>('patient', 'hospital')

const tries = fc.oneof(
  fc.constant<Try>((walk, seen) => {
    if (take(walk, 'send')) seen.wasSent = true
    return 'send'
  }),
  fc.tuple(both, fc.constantFrom<Heard>('heard', 'refused', 'not-read-back')).map(
    ([side, how]): Try =>
      (walk, seen) => {
        if (take(walk, 'hear', { heard: { ...walk.facts.heard, [side]: how } }))
          seen.said.set(side, how)
        return 'hear'
      },
  ),
  fc.tuple(fc.constantFrom(...Safety.options), fc.boolean(), fc.boolean()).map(
    ([safety, isHeadTold, isToldOfWays]): Try =>
      (walk, seen) => {
        if (take(walk, 'secure', { safety, isHeadTold, isToldOfWays })) {
          seen.isSafe =
            safety === 'calm' || safety === 'heated' || (isHeadTold && safety !== 'unset')
          seen.isTold = isToldOfWays
        }
        return 'secure'
      },
  ),
  fc.constant<Try>((walk, seen) => {
    const may = [...Side.options].every((side) =>
      ['heard', 'refused'].includes(seen.said.get(side) ?? ''),
    )
    const met = take(walk, 'meet')
    if (met) expect([may, seen.wasSent, seen.isSafe, seen.isTold]).toEqual([true, true, true, true])
    seen.hasMet ||= met
    return 'meet'
  }),
  fc.constant<Try>((walk, seen) => {
    if (take(walk, 'word', { confirmed: { patient: false, hospital: false } })) {
      seen.hasText = true
      seen.yes.clear()
    }
    return 'word'
  }),
  both.map(
    (side): Try =>
      (walk, seen) => {
        const confirmed = { patient: false, hospital: false, ...walk.facts.confirmed, [side]: true }
        if (take(walk, 'confirm', { confirmed })) seen.yes.add(side)
        return 'confirm'
      },
  ),
  fc.constantFrom(...Outcome.options).map(
    (outcome): Try =>
      (walk, seen) => {
        if (!take(walk, outcome)) return outcome
        if (outcome === 'agreed' || outcome === 'partly')
          expect([seen.hasMet, seen.hasText, seen.yes.size]).toEqual([true, true, 2])
        if (outcome === 'not-agreed' || outcome === 'referred') expect(seen.isTold).toBe(true)
        return outcome
      },
  ),
)

test('whatever is tried in whatever order: no table before both were heard, no agreement that one side did not confirm, no way back from the end', () => {
  fc.assert(
    fc.property(fc.array(tries, { maxLength: 60 }), (walked) => {
      const walk: Walk = {
        facts: {
          ...{ state: 'opened', safety: 'unset', isHeadTold: false, isToldOfWays: false },
          ...{ heard: { patient: 'missing', hospital: 'missing' }, confirmed: undefined },
        },
      }
      const seen = new Observer()
      for (const attempt of walked) {
        const before = walk.facts.state
        attempt(walk, seen)
        if (isOver(before)) expect(walk.facts.state).toBe(before)
      }
    }),
    { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) },
  )
})

test('from every state a mediation can come to an end', () => {
  for (const state of MediationState.options) {
    const next = Object.values(mediationSteps[state])
    expect(isOver(state) || next.some(isOver), state).toBe(true)
  }
})

test('every step is possible somewhere', () => {
  for (const step of MediationStep.options)
    expect(
      Object.values(mediationSteps).some((map) => map[step]),
      step,
    ).toBe(true)
})
