import type { CaseId } from '../model/case.ts'
import type { HelpRequestId } from '../model/help-request.ts'

/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = {
  queue: ['casework', 'queue'],
  request: (id: HelpRequestId) => ['casework', 'request', id],
  cases: ['casework', 'cases'],
  case: (id: CaseId) => ['casework', 'case', id],
  followUps: ['casework', 'follow-ups'],
  posters: ['casework', 'posters'],
  poster: (token: string) => ['casework', 'poster', token],
  duty: ['casework', 'duty'],
} as const
