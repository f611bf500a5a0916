import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { ApplicationRow } from './application.ts'

/** The money of one case, behind the median. */
export const GapRow = z.object({
  caseId: CaseId,
  caseNumber: z.string(),
  before: z.int(),
  helped: z.int(),
  gap: z.int(),
})
export type GapRow = z.infer<typeof GapRow>

export const readFigures = endpoint({
  method: 'GET',
  path: '/aid/figures',
  summary: 'A1 and A2 of the own house by their rows: applications sent in a period, gaps of cases',
  roles: ['lead'],
  input: z.object({ from: Day, until: Day }),
  output: z.object({ applications: z.array(ApplicationRow), gaps: z.array(GapRow) }),
  refusals: {
    'period-ends-before-it-begins': {
      zh: '截止的日子早于开始的日子，请核对。',
      en: 'The period ends before it begins.',
    },
  },
})
