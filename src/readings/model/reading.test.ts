import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMinutes, type Day, type Instant } from '#platform/model/time.ts'
import { compareLines, ranOut, readUpTo, SETTLING_MINUTES, settledAt, signsOf } from './reading.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const T0 = '2026-03-02T02:00:00.000Z' as Instant

test('a task that was due yesterday ran out since yesterday, and not again tomorrow', () => {
  const due = '2026-03-01' as Day
  const [yesterday, tomorrow] = [addMinutes(T0, -24 * 60), addMinutes(T0, 24 * 60)]
  expect(ranOut(due, yesterday, T0)).toBe(true)
  expect(ranOut(due, T0, tomorrow)).toBe(false)
  expect(ranOut('2026-03-02' as Day, yesterday, T0)).toBe(false)
})

test('a crisis comes before a risk, a risk before what is late, and a quiet case last', () => {
  const line = { notes: 1, lateNotes: 0, events: [], overdueTasks: 0, review: null }
  const crisis = { ...line, events: [{ deed: 'crises.suspect' }] }
  const risk = { ...line, events: [{ deed: 'risk-red' }] }
  const late = { ...line, lateNotes: 1 }
  expect([line, late, risk, crisis].toSorted(compareLines)).toEqual([crisis, risk, late, line])
  expect(signsOf({ ...crisis, overdueTasks: 2 })).toEqual(['crisis', 'overdue'])
})

test('nobody reads ahead, and a mark never makes unread what was read', () => {
  const minute = fc.integer({ min: -1_000, max: 1_000 }).map((n) => addMinutes(T0, n))
  fc.assert(
    fc.property(fc.option(minute, { nil: undefined }), minute, minute, (before, asOf, now) => {
      const after = readUpTo(before, asOf, now)
      if (asOf > now) expect(after).toBeUndefined()
      else expect(after && after >= asOf && (!before || after >= before)).toBe(true)
    }),
    { numRuns: ROUNDS },
  )
})

interface Written {
  readonly at: number
  readonly seenFrom: number
}

/** Somebody writes, the page is read and marked, in any order: what is told at least once, ever. */
function unheard(
  written: readonly Written[],
  readings: readonly number[],
  settled: typeof settledAt,
) {
  const told = new Set<Written>()
  let read = addMinutes(T0, -10_000)
  for (const now of [...readings].sort((a, b) => a - b)) {
    const moment = addMinutes(T0, now)
    for (const one of written)
      if (one.seenFrom <= now && addMinutes(T0, one.at) > read) told.add(one)
    read = readUpTo(read, settled(moment), moment) ?? read
  }
  return written.filter((one) => !told.has(one))
}

// A note is in sight a moment after its clock was read, by no more than what a reading leaves open.
const writing = fc.tuple(fc.nat(500), fc.nat(SETTLING_MINUTES * 10)).map(([at, tenths]) => {
  return { at, seenFrom: at + (tenths / 10) * 0.99 }
})
const history = fc.tuple(
  fc.array(writing, { maxLength: 10 }),
  fc.array(
    fc.integer({ min: 0, max: 5_000 }).map((n) => n / 10),
    { maxLength: 10 },
  ),
)

test('nothing falls between two readings, however close the writing is to the reading', () => {
  fc.assert(
    fc.property(history, ([written, readings]) => {
      expect(unheard(written, [...readings, 1_000], settledAt)).toEqual([])
    }),
    { numRuns: ROUNDS },
  )
})

test('a reading that counted up to the very moment would lose what is just being written', () => {
  const written = [{ at: 10, seenFrom: 10.5 }]
  expect(unheard(written, [10.2, 1_000], (now) => now)).toEqual(written)
  expect(unheard(written, [10.2, 1_000], settledAt)).toEqual([])
})
