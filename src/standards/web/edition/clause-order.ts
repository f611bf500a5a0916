import type { Clause } from '../../model/edition.ts'

/** 2 before 10, 3.2 after 3. */
export function inOrder(clauses: readonly Clause[]) {
  return clauses.toSorted((one, other) =>
    one.number.localeCompare(other.number, 'en', { numeric: true }),
  )
}
