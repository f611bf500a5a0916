import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { DischargePlanId, PlanState } from '../model/plan.ts'

type OfCase = { institutionId: InstitutionId; caseId: CaseId }

export type Tables = {
  'discharge.dischargePlan': OfCase & {
    id: DischargePlanId
    state: PlanState
    content: unknown
    dischargedOn: Day | null
    reason: string
    createdAt: Instant
    createdBy: AccountId
    version: number
  }
  'discharge.plannedFollowUp': OfCase & {
    planId: DischargePlanId
    days: number
    followUpId: string
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
