import type { CaseId } from '#casework/model/case.ts'

/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = {
  all: ['plans'],
  plan: (id: CaseId) => ['plans', 'plan', id],
  brief: (id: CaseId) => ['plans', 'brief', id],
  tasks: ['plans', 'tasks'],
  colleagues: ['access', 'colleagues'],
} as const
