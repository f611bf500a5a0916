import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { caseKeys } from '#casework/web/index.tsx'
import type { CrisisPage } from '../../model/contract.ts'
import { keys } from '../keys.ts'

export interface CrisisFormProps {
  readonly crisis: CrisisPage
  readonly close: () => void
}

type Whose = Pick<CrisisPage, 'caseId'>

/** After a deed: a word, no draft, everything that shows the crisis as it is now. */
export function useSent({ caseId }: Whose, close: () => void = () => {}) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (said?: string, draft?: { readonly drop: () => Promise<void> }) => {
    if (said) void message.success(said)
    void draft?.drop()
    void queries.invalidateQueries({ queryKey: keys.all })
    void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
    close()
  }
}

export function whichOf({ caseId, id }: Pick<CrisisPage, 'caseId' | 'id'>) {
  return { caseId, crisisId: id }
}

/** The name of a draft: `crisis-plan.<case id>.<crisis id>`. */
export function draftOf(kind: string, { caseId, id }: { caseId: string; id: string }) {
  return `crisis-${kind}.${caseId}.${id}`
}
