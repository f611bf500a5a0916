import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { caseObstacleWords } from '#casework/model/case-steps.ts'
import { openCase } from '#casework/model/contract.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Amendment, Assessment, AssessmentId, AssessmentLine, Findings } from './assessment.ts'
import { assessmentObstacleWords } from './rules.ts'

const staff = ['social-worker', 'lead'] as const
const gone = openCase.refusals ?? {}
const lost = {
  'no-such-assessment': {
    zh: '没有找到这次预估。它可能不属于这个个案。',
    en: 'No such assessment of this case.',
  },
}

export const listAssessments = endpoint({
  method: 'GET',
  path: '/cases/:caseId/assessments',
  summary: 'The assessments of a case with their scores, oldest first',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: z.object({ number: z.string(), assessments: z.array(AssessmentLine) }),
  refusals: gone,
})

export const openAssessment = endpoint({
  method: 'GET',
  path: '/cases/:caseId/assessments/:assessmentId',
  summary: 'One assessment as it was finalised, with its amendments',
  roles: staff,
  input: z.object({ caseId: CaseId, assessmentId: AssessmentId }),
  output: Assessment,
  refusals: { ...gone, ...lost },
})

export const finaliseAssessment = endpoint({
  method: 'POST',
  path: '/cases/:caseId/assessments',
  summary: 'Finalise an assessment; the needs and the risk of the case follow it',
  roles: staff,
  /** The version is that of the case. */
  input: Findings.extend({ caseId: CaseId, version: z.int() }),
  output: Assessment,
  refusals: {
    ...gone,
    ...assessmentObstacleWords,
    'case-ended': caseObstacleWords['step-out-of-order'],
    'no-such-contact': {
      zh: '所选的记录不属于这个个案。请重新选择依据。',
      en: 'A note given as evidence is not of this case.',
    },
  },
})

export const amendAssessment = endpoint({
  method: 'POST',
  path: '/cases/:caseId/assessments/:assessmentId/amendments',
  summary: 'Correct an assessment by an addition; what was finalised stays',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    assessmentId: AssessmentId,
    reason: Amendment.shape.reason.trim().min(1).max(300),
    text: Amendment.shape.text.trim().min(1).max(4000),
  }),
  output: Assessment,
  refusals: { ...gone, ...lost },
})
