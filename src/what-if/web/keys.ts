import type { ComparisonId, RunId } from '../model/contract.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  run: (id: RunId | undefined) => ['what-if', 'run', id],
  drafts: ['what-if', 'drafts'],
  comparisons: ['what-if', 'comparisons'],
  comparison: (id: ComparisonId) => ['what-if', 'comparison', id],
} as const
