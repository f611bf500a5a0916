import { expect, test } from 'vitest'
import type { Instant } from '#platform/model/time.ts'
import { NOTHING_KNOWN } from './eligibility.ts'
import { emptyContent, NO_CAPACITY, type Resource, type ResourceContent } from './resource.ts'
import { fits, rank } from './search.ts'
import { trustIn, trustLeft } from './verification.ts'

const now = '2026-07-01T00:00:00.000Z' as Instant

function anEntry(given: Partial<ResourceContent> = {}, more: Partial<Resource> = {}): Resource {
  return {
    ...{ id: `${more.id ?? 'a'}` as Resource['id'], institutionId: '' as never, keeper: '' },
    ...{ isOurs: true, published: true, success: null, version: 1 },
    content: { ...emptyContent(), name: '救助金', needs: ['finance'], ...given },
    ...{ capacity: NO_CAPACITY, verifiedAt: '2026-06-01T00:00:00.000Z' as Instant },
    ...more,
  }
}

test.each([
  ['2026-06-30T00:00:00.000Z', 'fresh'],
  ['2026-04-03T00:00:00.000Z', 'fresh'],
  ['2026-04-02T00:00:00.000Z', 'due'],
  ['2026-01-02T00:00:00.000Z', 'stale'],
] as const)('what was verified at %s is %s on the first of July', (at, trust) => {
  expect(trustIn(at as Instant, now)).toBe(trust)
})

test('trust falls from one to nothing, and never rises by itself', () => {
  const left = ['2026-07-01', '2026-06-01', '2026-03-01', '2025-12-01', '2020-01-01'].map((day) =>
    trustLeft(`${day}T00:00:00.000Z` as Instant, now),
  )
  expect(left[0]).toBe(1)
  expect(left).toEqual([...left].sort((one, other) => other - one))
  expect(left.at(-1)).toBe(0)
  expect(trustLeft(null, now)).toBe(0)
})

test('a filter leaves out what surely does not fit, and nothing else', () => {
  const rule = { minimumAge: null, maximumAge: 17, insurance: [], diagnosisGroups: [] }
  const children = { eligibility: { prose: '', rule: { ...rule, mostMonthlyIncome: null } } }
  expect(fits(anEntry(children), { age: 30 }, now)).toBe(false)
  expect(fits(anEntry(), { age: 30 }, now)).toBe(true)
  expect(fits(anEntry({ districts: ['110101'] }), { district: '110105' }, now)).toBe(false)
  expect(fits(anEntry(), { district: '110105' }, now)).toBe(true)
  expect(fits(anEntry(), { need: 'emotion' }, now)).toBe(false)
  expect(fits(anEntry({ cost: 'unknown' }), { money: 'free' }, now)).toBe(false)
  expect(fits(anEntry({ givesUpTo: 1 }), { money: 'gives' }, now)).toBe(true)
  expect(fits(anEntry(), { toVerify: true }, now)).toBe(false)
  expect(fits(anEntry({}, { verifiedAt: null }), { toVerify: true }, now)).toBe(true)
})

test('offered first: who is eligible, where there is room, what succeeded, what was looked at', () => {
  const facts = { ...NOTHING_KNOWN, need: 'finance' as const }
  const open = { minimumAge: null, maximumAge: null, insurance: [], diagnosisGroups: [] }
  const sure = { eligibility: { prose: '', rule: { ...open, mostMonthlyIncome: null } } }
  const ranked = rank(
    [
      anEntry({ needs: ['emotion'] }, { id: 'other-need' as never }),
      anEntry({ status: 'inactive' }, { id: 'closed' as never }),
      anEntry(sure, { id: 'full' as never, capacity: { ...NO_CAPACITY, available: 0 } }),
      anEntry({}, { id: 'prose' as never }),
      anEntry(sure, { id: 'sure' as never }),
      anEntry(sure, { id: 'proven' as never, success: { ended: 10, delivered: 9 } }),
      anEntry(sure, { id: 'stale' as never, verifiedAt: null }),
    ],
    facts,
    now,
  )
  expect(ranked.map(({ resource }) => resource.id)).toEqual([
    ...['proven', 'sure', 'stale', 'prose', 'full'],
  ])
})
