import { expect, test } from 'vitest'
import { Instant } from '#platform/model/time.ts'
import { dueAt, findRequestObstacle, HelpRequestState, isDeputys } from './help-request.ts'

const NOW = Instant.parse('2026-11-21T10:00:00.000Z')

test.each([
  ['now', '2026-11-21T10:30:00.000Z'],
  ['day', '2026-11-22T10:00:00.000Z'],
  ['three-days', '2026-11-24T10:00:00.000Z'],
  ['routine', '2026-11-28T10:00:00.000Z'],
] as const)('a request that is due %s is answered by %s', (urgency, due) => {
  expect(dueAt(NOW, urgency)).toBe(due)
})

test('a year without a norm is not guessed at', () => {
  expect(() => dueAt(Instant.parse('2025-06-01T00:00:00.000Z'), 'now')).toThrow('2025-06-01')
})

test('what is settled is not settled again', () => {
  for (const state of HelpRequestState.options.slice(2))
    for (const step of ['triage', 'accept', 'declined'] as const)
      expect(findRequestObstacle(state, step)).toBe('request-settled')
})

test('triage comes before acceptance', () => {
  expect(findRequestObstacle('received', 'accept')).toBe('not-triaged')
  expect(findRequestObstacle('triaged', 'accept')).toBeUndefined()
})

test('what is overdue and unowned falls to the deputy', () => {
  const request = { state: 'received', dueAt: NOW, ownerId: null } as const
  expect(isDeputys(request, NOW)).toBe(false)
  expect(isDeputys(request, Instant.parse('2026-11-21T10:00:00.001Z'))).toBe(true)
})
