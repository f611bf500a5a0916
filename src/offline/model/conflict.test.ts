import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#platform/model/time.ts'
import { findConflicts, merge, noteFields } from './conflict.ts'
import { isKeyInDoubt, keptUntil, NoteInHand } from './offline-case.ts'

const note = (part: Partial<NoteInHand> = {}): NoteInHand => ({
  ...{ at: '2026-05-01T02:00:00.000Z' as Instant, minutes: 15, mode: 'bedside', with: '' },
  ...{ contactMade: true, activities: [], goalIds: [], shared: '', confidential: '', next: '' },
  ...part,
})

const anyNote = fc
  .record({
    minutes: fc.constantFrom(0, 5, 15),
    mode: fc.constantFrom('' as const, 'bedside' as const, 'telephone' as const),
    with: fc.constantFrom('', '母亲'),
    activities: fc.subarray(['emotional-support', 'crisis-response'] as const),
    shared: fc.constantFrom('', '吃了半碗粥', '没有吃'),
    next: fc.constantFrom('', '明天再来'),
  })
  .map((part) => note(part as Partial<NoteInHand>))

test('only fields that both have filled in, differently, are asked about', () => {
  const mine = note({ shared: '吃了半碗粥', minutes: 15, next: '明天再来' })
  const theirs = note({ shared: '没有吃', minutes: 15, with: '母亲' })
  expect(findConflicts(mine, theirs)).toEqual(['shared'])
  expect(merge(mine, theirs, new Set(['shared']))).toMatchObject({
    ...{ shared: '没有吃', next: '明天再来', with: '母亲' },
  })
})

test('nothing that anybody wrote is lost unless somebody chose the other', () => {
  fc.assert(
    fc.property(anyNote, anyNote, fc.subarray(noteFields), (mine, theirs, chosen) => {
      const conflicts = findConflicts(mine, theirs)
      const fromTheirs = new Set(chosen.filter((field) => conflicts.includes(field)))
      const merged = merge(mine, theirs, fromTheirs)
      for (const field of noteFields) {
        if (field === 'at' || field === 'contactMade') continue
        const expected = fromTheirs.has(field)
          ? theirs[field]
          : conflicts.includes(field) || isFilled(mine[field])
            ? mine[field]
            : theirs[field]
        expect(merged[field], field).toEqual(isFilled(expected) ? expected : merged[field])
      }
      expect(NoteInHand.safeParse(merged).success).toBe(true)
    }),
  )
})

test('a case is kept for eight hours; a key is trusted for half a day', () => {
  const at = '2026-05-01T02:00:00.000Z' as Instant
  expect(keptUntil(at)).toBe('2026-05-01T10:00:00.000Z')
  expect(isKeyInDoubt({ firstTriedAt: at }, '2026-05-01T13:00:00.000Z' as Instant)).toBe(false)
  expect(isKeyInDoubt({ firstTriedAt: at }, '2026-05-01T14:00:00.001Z' as Instant)).toBe(true)
  expect(isKeyInDoubt({ firstTriedAt: null }, at)).toBe(false)
})

function isFilled(value: unknown) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}
