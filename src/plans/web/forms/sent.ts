import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { CaseId } from '#casework/model/case.ts'
import { caseKeys } from '#casework/web/index.tsx'
import { keys } from '../keys.ts'

/** After a form has gone through: a word, no draft, plan and case as they are now, the form closed. */
export function useSent(caseId: CaseId, close: () => void) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (said: string, draft?: { readonly drop: () => Promise<void> }) => {
    void message.success(said)
    void draft?.drop()
    void queries.invalidateQueries({ queryKey: keys.all })
    void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
    close()
  }
}
