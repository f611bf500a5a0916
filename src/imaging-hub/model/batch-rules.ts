export type BatchOutcome = 'apply' | 'answer-again' | 'differs' | 'gap'

/** What to do with a batch: `taken` is the last that was applied, `same` whether it is word for word the one kept. */
export function judgeBatch(seq: number, taken: number, same: boolean): BatchOutcome {
  if (seq === taken + 1) return 'apply'
  if (seq > taken + 1) return 'gap'
  return same ? 'answer-again' : 'differs'
}
