import type { CaseId } from '#casework/model/case.ts'

export const keys = {
  network: (caseId: CaseId) => ['networks', 'of', caseId],
  versions: (caseId: CaseId) => ['networks', 'versions', caseId],
}
