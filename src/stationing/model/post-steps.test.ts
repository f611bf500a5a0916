import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { aYearAfter, findHireObstacle, findMissingMonths, hireRate } from './hiring.ts'
import { Party, PostState } from './post.ts'
import {
  afterConfirming,
  afterStep,
  findConfirmingObstacle,
  findStepObstacle,
  type PostFacts,
  PostStep,
  stepsFrom,
} from './post-steps.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const day = (text: string) => Day.parse(text)
const TODAY = day('2026-03-02')

test('in whatever order it is tried: nobody is placed before four have confirmed, once each', () => {
  const deed = fc.record({
    party: fc.option(fc.constantFrom(...Party.options)),
    step: fc.constantFrom(...PostStep.options),
    on: fc.constantFrom(TODAY, day('2026-03-03')),
    workerName: fc.constantFrom('', '社工'),
    note: fc.constantFrom('', '说明'),
  })
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      let facts: PostFacts = { state: 'proposed', confirmed: [] }
      const path: PostState[] = ['proposed']
      for (const { party, step, ...given } of deeds) {
        const about = { ...given, today: TODAY }
        if (party) {
          if (findConfirmingObstacle(party, facts, about)) continue
          expect(facts.confirmed).not.toContain(party)
          const state = afterConfirming(party, facts.confirmed)
          facts = { state, confirmed: [...facts.confirmed, party] }
          expect(state === 'agreed').toBe(facts.confirmed.length === 4)
        } else {
          const obstacle = findStepObstacle(step, facts, about)
          if (!stepsFrom[facts.state].includes(step)) expect(obstacle).toBe('post-out-of-order')
          if (obstacle) continue
          if (step === 'place') expect(facts.confirmed).toHaveLength(4)
          if (step === 'end' && facts.state !== 'handover') expect(given.note).not.toBe('')
          facts = { ...facts, state: afterStep(step) }
        }
        if (path.at(-1) !== facts.state) path.push(facts.state)
      }
      const order = PostState.options.filter((state) => path.includes(state))
      expect(path).toEqual(order)
    }),
    { numRuns: ROUNDS },
  )
})

test('every state leads to the end', () => {
  for (const state of PostState.options.filter((one) => one !== 'ended'))
    expect(stepsFrom[state]).toContain('end')
})

test('that the host hired has a day within twelve months; that it did not is known when they are over', () => {
  const ended = { state: 'ended', endedOn: day('2024-02-29'), isKnown: false } as const
  expect(aYearAfter(day('2024-02-29'))).toBe('2025-02-28')
  const told = (hired: boolean, on: string, today = TODAY) =>
    findHireObstacle({ hired, on: day(on) }, ended, today)
  expect(told(true, '2025-02-28')).toBeUndefined()
  expect(told(true, '2025-03-01')).toBe('outside-twelve-months')
  expect(told(true, '2024-02-28')).toBe('outside-twelve-months')
  expect(told(false, '2025-02-27')).toBe('too-early-for-no')
  expect(told(false, '2025-02-28')).toBeUndefined()
  expect(told(true, '2026-03-03')).toBe('day-to-come')
  expect(findHireObstacle({ hired: true, on: TODAY }, { ...ended, isKnown: true }, TODAY)).toBe(
    'hire-known',
  )
})

test('造血率 counts those whose twelve months are over; what is not known is no no', () => {
  const post = (endedOn: string | null, hired: boolean | null) => ({
    ...({ state: endedOn ? 'ended' : 'running', placedOn: day('2023-01-01'), hired } as const),
    endedOn: endedOn === null ? null : day(endedOn),
  })
  const posts = [
    ...[post('2024-03-01', true), post('2025-03-02', false), post('2024-06-30', null)],
    ...[post('2025-03-03', true), post(null, null)],
  ]
  expect(hireRate(posts, TODAY)).toEqual({ due: 3, hired: 1, unknown: 1 })
  // Who never came is no post that could have left somebody behind.
  expect(hireRate([{ ...post('2024-03-01', null), placedOn: null }], TODAY).due).toBe(0)
})

test('a month that is over wants its report; the one that runs does not yet', () => {
  const running = { placedOn: day('2025-11-20'), endedOn: null }
  expect(findMissingMonths(running, ['2025-12'], TODAY)).toEqual(['2025-11', '2026-01', '2026-02'])
  const over = { placedOn: day('2025-11-20'), endedOn: day('2026-01-05') }
  expect(findMissingMonths(over, [], TODAY)).toEqual(['2025-11', '2025-12', '2026-01'])
})
