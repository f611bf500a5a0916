import type { CaseId } from '#casework/model/case.ts'

/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = {
  ofCase: (id: CaseId) => ['conferences', 'case', id],
  colleagues: ['conferences', 'colleagues'],
} as const
