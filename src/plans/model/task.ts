import { z } from 'zod'
import { CaseId, GoalId } from '#casework/model/case.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const TaskId = z.uuid().brand('TaskId')
export type TaskId = z.infer<typeof TaskId>

/** Who does it where no single person is named: whoever of them comes first. */
export const Pool = z.enum(['social-worker', 'lead', 'ward', 'volunteer'])
export type Pool = z.infer<typeof Pool>

export const poolWords: Record<Pool, Words> = {
  'social-worker': { zh: '社工值班的同事', en: 'Whichever social worker is there' },
  lead: { zh: '社工部主任', en: 'The head of social work' },
  ward: { zh: '病房医护', en: 'The ward team' },
  volunteer: { zh: '志愿者', en: 'Volunteers' },
}

/** Who has promised to do it. */
export const TaskOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('colleague'), accountId: AccountId }),
  z.object({ kind: z.literal('client') }),
  /** 母亲, 大女儿: as the family says it. */
  z.object({ kind: z.literal('family'), who: z.string().trim().max(30) }),
  z.object({ kind: z.literal('pool'), pool: Pool }),
])
export type TaskOwner = z.infer<typeof TaskOwner>

export const TaskState = z.enum(['open', 'done', 'cancelled', 'handed-over'])
export type TaskState = z.infer<typeof TaskState>

export const taskStateWords: Record<TaskState, Words> = {
  open: { zh: '要做', en: 'To do' },
  done: { zh: '做完了', en: 'Done' },
  cancelled: { zh: '取消了', en: 'Called off' },
  'handed-over': { zh: '交给别人了', en: 'Handed over' },
}

export const Task = z.object({
  id: TaskId,
  caseId: CaseId,
  /** The goal that it serves, where it serves one. */
  goalId: GoalId.nullable(),
  text: z.string(),
  owner: TaskOwner,
  due: Day,
  state: TaskState,
  /** The version of the plan in which it was agreed on; none yet while it is only thought of. */
  agreedIn: z.int().nullable(),
  /** The task from which it was taken over. */
  handedFrom: TaskId.nullable(),
  createdAt: Instant,
  createdBy: AccountId,
  closedAt: Instant.nullable(),
  closedBy: AccountId.nullable(),
  closedWhy: z.string(),
  version: z.int(),
})
export type Task = z.infer<typeof Task>

/** What can be done to a task. */
export const TaskStep = z.enum(['finish', 'cancel', 'hand-over', 'undo', 'change'])
export type TaskStep = z.infer<typeof TaskStep>

/** Where a step leads; handing over closes this task and begins another. `change` leaves the state. */
export const taskSteps: Record<TaskState, Partial<Record<TaskStep, TaskState>>> = {
  open: { finish: 'done', cancel: 'cancelled', 'hand-over': 'handed-over', change: 'open' },
  done: { undo: 'open' },
  cancelled: { undo: 'open' },
  'handed-over': {},
}

export interface TaskFacts {
  readonly state: TaskState
  /** It stands on a sheet that was agreed on. */
  readonly isAgreed: boolean
  /** The interval of its case is over. */
  readonly isCaseClosed: boolean
  /** Whoever would own it next is of the team, or the case is one that colleagues may know of. */
  readonly mayOwn: boolean
}

export const TaskObstacle = z.enum([
  'task-settled',
  'task-still-open',
  'task-agreed',
  'task-case-closed',
  'owner-outside-team',
])
export type TaskObstacle = z.infer<typeof TaskObstacle>

export const taskObstacleWords: Record<TaskObstacle, Words> = {
  'task-settled': {
    zh: '这件事已经做完、取消或交出去了。要改的话，先撤回。',
    en: 'This task is done, called off or handed over. Undo that first.',
  },
  'task-still-open': { zh: '这件事还没做完，没有什么可撤回的。', en: 'There is nothing to undo.' },
  'task-agreed': {
    zh: '这件事已写进约定的计划，不能改字。请取消它，另写一件，再修订计划。',
    en: 'It stands in an agreed plan. Call it off, write another, and revise the plan.',
  },
  'task-case-closed': {
    zh: '个案已经结案，不能再加事情。需要时请先重新开案。',
    en: 'The case is closed. Reopen it first.',
  },
  'owner-outside-team': {
    zh: '这个个案的服务对象是同事，只能交给本案服务团队里的人。',
    en: 'The client is a colleague: only the team of this case may be given a task.',
  },
}

/** What stands between the task and the step, if anything. Both ends ask this function. */
export function findTaskObstacle(
  step: TaskStep | 'add',
  facts: TaskFacts,
): TaskObstacle | undefined {
  if (step === 'add') {
    if (facts.isCaseClosed) return 'task-case-closed'
    return facts.mayOwn ? undefined : 'owner-outside-team'
  }
  if (!taskSteps[facts.state][step])
    return step === 'undo' && facts.state === 'open' ? 'task-still-open' : 'task-settled'
  if (step === 'change' && facts.isAgreed) return 'task-agreed'
  // Undone, it would be to do in a case that nobody serves any more.
  if ((step === 'undo' || step === 'hand-over') && facts.isCaseClosed) return 'task-case-closed'
  if ((step === 'change' || step === 'hand-over') && !facts.mayOwn) return 'owner-outside-team'
}

/** Still to do, and the day is over. */
export function isOverdue({ state, due }: Pick<Task, 'state' | 'due'>, today: Day) {
  return state === 'open' && due < today
}
