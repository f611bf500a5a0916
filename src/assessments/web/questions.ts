import { useQuery } from '@tanstack/react-query'
import type { CaseId } from '#casework/model/case.ts'
import { call } from '#platform/web/api.ts'
import type { AssessmentId } from '../model/assessment.ts'
import { listAssessments, openAssessment } from '../model/contract.ts'
import { keys } from './keys.ts'

export function useAssessments(caseId: CaseId) {
  return useQuery({
    queryKey: keys.list(caseId),
    queryFn: () => call(listAssessments, { caseId }),
  })
}

export function useAssessment(caseId: CaseId, assessmentId: AssessmentId) {
  return useQuery({
    queryKey: keys.one(assessmentId),
    queryFn: () => call(openAssessment, { caseId, assessmentId }),
  })
}
