import type { IndexRow } from '#imaging-node/model/index-row.ts'

/** What the index knows already of the same study of the same node and person. */
export type KnownRow = Pick<IndexRow, 'rev' | 'state' | 'reason' | 'manifest'>

export type RowOutcome = 'added' | 'revised' | 'ignored' | 'conflict'

/** Whether what comes is later than what is there. The same rows in whatever order make the same index. */
export function judgeRow(known: KnownRow | undefined, row: KnownRow): RowOutcome {
  if (!known) return 'added'
  if (row.rev < known.rev) return 'ignored'
  if (row.rev > known.rev) return 'revised'
  // The hub itself had taken it out, because the node did not have it: now it has it again.
  if (known.reason === 'missing' && row.reason !== 'missing') return 'revised'
  const same = row.manifest === known.manifest && row.state === known.state
  return same ? 'ignored' : 'conflict'
}
