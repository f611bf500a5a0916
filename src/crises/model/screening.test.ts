import { expect, test } from 'vitest'
import type { Instant } from '#platform/model/time.ts'
import { crisisClock, screeningDueAt } from './crisis-clock.ts'
import { isLowerThanSuggested, suggestLevel } from './screening.ts'

test.each([
  [{ state: 0, plan: 0, support: 0, history: 0 }, 'yellow'],
  [{ state: 1, plan: 1, support: 1, history: 1 }, 'yellow'],
  [{ state: 2, plan: 0, support: 0, history: 0 }, 'orange'],
  [{ state: 0, plan: 2, support: 0, history: 0 }, 'orange'],
  [{ state: 0, plan: 2, support: 2, history: 0 }, 'red'],
  [{ state: 0, plan: 2, support: 0, history: 2 }, 'red'],
  [{ state: 0, plan: 3, support: 0, history: 0 }, 'red'],
  [{ state: 3, plan: 0, support: 0, history: 0 }, 'red'],
  [{ state: 1, plan: 1, support: 3, history: 0 }, 'orange'],
] as const)('%o suggests %s', (scores, level) => {
  expect(suggestLevel(scores)).toBe(level)
  expect(isLowerThanSuggested(level, scores)).toBe(false)
  expect(isLowerThanSuggested('yellow', scores)).toBe(level !== 'yellow')
})

const at = (minute: number) => `2026-03-02T02:${String(minute).padStart(2, '0')}:00.000Z` as Instant

test('somebody looks within thirty minutes; then the clock is for whoever receives', () => {
  expect(screeningDueAt(at(0))).toBe(at(30))
  const open = { openedAt: at(0), dueAt: at(30), lastLookAt: at(0), closingAt: null }
  const crisis = { ...open, state: 'suspected', level: null, levelledAt: null } as const
  expect(crisisClock(crisis, 0)).toEqual({ kind: 'screening', until: at(30) })
  const levelled = { ...crisis, state: 'levelled', level: 'red', levelledAt: at(10) } as const
  const until = '2026-03-02T03:10:00.000Z'
  expect(crisisClock(levelled, 0)).toEqual({ kind: 'hand-over', until })
  expect(crisisClock(levelled, 1)?.kind).toBe('look-again')
  expect(crisisClock({ ...levelled, state: 'closed' }, 1)).toBeUndefined()
})
