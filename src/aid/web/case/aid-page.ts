import { useQuery } from '@tanstack/react-query'
import type { CaseId } from '#casework/model/case.ts'
import { call } from '#platform/web/api.ts'
import { type AidPage, openAid } from '../../model/contract-case.ts'
import { keys } from '../keys.ts'

/** The money of a case, as one answer. */
export function useAid(caseId: CaseId) {
  return useQuery({ queryKey: keys.aid(caseId), queryFn: () => call(openAid, { caseId }) })
}

export interface PartProps {
  readonly caseId: CaseId
  readonly page: AidPage
}

/** What the rules may ask: the dossier and the age. */
export function knownOf({ dossier, client }: AidPage) {
  return { ...dossier.facts, age: client.age }
}
