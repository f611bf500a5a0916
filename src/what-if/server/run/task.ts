import type { Comparison, Result } from '../../model/result.ts'
import type { Table } from '../../model/tables.ts'

/** What the thread is asked to do: all of it can be copied between threads. */
export type Task =
  | { readonly do: 'compare'; readonly comparison: Comparison }
  | { readonly do: 'sheet'; readonly tables: readonly Table[] }

/** What it tells: how far it is, and then what it came to. */
export type Told =
  | { readonly tell: 'done'; readonly done: number }
  | { readonly tell: 'result'; readonly result: Result }
  | { readonly tell: 'bytes'; readonly bytes: Uint8Array }

/** Making the people takes as long as so many products do. */
const MAKING = 10

export function partsOf(steps: number) {
  return MAKING + steps
}

export function partOfMaking(done: number, size: number) {
  return Math.floor((MAKING * done) / size)
}
