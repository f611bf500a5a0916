import { accountsNamed } from '#access/server/index.ts'
import { type CaseRow, listGoals, lockCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import { type Plan, type PlanId, Snapshot } from '../model/plan.ts'
import { findPlanObstacle, type PlanFacts, type PlanStep } from '../model/plan-steps.ts'
import { findPlan } from './plans.store.ts'
import type { Tables } from './tables.ts'
import { toTask } from './task-rows.ts'
import { listTasks } from './tasks.store.ts'

type Named = { readonly caseId: CaseRow['id']; readonly planId: PlanId; readonly version: number }

/** Locks the case, looks at the version of its plan as it is now, and asks the rule. */
export async function getPlanForStep(tx: Tx, actor: Actor, named: Named, step: PlanStep) {
  const file = await lockCase(tx, actor, named.caseId)
  const plan = await findPlan(tx, actor, file.id, named.planId)
  if (!plan) throw noSuch('plan')
  if (plan.version !== named.version) throw new Refusal('version-changed', 412)

  const goals = await listGoals(tx, file.id)
  const tasks = await listTasks(tx, actor, file.id)
  const facts: PlanFacts = {
    state: plan.state,
    isCaseClosed: file.closedAt !== null,
    goals,
    tasks: tasks.filter(isOnSheet).length,
    openTasks: tasks.filter(({ state }) => state === 'open').length,
    isSigned: plan.agreement?.how === 'signed',
  }
  const obstacle = findPlanObstacle(step, facts)
  if (obstacle) throw new Refusal(obstacle)
  return { file, plan, goals, tasks }
}

/** What stands on the sheet when it is agreed on. */
export async function takeSnapshot(
  tx: Tx,
  { file, plan, goals, tasks }: Awaited<ReturnType<typeof getPlanForStep>>,
) {
  const onSheet = tasks.filter(isOnSheet)
  const names = await accountsNamed(
    tx,
    onSheet.flatMap(({ ownerId }) => ownerId ?? []),
  )
  const snapshot = Snapshot.parse({
    focus: plan.focus,
    needs: (file.needs as Snapshot['needs']).filter(({ severity }) => severity > 0),
    goals,
    tasks: onSheet.map((task) => toTask(task)),
    names: Object.fromEntries(names),
  })
  return { snapshot, taskIds: onSheet.map(({ id }) => id) }
}

export function isOnSheet({ state }: Pick<Tables['plans.task'], 'state'>) {
  return state === 'open' || state === 'done'
}

export function toPlan({ institutionId, ...plan }: Tables['plans.plan']): Plan {
  return plan
}
