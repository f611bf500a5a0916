import type { CaseId } from '#casework/model/case.ts'
import type { SessionId } from '../model/session.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  all: ['supervision'],
  today: ['supervision', 'today'],
  mine: ['supervision', 'mine'],
  session: (id: SessionId) => ['supervision', 'session', id],
  offered: (id: string) => ['supervision', 'offered', id],
  ofCase: (id: CaseId) => ['supervision', 'case', id],
  preview: (caseId: CaseId, sessionId: string, named: boolean) => {
    return ['supervision', 'preview', caseId, sessionId, named]
  },
  register: (month: string) => ['supervision', 'register', month],
  relations: (of: string) => ['supervision', 'relations', of],
  house: (month: string) => ['supervision', 'house', month],
  colleagues: ['supervision', 'colleagues'],
} as const
