import type { CaseId } from '#casework/model/case.ts'
import { useSent } from '#casework/web/index.tsx'
import { keys } from '../keys.ts'

/** After a form of a plan has gone through. */
export function usePlanSent(caseId: CaseId, close: () => void) {
  return useSent(caseId, close, keys.all)
}
