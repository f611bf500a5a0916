import { addDays, type Day } from '#platform/model/time.ts'

/** A value and the days on which it holds, both included. */
export interface Span<Value> {
  readonly from: Day
  readonly to: Day
  readonly value: Value
}

/** What changes in the course of time, oldest first. */
export type Dated<Value> = readonly Span<Value>[]

export interface DatedFault {
  readonly kind: 'empty' | 'reversed' | 'gap' | 'overlap' | 'starts-late' | 'ends-early' | 'beyond'
  /** The day on which it is wrong. */
  readonly on: Day
}

/** The value in force on a day; undefined outside of the table. */
export function valueOn<Value>(table: Dated<Value>, day: Day): Value | undefined {
  return table.find(({ from, to }) => from <= day && day <= to)?.value
}

/** Why the table does not cover every day of the period exactly once; undefined when it does. */
export function findDatedFault(
  table: Dated<unknown>,
  period: { readonly from: Day; readonly to: Day },
): DatedFault | undefined {
  const first = table[0]
  const last = table.at(-1)
  if (!first || !last) return { kind: 'empty', on: period.from }
  const reversed = table.find(({ from, to }) => from > to)
  if (reversed) return { kind: 'reversed', on: reversed.from }
  if (first.from > period.from) return { kind: 'starts-late', on: period.from }
  if (first.from < period.from) return { kind: 'beyond', on: first.from }
  for (const [index, { to }] of table.entries()) {
    const next = table[index + 1]
    const expected = addDays(to, 1)
    if (next && next.from > expected) return { kind: 'gap', on: expected }
    if (next && next.from < expected) return { kind: 'overlap', on: next.from }
  }
  if (last.to < period.to) return { kind: 'ends-early', on: addDays(last.to, 1) }
  if (last.to > period.to) return { kind: 'beyond', on: last.to }
  return undefined
}
