import { AccountId } from '#platform/model/actor.ts'
import { toInstant } from '#platform/model/time.ts'
import { type Assessment, AssessmentId, type AssessmentLine } from '../model/assessment.ts'
import { scoresOf } from '../model/rules.ts'

export function anAssessment(over: Partial<Assessment> = {}): Assessment {
  return {
    ...{ id: AssessmentId.parse(crypto.randomUUID()), n: 1, at: toInstant(new Date()) },
    ...{ by: AccountId.parse(crypto.randomUUID()), byName: '王敏', state: 'final' },
    ...{ riskLevel: 'yellow', formulation: '钱的事压着全家', clientView: '', previous: {} },
    domains: [
      { domain: 'finance', score: 3, reason: '欠费两千', strength: '医保在办', contactIds: [] },
      { domain: 'safety', score: 1, reason: '', strength: '', contactIds: [] },
    ],
    ...{ evidence: [], amendments: [] },
    ...over,
  }
}

export function aLine(assessment: Assessment): AssessmentLine {
  const { id, n, at, byName, state, riskLevel, domains, amendments } = assessment
  return {
    ...{ id, n, at, byName, state, riskLevel },
    ...{ scores: scoresOf(domains), amended: amendments.length },
  }
}
