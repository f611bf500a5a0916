import type { CaseId } from '#casework/model/case.ts'

/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = {
  all: ['crises'],
  open: ['crises', 'open'],
  ofCase: (caseId: CaseId) => ['crises', 'case', caseId],
  crisis: (caseId: CaseId, id: string) => ['crises', 'case', caseId, id],
  visits: ['crises', 'visits'],
} as const
