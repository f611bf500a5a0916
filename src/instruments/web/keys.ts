import type { CaseId } from '#casework/model/case.ts'
import type { InstrumentId } from '../model/instrument.ts'
import type { ResponseId } from '../model/response.ts'

export const keys = {
  case: (caseId: CaseId) => ['instruments', 'case', caseId],
  form: (caseId: CaseId, id: InstrumentId) => ['instruments', 'form', caseId, id],
  response: (id: ResponseId) => ['instruments', 'response', id],
  texts: ['instruments', 'texts'],
} as const
