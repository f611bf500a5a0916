import type { CaseId } from '#casework/model/case.ts'

export const keys = {
  plans: (id: CaseId) => ['discharge', 'plans', id],
} as const
