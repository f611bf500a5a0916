import { useSent } from '#casework/web/index.tsx'
import type { CrisisPage } from '../../model/contract.ts'
import { keys } from '../keys.ts'

export interface CrisisFormProps {
  readonly crisis: CrisisPage
  readonly close: () => void
}

/** After a deed in a crisis. */
export function useCrisisSent({ caseId }: Pick<CrisisPage, 'caseId'>, close?: () => void) {
  return useSent(caseId, close, keys.all)
}

export function whichOf({ caseId, id }: Pick<CrisisPage, 'caseId' | 'id'>) {
  return { caseId, crisisId: id }
}

/** The name of a draft: `crisis-plan.<case id>.<crisis id>`. */
export function draftOf(kind: string, { caseId, id }: { caseId: string; id: string }) {
  return `crisis-${kind}.${caseId}.${id}`
}
