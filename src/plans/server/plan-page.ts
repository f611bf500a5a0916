import { accountsNamed } from '#access/server/index.ts'
import type { CaseId, Need } from '#casework/model/case.ts'
import { countNotesByGoal, getCase, getCaseBriefs, listGoals } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { nearSince, REVIEW_NEAR_DAYS } from '../model/plan.ts'
import { isOverdue } from '../model/task.ts'
import { toPlan } from './plan-facts.ts'
import * as store from './plans.store.ts'
import { toTask } from './task-rows.ts'
import { listOverdue, listTasks } from './tasks.store.ts'

type Asked = { readonly caseId: CaseId }

export async function openPlan(tx: Tx, actor: Actor, { caseId }: Asked) {
  const file = await getCase(tx, actor, caseId)
  const brief = (await getCaseBriefs(tx, actor, [caseId])).get(caseId)
  if (!brief) throw noSuch('case')
  const plans = await store.listPlans(tx, actor, caseId)
  const tasks = await listTasks(tx, actor, caseId)
  const served = await countNotesByGoal(tx, caseId)
  const goals = await listGoals(tx, caseId)

  const accounts = tasks.flatMap(({ ownerId, createdBy, closedBy }) => [
    ownerId,
    createdBy,
    closedBy,
  ])
  const writers = plans.map(({ createdBy }) => createdBy)
  const names = await accountsNamed(
    tx,
    [...accounts, ...writers].flatMap((id) => id ?? []),
  )
  await record(tx, actor, 'plans.open', { kind: 'case', id: caseId })
  return {
    caseId,
    number: file.number,
    state: file.state,
    isCaseClosed: file.closedAt !== null,
    client: brief.client,
    needs: (file.needs as Need[])
      .filter(({ severity }) => severity > 0)
      .toSorted((one, other) => other.severity - one.severity),
    goals: goals.map((goal) => ({ ...goal, ...(served.get(goal.id) ?? { notes: 0, minutes: 0 }) })),
    tasks: tasks.map((task) => ({
      ...toTask(task),
      ownerName: (task.ownerId && names.get(task.ownerId)) || '',
    })),
    plans: plans.map(toPlan),
    names: Object.fromEntries(names),
  }
}

export async function readPlanBrief(tx: Tx, actor: Actor, { caseId }: Asked, { now }: Deps) {
  const { closedAt } = await getCase(tx, actor, caseId)
  const plans = await store.listPlans(tx, actor, caseId)
  const tasks = await listTasks(tx, actor, caseId)
  const today = dayInBeijing(now())
  await record(tx, actor, 'plans.read-brief', { kind: 'case', id: caseId })
  return {
    // After the closing nothing is left to be reviewed.
    inForce: (closedAt === null && plans.find(({ state }) => state === 'agreed')) || null,
    hasDraft: plans.some(({ state }) => state === 'draft'),
    openTasks: tasks.filter(({ state }) => state === 'open').length,
    overdueTasks: tasks.filter((task) => isOverdue(task, today)).length,
  }
}

/** For whoever reads over the house: overdue tasks, and plans that are near their review, by case. */
export async function listPlanWorries(tx: Tx, actor: Actor, now: Instant) {
  const overdue = await listOverdue(tx, actor, dayInBeijing(now))
  const near = dayInBeijing(addMinutes(now, REVIEW_NEAR_DAYS * 24 * 60))
  const reviews = await store.listReviewsDue(tx, actor, near)
  return {
    overdue: new Map(overdue.map(({ caseId, ...tasks }) => [caseId, tasks])),
    reviews: new Map(
      reviews.map(({ caseId, ...review }) => [
        caseId,
        { ...review, nearSince: nearSince(review.reviewDue) },
      ]),
    ),
  }
}
