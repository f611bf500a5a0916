import type { CaseId } from '#casework/model/case.ts'
import type { ReckoningId } from '../model/contract.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  reckonings: (caseId: CaseId) => ['ladder', 'reckonings', caseId],
  reckoning: (caseId: CaseId, id: ReckoningId) => ['ladder', 'reckoning', caseId, id],
} as const
