import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf, curveOf, itemsOf, LineKind, LineStatus, standOf } from './ledger.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)

const anyLine = fc
  .record({
    item: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    status: fc.constantFrom(...LineStatus.options),
    amount: fc.integer({ min: -50_000, max: 90_000 }),
  })
  // An item is of one kind.
  .map((line) => ({ ...line, kind: LineKind.options['abcde'.indexOf(line.item)] ?? 'cost' }))
const anyLines = fc.array(anyLine, { maxLength: 40 })

test('the gap moves with an event and never otherwise, and by no more than the event', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const curve = curveOf(lines)
      expect(curve).toHaveLength(lines.length)
      let before = standOf([])
      for (const [n, { line, stand }] of curve.entries()) {
        expect(stand).toEqual(standOf(lines.slice(0, n + 1)))
        const moved = Math.abs(stand.gap.received - before.gap.received)
        expect(moved).toBeLessThanOrEqual(Math.abs(line.amount))
        // What is only hoped for or approved moves nothing of what has come in.
        if (line.kind !== 'cost' && line.status !== 'received') expect(moved).toBe(0)
        before = stand
      }
    }),
    { numRuns: ROUNDS },
  )
})

test('the order of the events does not matter, and a counter-entry leaves no trace in the sum', () => {
  fc.assert(
    fc.property(anyLines, anyLine, fc.nat(), (lines, line, turn) => {
      const at = lines.length === 0 ? 0 : turn % lines.length
      const turned = [...lines.slice(at), ...lines.slice(0, at)]
      expect(standOf(turned)).toEqual(standOf(lines))
      // Where the item was decided on before, or the line decides nothing.
      const known = itemsOf(lines).get(line.item)
      if (line.status === 'approved' && !known?.decided) return
      expect(standOf([...lines, line, { ...line, amount: -line.amount }])).toEqual(standOf(lines))
    }),
    { numRuns: ROUNDS },
  )
})

test('what has come in counts always, what was approved by those who trust it, hope least of all', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine.map((one) => ({ ...one, amount: Math.abs(one.amount) }))),
      (lines) => {
        const { gap } = standOf(lines)
        expect(gap.approved).toBeLessThanOrEqual(gap.received)
        expect(gap.expected).toBeLessThanOrEqual(gap.approved)
      },
    ),
    { numRuns: ROUNDS },
  )
})

const donation = { item: 'x', kind: 'donation' } as const

test('hope ends with the decision, and a promise is no money', () => {
  const lines = [
    { ...donation, status: 'expected', amount: 900 },
    { ...donation, status: 'approved', amount: 400 },
    { ...donation, status: 'received', amount: 100 },
  ] as const
  const counts = lines.map((_, n) => {
    const item = itemsOf(lines.slice(0, n + 1)).get('x')
    return item && LineStatus.options.map((by) => countOf(item, by))
  })
  // expected, approved, received
  expect(counts).toEqual([
    [900, 0, 0],
    [400, 400, 0],
    [400, 400, 100],
  ])
  const refused = [lines[0], { ...donation, status: 'approved', amount: 0 } as const]
  expect(standOf(refused).expected).toBe(0)
})
