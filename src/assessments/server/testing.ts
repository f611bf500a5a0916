import type { CaseRow } from '#casework/server/index.ts'
import { getCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Db } from '#platform/server/db.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import { Findings } from '../model/assessment.ts'
import { finaliseAssessment } from './writing.ts'

/** Findings that can be final, unless told otherwise. */
export function someFindings(given: Partial<Findings> = {}): Findings {
  return Findings.parse({
    domains: [
      { domain: 'finance', score: 3, reason: '欠费两千', strength: '医保在办', contactIds: [] },
      { domain: 'emotion', score: 1, reason: '', strength: '', contactIds: [] },
    ],
    riskLevel: 'yellow',
    formulation: '钱的事压着全家',
    clientView: '“先把钱弄清楚”',
    ...given,
  })
}

export function anAssessment(
  db: Db,
  actor: Actor,
  { id: caseId }: Pick<CaseRow, 'id'>,
  given: Partial<Findings> = {},
) {
  return as(db, actor, async (tx) => {
    const { version } = await getCase(tx, actor, caseId)
    return finaliseAssessment(tx, actor, { ...someFindings(given), caseId, version }, testDeps())
  })
}
