import type { CaseId } from '#casework/model/case.ts'
import type { ApplicationId } from '../model/application.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  aid: (caseId: CaseId) => ['aid', 'case', caseId],
  waiting: ['aid', 'waiting'],
  desk: ['aid', 'desk'],
  application: (id: ApplicationId) => ['aid', 'application', id],
  programmes: ['aid', 'programmes'],
  figures: (from: string, until: string) => ['aid', 'figures', from, until],
} as const
