import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from '#platform/model/time.ts'
import { Theme } from './talk.ts'
import { type Counted, FEWEST, hide, quarterOf, show, tally } from './tally.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)

type Hide = typeof hide

/** What is published of a row of counts, as text. */
function published(people: readonly number[], by: Hide) {
  const { cells, total } = by(people)
  const sum = people.reduce((so, one) => so + one, 0)
  return JSON.stringify([people.map((count, n) => (cells[n] ? '·' : count)), total ? '·' : sum])
}

function* tables(width: number, most: number): Generator<number[]> {
  if (width === 0) {
    yield []
    return
  }
  for (const rest of tables(width - 1, most))
    for (let count = 0; count <= most; count++) yield [count, ...rest]
}

/**
 * Somebody who knows the rule, and tries every row of counts that would have been published so.
 * @returns rows of which a hidden number below five, or a total, can be told for certain
 */
function toldBack(width: number, by: Hide) {
  // Counts up to `edge` are judged, larger ones only tried, so that no row looks alone at the edge.
  const [edge, most] = [7, 16]
  const same = new Map<string, number[][]>()
  for (const people of tables(width, most)) {
    const shown = published(people, by)
    same.set(shown, [...(same.get(shown) ?? []), people])
  }
  const told: string[] = []
  for (const [shown, rows] of same) {
    for (const people of rows.filter((row) => row.every((count) => count <= edge)).slice(0, 1)) {
      const { cells, total } = by(people)
      const isKnown = (count: number, n: number) =>
        (cells[n] || count < FEWEST) && rows.every((row) => row[n] === count)
      const sums = new Set(rows.map((row) => row.reduce((so, one) => so + one, 0)))
      if (people.some(isKnown) || (total && sums.size === 1)) told.push(`${people} as ${shown}`)
    }
  }
  return told
}

test('who knows the rule and the total can tell no hidden number: every row of two and three themes', () => {
  expect(toldBack(2, hide)).toEqual([])
  expect(toldBack(3, hide)).toEqual([])
})

test('planted: hiding only what is below five, one more by size, or without the first, is found out', () => {
  const naive: Hide = (people) => ({ cells: people.map((count) => count < FEWEST), total: false })
  expect(toldBack(3, naive).length).toBeGreaterThan(0)
  const bySize: Hide = (people) => {
    const cells = people.map((count) => count < FEWEST)
    const some = () => people.filter((_, n) => cells[n])
    const gives = () =>
      some().length > 0 && (some().length < 2 || some().reduce((a, b) => a + b) < FEWEST)
    while (gives() && cells.includes(false)) {
      const smallest = Math.min(...people.filter((_, n) => !cells[n]))
      cells[people.findIndex((count, n) => !cells[n] && count === smallest)] = true
    }
    return { cells, total: gives() }
  }
  expect(toldBack(3, bySize).length).toBeGreaterThan(0)
  const withoutFirst: Hide = (people) => {
    const { cells, total } = hide(people)
    const isEnough = people.filter((count) => count < FEWEST).reduce((a, b) => a + b, 0) >= FEWEST
    return isEnough ? { cells: people.map((count) => count < FEWEST), total } : { cells, total }
  }
  expect(toldBack(3, withoutFirst).length).toBeGreaterThan(0)
})

const aSession: fc.Arbitrary<Counted> = fc.record({
  talkId: fc.nat(150).map(String),
  quarter: fc.constantFrom('2026-Q1', '2026-Q2'),
  theme: fc.constantFrom(...Theme.options),
  minutes: fc.integer({ min: 5, max: 240 }),
})

test('nothing below five is shown, themes and what is hidden make the total, each person counts once', () => {
  let shownOnes = 0
  fc.assert(
    fc.property(fc.array(aSession, { maxLength: 300, size: 'max' }), (sessions) => {
      for (const [quarter, cells] of tally(sessions)) {
        const { total, themes } = show(quarter, cells)
        const own = sessions.filter((one) => one.quarter === quarter)
        const people = new Set(own.map(({ talkId }) => talkId)).size
        const shown = Object.values(themes).filter((cell) => cell !== null)
        shownOnes += shown.length
        for (const cell of [...shown, ...(total ? [total] : [])])
          expect(cell.people).toBeGreaterThanOrEqual(FEWEST)
        expect(Object.values(cells).reduce((so, cell) => so + cell.people, 0)).toBe(people)
        if (total) expect(total.people).toBe(people)
        const hiddenPeople = people - shown.reduce((so, cell) => so + cell.people, 0)
        const hiddenCells = Theme.options.length - shown.length
        if (total && hiddenCells > 0) {
          expect(hiddenCells).toBeGreaterThanOrEqual(2)
          expect(hiddenPeople).toBeGreaterThanOrEqual(FEWEST)
        }
      }
    }),
    { numRuns: ROUNDS },
  )
  expect(shownOnes).toBeGreaterThan(0)
})

test('who came for two things is counted under that which took more time', () => {
  const one = { talkId: 'a', quarter: '2026-Q1' }
  const cells = tally([
    { ...one, theme: 'exhaustion', minutes: 30 },
    { ...one, theme: 'violence', minutes: 50 },
    { ...one, theme: 'exhaustion', minutes: 40 },
  ]).get('2026-Q1')
  expect(cells?.exhaustion).toEqual({ people: 1, minutes: 120 })
  expect(cells?.violence.people).toBe(0)
})

test('a quarter is that of Beijing', () => {
  expect(quarterOf(Instant.parse('2026-03-31T15:59:59.999Z'))).toBe('2026-Q1')
  expect(quarterOf(Instant.parse('2026-03-31T16:00:00.000Z'))).toBe('2026-Q2')
})
