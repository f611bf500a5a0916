import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST, hideSmall } from './suppress.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 300)

/** Groups, and last the sum of them. */
function withSum(groups: readonly (readonly number[])[]) {
  const sums = (groups[0] ?? []).map((_, n) => groups.reduce((so, row) => so + (row[n] ?? 0), 0))
  return [...groups, sums]
}

/** Whether something else could stand behind what is hidden: some circle of hidden cells. */
function couldDiffer(hidden: boolean[][], row: number, column: number) {
  const isOn = (r: number, c: number) => hidden[r]?.[c] && !(r === row && c === column)
  const seen = new Set<string>([`r${row}`])
  const waiting: [kind: 'r' | 'c', n: number][] = [['r', row]]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const [kind, n] = at
    const size = kind === 'r' ? (hidden[0]?.length ?? 0) : hidden.length
    for (let other = 0; other < size; other++) {
      const key = `${kind === 'r' ? 'c' : 'r'}${other}`
      if (seen.has(key) || !(kind === 'r' ? isOn(n, other) : isOn(other, n))) continue
      seen.add(key)
      waiting.push([kind === 'r' ? 'c' : 'r', other])
    }
  }
  return seen.has(`c${column}`)
}

const anyTable = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.nat(5_000)), {
    minLength: 2,
    maxLength: 17,
  })
  .map(withSum)

test('a count of one to four is never told, and no hidden count can be told back', () => {
  const property = fc.property(anyTable, (counts) => {
    const hidden = hideSmall(counts)
    const isAllHidden = hidden.every((row) => row.every(Boolean))
    counts.forEach((row, r) => {
      row.forEach((count, c) => {
        if (count > 0 && count < FEWEST) expect(hidden[r]?.[c]).toBe(true)
        if (hidden[r]?.[c] && !isAllHidden) expect(couldDiffer(hidden, r, c)).toBe(true)
      })
    })
  })
  fc.assert(property, { numRuns })
})

test('planted: hiding the small count alone would be told back', () => {
  const counts = withSum([
    [3, 0, 997],
    [40, 0, 960],
  ])
  const naive = counts.map((row) => row.map((count) => count > 0 && count < FEWEST))
  expect(couldDiffer(naive, 0, 0)).toBe(false)
  const hidden = hideSmall(counts)
  expect(couldDiffer(hidden, 0, 0)).toBe(true)
})

test('where nothing is small nothing is hidden, and that nobody loses is told', () => {
  const counts = withSum([
    [30, 0, 970],
    [5, 0, 995],
  ])
  expect(hideSmall(counts).flat()).not.toContain(true)
})
