import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { CaseId } from '../../model/case.ts'
import { keys } from '../keys.ts'

/** After a form of a case has gone through: a word, no draft, the case as it is now, the form closed. */
export function useSent(caseId: CaseId, close: () => void) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (said: string, draft: { readonly drop: () => Promise<void> }) => {
    void message.success(said)
    void draft.drop()
    void queries.invalidateQueries({ queryKey: keys.case(caseId) })
    void queries.invalidateQueries({ queryKey: keys.cases })
    void queries.invalidateQueries({ queryKey: keys.followUps })
    close()
  }
}
