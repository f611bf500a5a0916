import { useQuery } from '@tanstack/react-query'
import type { CaseId } from '#casework/model/case.ts'
import { openCase } from '#casework/model/contract.ts'
import { caseKeys } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { openDischarge } from '../model/contract.ts'
import { keys } from './keys.ts'

/** The plans of a case, newest first. */
export function usePlans(caseId: CaseId) {
  return useQuery({
    queryKey: keys.plans(caseId),
    queryFn: () => call(openDischarge, { caseId }),
  })
}

/** Whose plan it is: as the page of the case knows it. */
export function useCase(caseId: CaseId) {
  return useQuery({
    queryKey: caseKeys.case(caseId),
    queryFn: () => call(openCase, { caseId }),
  })
}
