import type { z } from 'zod'
import { accountsNamed, listColleagues } from '#access/server/index.ts'
import type { CaseId, GoalId } from '#casework/model/case.ts'
import {
  type CaseRow,
  findCase,
  getCase,
  listGoals,
  listTeam,
  tellCase,
} from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-tasks.ts'
import {
  findTaskObstacle,
  type TaskId,
  type TaskOwner,
  type TaskStep,
  taskSteps,
} from '../model/task.ts'
import type { Tables } from './tables.ts'
import { fromOwner, toTask } from './task-rows.ts'
import * as store from './tasks.store.ts'

type Row = Tables['plans.task']
type Input<Name extends 'addTask' | 'changeTask' | 'takeTaskStep' | 'handOverTask'> = z.output<
  (typeof contract)[Name]['input']
>

export async function addTask(
  tx: Tx,
  actor: Actor,
  { caseId, ...said }: Input<'addTask'>,
  deps: Deps,
) {
  return giveTask(tx, actor, await getCase(tx, actor, caseId), said, deps)
}

export interface Given {
  readonly text: string
  readonly owner: TaskOwner
  readonly due: Day
  readonly goalId?: GoalId | null
}

/** Also for later slices: a decision of a conference, a step before the discharge. */
export async function giveTask(
  tx: Tx,
  actor: Actor,
  file: CaseRow,
  { text, owner, due, goalId = null }: Given,
  deps: Deps,
) {
  await decide(tx, actor, file, undefined, 'add', owner)
  await checkDay(due, deps)
  await checkGoal(tx, file.id, goalId)
  const added = await store.addTask(tx, {
    ...blank(actor, file, deps),
    text,
    due,
    goalId,
    ...fromOwner(owner),
  })
  await record(tx, actor, 'plans.add-task', { kind: 'task', id: added.id })
  return present(tx, added)
}

export async function changeTask(
  tx: Tx,
  actor: Actor,
  { taskId, version, text, owner, due, goalId }: Input<'changeTask'>,
  deps: Deps,
) {
  const task = await getForStep(tx, actor, taskId, version)
  const file = await getCase(tx, actor, task.caseId)
  await decide(tx, actor, file, task, 'change', owner)
  if (due !== task.due) await checkDay(due, deps)
  await checkGoal(tx, task.caseId, goalId)

  const change = { text, due, goalId, ...fromOwner(owner) }
  const changed = await store.changeTask(tx, actor, taskId, change)
  await record(tx, actor, 'plans.change-task', { kind: 'task', id: taskId })
  return present(tx, changed)
}

export async function takeTaskStep(
  tx: Tx,
  actor: Actor,
  { taskId, step, why, version }: Input<'takeTaskStep'>,
  deps: Deps,
) {
  const task = await getForStep(tx, actor, taskId, version)
  // Whoever has a task may not see its case: then there is nothing to tell there, and it shows on the plan.
  const file = await findCase(tx, actor, task.caseId)
  await decide(tx, actor, file, task, step)

  const isUndone = step === 'undo'
  const changed = await store.changeTask(tx, actor, taskId, {
    state: taskSteps[task.state][step] ?? task.state,
    closedAt: isUndone ? null : deps.now(),
    closedBy: isUndone ? null : actor.accountId,
    closedWhy: isUndone ? '' : why,
  })
  const note = [task.text, why].filter(Boolean).join('：')
  if (file) await tellCase(tx, actor, file, { deed: `plans.${step}-task`, note, ref: taskId }, deps)
  await record(tx, actor, `plans.${step}-task`, { kind: 'task', id: taskId })
  return present(tx, changed)
}

/** This one is closed, and another begins with whoever takes it over. */
export async function handOverTask(
  tx: Tx,
  actor: Actor,
  { taskId, to, due, why, version }: Input<'handOverTask'>,
  deps: Deps,
) {
  const task = await getForStep(tx, actor, taskId, version)
  const file = await getCase(tx, actor, task.caseId)
  await decide(tx, actor, file, task, 'hand-over', to)
  await checkDay(due, deps)

  const closed = { closedAt: deps.now(), closedBy: actor.accountId, closedWhy: why }
  await store.changeTask(tx, actor, taskId, { ...closed, state: 'handed-over' })
  const next = await store.addTask(tx, {
    ...blank(actor, file, deps),
    ...{ text: task.text, goalId: task.goalId, due, ...fromOwner(to) },
    // What was agreed on stays agreed on, whoever does it.
    ...{ agreedIn: task.agreedIn, handedFrom: taskId },
  })
  await tellCase(
    tx,
    actor,
    file,
    { deed: 'plans.hand-over-task', note: task.text, ref: next.id },
    deps,
  )
  await record(tx, actor, 'plans.hand-over-task', { kind: 'task', id: taskId })
  return present(tx, next)
}

/** Locks the task, then looks: as it is now. It is in sight with its case, or to whoever has it. */
async function getForStep(tx: Tx, actor: Actor, id: TaskId, version: number) {
  await store.lockTask(tx, actor, id)
  const task = await store.findTask(tx, actor, id)
  if (!task) throw noSuch('task')
  const isMine = task.ownerId === actor.accountId && !task.ofStaff
  if (!isMine && !(await findCase(tx, actor, task.caseId))) throw noSuch('task')
  if (task.version !== version) throw new Refusal('version-changed', 412)
  return task
}

async function decide(
  tx: Tx,
  actor: Actor,
  file: CaseRow | undefined,
  task: Row | undefined,
  step: TaskStep | 'add',
  next?: TaskOwner,
) {
  const mayOwn = !next || !file || (await mayBeOwner(tx, actor, file, next))
  const obstacle = findTaskObstacle(step, {
    state: task?.state ?? 'open',
    isAgreed: task?.agreedIn != null,
    isCaseClosed: file !== undefined && file.closedAt !== null,
    mayOwn,
  })
  if (obstacle === 'owner-outside-team') throw new Refusal(obstacle, 409, { field: 'owner' })
  if (obstacle) throw new Refusal(obstacle)
}

/** A colleague of the house; where the client is a colleague, somebody of the team. */
async function mayBeOwner(tx: Tx, actor: Actor, file: CaseRow, owner: TaskOwner) {
  if (owner.kind === 'pool') return file.kind !== 'staff'
  if (owner.kind !== 'colleague') return true
  if (file.kind === 'staff') return (await listTeam(tx, file.id)).includes(owner.accountId)
  if (owner.accountId === actor.accountId) return true
  const { colleagues } = await listColleagues(tx, actor)
  const known = colleagues.some(
    ({ accountId, role }) =>
      accountId === owner.accountId && (role === 'social-worker' || role === 'lead'),
  )
  if (!known) throw new Refusal('no-such-colleague', 409, { field: 'owner' })
  return true
}

async function checkDay(due: Day, { now }: Deps) {
  if (due < dayInBeijing(now())) throw new Refusal('due-in-past', 409, { field: 'due' })
}

async function checkGoal(tx: Tx, caseId: CaseId, goalId: GoalId | null) {
  if (goalId === null) return
  const known = (await listGoals(tx, caseId)).some(({ id }) => id === goalId)
  if (!known) throw new Refusal('no-such-goal', 409, { field: 'goalId' })
}

function blank({ accountId }: Actor, { institutionId, id: caseId, kind }: CaseRow, deps: Deps) {
  return {
    ...{ institutionId, id: deps.newId() as TaskId, caseId, state: 'open' as const },
    ...{ agreedIn: null, handedFrom: null, ofStaff: kind === 'staff' },
    ...{ createdAt: deps.now(), createdBy: accountId, version: 1 },
    ...{ closedAt: null, closedBy: null, closedWhy: '' },
  }
}

async function present(tx: Tx, row: Row) {
  const names = await accountsNamed(tx, row.ownerId ? [row.ownerId] : [])
  return { ...toTask(row), ownerName: (row.ownerId && names.get(row.ownerId)) || '' }
}
