import type { ApplicationRow } from './application.ts'

/** A1: what was asked, what was approved, and what has come in are three numbers. */
export interface AidTally {
  readonly submitted: number
  readonly approvedCount: number
  readonly refusedCount: number
  readonly asked: number
  readonly approved: number
  readonly received: number
}

type Counted = Pick<ApplicationRow, 'state' | 'asked' | 'approved' | 'paid'>

/** Over the applications sent in a period. */
export function tallyAid(rows: readonly Counted[]): AidTally {
  const sum = (pick: (row: Counted) => number) => rows.reduce((all, row) => all + pick(row), 0)
  return {
    submitted: rows.length,
    approvedCount: rows.filter(({ approved }) => approved > 0).length,
    refusedCount: rows.filter(({ state, approved }) => state === 'refused' && approved === 0)
      .length,
    asked: sum(({ asked }) => asked),
    approved: sum(({ approved }) => approved),
    received: sum(({ paid }) => paid),
  }
}

/** The gap of a case before anybody helped, and what helped so far; in fen. */
export interface CaseGap {
  readonly before: number
  readonly helped: number
}

/** A2, of one case in hundredths of a per cent; nothing where there was no gap. At most all of it. */
export function closedShare({ before, helped }: CaseGap): number | null {
  if (before <= 0) return null
  return Math.min(10_000, Math.max(0, Math.floor((helped * 10_000) / before)))
}

/** A2: the median over the cases that had a gap; null where there is none. */
export function medianClosed(cases: readonly CaseGap[]): number | null {
  const shares = cases
    .map(closedShare)
    .filter((share) => share !== null)
    .sort((one, other) => one - other)
  const middle = shares.length / 2
  const [low, high] = [shares[Math.ceil(middle) - 1], shares[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : Math.floor((low + high) / 2)
}
