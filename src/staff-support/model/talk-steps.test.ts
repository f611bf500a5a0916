import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { type TalkState, TalkState as TalkStates } from './talk.ts'
import { findTalkObstacle, isReadable, TalkStep, talkSteps } from './talk-steps.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => Day.parse(day))

/** Beside the rule: who holds it, to whom it is offered, as a naive book-keeper would note it. */
interface Book {
  state: TalkState
  holder: string | null
  offered: string | null
  keptUntil: Day | null
}

const aDeed = fc.record({
  by: fc.constantFrom('甲', '乙', '丙'),
  to: fc.constantFrom('甲', '乙', '丙'),
  step: fc.constantFrom(...TalkStep.options),
  hasConsent: fc.boolean(),
  today: fc.constantFrom(...DAYS),
  until: fc.option(fc.constantFrom(...DAYS)),
  keepBasis: fc.constantFrom('', '精神卫生法'),
})

test('whatever three counsellors try: one holds it, by the consent of the client alone another', () => {
  const reached = new Set<TalkState>()
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 30 }), (deeds) => {
      const book: Book = { state: 'waiting', holder: null, offered: null, keptUntil: null }
      for (const { by, to, step, hasConsent, today, until, keepBasis } of deeds) {
        const isLocking = step === 'lock'
        const obstacle = findTalkObstacle(step, {
          ...{ state: book.state, isMine: book.holder === by, isOfferedToMe: book.offered === by },
          ...{ hasConsent, today, keepBasis },
          keptUntil: isLocking ? until : book.keptUntil,
        })
        if (obstacle) continue
        if (step !== 'take' && step !== 'accept' && book.state !== 'waiting')
          expect(by).toBe(book.holder)
        if (step === 'offer') expect(hasConsent).toBe(true)
        if (step === 'accept') expect(by).toBe(book.offered)
        if (step === 'erase' && book.state === 'locked')
          expect((book.keptUntil ?? today) <= today).toBe(true)
        expect(['erased']).not.toContain(book.state)
        book.state = talkSteps[book.state][step] ?? book.state
        if (step === 'take' || step === 'accept' || step === 'erase') book.holder = by
        if (step === 'offer' && to !== by) book.offered = to
        else if (step !== 'write') book.offered = null
        if (isLocking) book.keptUntil = until
        reached.add(book.state)
      }
    }),
    { numRuns: ROUNDS * 5 },
  )
  expect(reached.size).toBe(4)
})

test('what is locked or destroyed is read by nobody', () => {
  expect(TalkStates.options.filter((state) => !isReadable(state))).toEqual(['locked', 'erased'])
})
