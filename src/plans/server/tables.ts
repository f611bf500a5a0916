import type { CaseId, GoalId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Plan } from '../model/plan.ts'
import type { TaskId, TaskOwner, TaskState } from '../model/task.ts'

type House = { institutionId: InstitutionId }

export type Tables = {
  'plans.plan': House & Plan
  'plans.task': House & {
    id: TaskId
    caseId: CaseId
    goalId: GoalId | null
    text: string
    ownerKind: TaskOwner['kind']
    ownerId: AccountId | null
    ownerName: string
    due: Day
    state: TaskState
    agreedIn: number | null
    handedFrom: TaskId | null
    ofStaff: boolean
    createdAt: Instant
    createdBy: AccountId
    closedAt: Instant | null
    closedBy: AccountId | null
    closedWhy: string
    version: number
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
