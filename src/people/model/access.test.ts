import { expect, test } from 'vitest'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import { type AccessState, type DecisionObstacle, findDecisionObstacle } from './access.ts'

const ASKER = AccountId.parse('00000000-0000-7000-8000-000000000001')
const LEAD = AccountId.parse('00000000-0000-7000-8000-000000000002')
const ASKED = Instant.parse('2026-11-01T00:00:00.000Z')
const SOON = Instant.parse('2026-11-02T00:00:00.000Z')
const LAST_MOMENT = Instant.parse('2026-11-07T23:59:59.999Z')
const A_WEEK_LATER = Instant.parse('2026-11-08T00:00:00.000Z')

test.each<[string, AccessState, AccountId, Instant, DecisionObstacle | undefined]>([
  ['a lead decides', 'pending', LEAD, SOON, undefined],
  ['nobody decides for oneself', 'pending', ASKER, SOON, 'own-request'],
  ['what is approved is decided', 'approved', LEAD, SOON, 'request-decided'],
  ['what is refused is decided', 'refused', LEAD, SOON, 'request-decided'],
  ['a week is open to its last moment', 'pending', LEAD, LAST_MOMENT, undefined],
  ['and then it is over', 'pending', LEAD, A_WEEK_LATER, 'request-lapsed'],
])('%s', (_, state, decider, at, obstacle) => {
  const request = { state, askedAt: ASKED, askedBy: { accountId: ASKER } }
  expect(findDecisionObstacle(request, decider, at)).toBe(obstacle)
})
