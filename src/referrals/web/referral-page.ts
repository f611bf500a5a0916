import { useQuery } from '@tanstack/react-query'
import type { CaseId } from '#casework/model/case.ts'
import { openCase } from '#casework/model/contract.ts'
import { caseKeys } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { listCaseReferrals, openReferral } from '../model/contract.ts'
import type { ReferralId } from '../model/referral.ts'
import { keys } from './keys.ts'

export function useCaseReferrals(caseId: CaseId) {
  return useQuery({
    queryKey: keys.ofCase(caseId),
    queryFn: () => call(listCaseReferrals, { caseId }),
  })
}

export function useReferral(caseId: CaseId, referralId: ReferralId) {
  return useQuery({
    queryKey: keys.one(referralId),
    queryFn: () => call(openReferral, { caseId, referralId }),
  })
}

/** Whose case it is: as the page of the case knows it. */
export function useCase(caseId: CaseId) {
  return useQuery({
    queryKey: caseKeys.case(caseId),
    queryFn: () => call(openCase, { caseId }),
  })
}
