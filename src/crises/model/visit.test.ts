import { expect, test } from 'vitest'
import { AccountId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import { findVisitObstacle, isOverdue, mayReadPlace, VisitStep } from './visit.ts'

const [goes, looks] = [1, 2].map((n) =>
  AccountId.parse(`00000000-0000-4000-8000-00000000000${n}`),
) as [AccountId, AccountId]
const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant
const visit = { state: 'under-way', by: goes, backBy: at(6), calledHelpAt: null } as const
const goer = { accountId: goes, role: 'social-worker' } as const
const watcher = { accountId: looks, role: 'social-worker' } as const

test('where it leads is open to whoever goes, and to the others when the time is over', () => {
  expect(mayReadPlace(visit, goer, at(5))).toBe(true)
  expect(mayReadPlace(visit, watcher, at(5))).toBe(false)
  expect(mayReadPlace(visit, watcher, at(7))).toBe(true)
  expect(mayReadPlace({ ...visit, calledHelpAt: at(4) }, watcher, at(5))).toBe(true)
  expect(mayReadPlace({ ...visit, state: 'back' }, watcher, at(7))).toBe(false)
})

test('who is back, or did not go, is not missing', () => {
  expect(isOverdue(visit, at(7))).toBe(true)
  expect(isOverdue({ ...visit, state: 'back' }, at(7))).toBe(false)
  expect(isOverdue({ ...visit, state: 'cancelled' }, at(7))).toBe(false)
})

test('nobody checks out for another; that somebody was found safe, the colleague may say', () => {
  for (const step of VisitStep.options) {
    const obstacle = findVisitObstacle(step, visit, watcher)
    if (step === 'found-safe') expect(obstacle).toBeUndefined()
    else expect(obstacle, step).toMatch(/not-your-visit|visit-out-of-order/)
  }
  expect(findVisitObstacle('check-out', visit, goer)).toBeUndefined()
  expect(findVisitObstacle('check-in', { ...visit, state: 'back' }, goer)).toBe(
    'visit-out-of-order',
  )
})
