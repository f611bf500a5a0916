import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMinutes, type Day, type Instant } from '#platform/model/time.ts'
import { loadOf } from './load.ts'
import { mayRead, readableUntil, readingDaysOn } from './reading-right.ts'
import type { RelationId } from './relation.ts'
import { Side } from './session.ts'
import {
  afterSessionStep,
  findSessionObstacle,
  SessionStep,
  type sessionSteps,
} from './session-steps.ts'
import type { SupervisorId } from './supervisor.ts'

const NOW = '2026-03-02T04:00:00.000Z' as Instant
const DAY = 24 * 60
const me = 'me' as SupervisorId
const deputy = 'deputy' as SupervisorId
const day = (text: string) => text as Day

const relation = { supervisorId: me, deputyId: deputy, from: day('2026-01-01'), to: null }
const session = { state: 'held' as const, startsAt: NOW, minutes: 60 }
const grant = { until: readableUntil(session, 7), days: 7, withdrawnAt: null, named: false }
const reader = { id: me, since: day('2025-01-01'), until: null }
const facts = { grant, session, relation, reader, absences: [] }

test('a case is read until seven days after the session, to the minute', () => {
  expect(readingDaysOn(day('2026-03-02'))).toBe(7)
  expect(mayRead(facts, addMinutes(NOW, 60 + 7 * DAY - 1))).toBe(true)
  expect(mayRead(facts, addMinutes(NOW, 60 + 7 * DAY))).toBe(false)
})

test('a session that is moved brings the end nearer, and never farther away', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 30 }), (by, after) => {
      const moved = { ...session, startsAt: addMinutes(NOW, by * DAY) }
      const at = addMinutes(NOW, after * DAY)
      return !mayRead({ ...facts, session: moved }, at) || mayRead(facts, at)
    }),
  )
})

test('the deputy reads while the supervisor is away, unless away herself', () => {
  const asDeputy = { ...facts, reader: { ...reader, id: deputy } }
  const away = { supervisorId: me, from: day('2026-03-02'), to: day('2026-03-02') }
  expect(mayRead(asDeputy, NOW)).toBe(false)
  expect(mayRead({ ...asDeputy, absences: [away] }, NOW)).toBe(true)
  expect(mayRead({ ...asDeputy, absences: [away] }, addMinutes(NOW, DAY))).toBe(false)
  const named = { ...asDeputy, grant: { ...grant, named: true }, absences: [away] }
  expect(mayRead(named, NOW)).toBe(false)
  const both = [away, { ...away, supervisorId: deputy }]
  expect(mayRead({ ...asDeputy, absences: both }, NOW)).toBe(false)
})

test('whatever the two sides do, a session stands only when both have agreed to the same words', () => {
  const deed = fc.tuple(fc.constantFrom(...SessionStep.options), fc.constantFrom(...Side.options))
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 15 }), (deeds) => {
      let state: keyof typeof sessionSteps = 'planned'
      let agreed = { supervisor: false, supervisee: false }
      // The model beside it: who agreed to the text as it now stands.
      let text = 0
      const said: Record<string, number> = {}
      for (const [step, side] of deeds) {
        const given = {
          state,
          side,
          agreed,
          startsAt: NOW,
          now: NOW,
          points: '要点',
          reason: '有事',
        }
        if (findSessionObstacle(step, given)) continue
        if (step === 'hold' || step === 'rewrite') text += 1
        if (step !== 'cancel') said[side] = text
        ;({ state, agreed } = afterSessionStep(step, { side, agreed }))
        const stands = text > 0 && said.supervisor === text && said.supervisee === text
        expect(state === 'agreed').toBe(stands)
      }
    }),
    { numRuns: 200 },
  )
})

test('hours are those of whoever sat there; a relation without a session for 60 days is silent', () => {
  const relationId = 'r' as RelationId
  const tie = {
    ...{ id: relationId, institutionId: 'i' as never, supervisorId: me, personKey: 'p' },
    ...{ from: day('2025-01-01'), to: null },
  }
  const sat = (daysAgo: number, heldBy: SupervisorId) => ({
    ...{ relationId, heldBy, state: 'agreed' as const, minutes: 90 },
    startsAt: addMinutes(NOW, -daysAgo * DAY),
  })
  const asked = { month: '2026-03', now: NOW }
  const both = [sat(0, me), sat(1, deputy), sat(10, me)]
  expect(loadOf([tie], both, { ...asked, heldBy: me })).toMatchObject({ sessions: 1, minutes: 90 })
  expect(loadOf([tie], both, asked)).toMatchObject({ persons: 1, sessions: 2, silent: 0 })
  expect(loadOf([tie], [sat(61, me)], asked)).toMatchObject({ sessions: 0, silent: 1 })
})
