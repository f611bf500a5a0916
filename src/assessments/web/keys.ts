import type { CaseId } from '#casework/model/case.ts'
import type { AssessmentId } from '../model/assessment.ts'

export const keys = {
  list: (caseId: CaseId) => ['assessments', 'of', caseId],
  one: (id: AssessmentId) => ['assessments', 'one', id],
}
