import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Amendment, AssessmentId, Findings, ScoredDomain } from '../model/assessment.ts'

type OfCase = { institutionId: InstitutionId; caseId: CaseId; at: Instant; byAccount: AccountId }

export type Tables = {
  'assessments.assessment': OfCase &
    Omit<Findings, 'domains'> & { id: AssessmentId; n: number; domains: unknown }
  'assessments.amendment': OfCase &
    Pick<Amendment, 'reason' | 'text'> & { id: string; assessmentId: AssessmentId }
}

/** As it is read: what was put in as JSON text comes out as what it was. */
export type AssessmentRow = Omit<Tables['assessments.assessment'], 'domains'> & {
  readonly domains: ScoredDomain[]
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
