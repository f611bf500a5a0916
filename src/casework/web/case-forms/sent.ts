import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { CaseId } from '../../model/case.ts'
import { keys } from '../keys.ts'

/**
 * After a form of a case has gone through: a word, no draft, the case and what else shows it as it is
 * now, the form closed.
 */
export function useSent(caseId: CaseId, close: () => void = () => {}, ...shown: QueryKey[]) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (said?: string, draft?: { readonly drop: () => Promise<void> }) => {
    if (said) void message.success(said)
    void draft?.drop()
    for (const queryKey of [keys.case(caseId), keys.cases, keys.followUps, ...shown])
      void queries.invalidateQueries({ queryKey })
    close()
  }
}
