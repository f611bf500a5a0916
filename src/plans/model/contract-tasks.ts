import { z } from 'zod'
import { CaseId, GoalId } from '#casework/model/case.ts'
import { PersonCard } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { Task, TaskId, TaskOwner, taskObstacleWords } from './task.ts'

export const staff = ['social-worker', 'lead'] as const

const refusals = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
  'no-such-task': {
    zh: '没有找到这件事。它可能已经不归您，或不在您可见的范围内。',
    en: 'No such task, or it lies outside what you may see.',
  },
  ...taskObstacleWords,
  'no-such-goal': { zh: '所选的目标不属于这个个案。', en: 'That goal is not of this case.' },
  'no-such-colleague': {
    zh: '只能交给本机构在岗的同事。',
    en: 'Choose a colleague of this house.',
  },
  'due-in-past': { zh: '日期不能早于今天。', en: 'The day cannot lie in the past.' },
}
const version = z.int()

export const TaskOnPage = Task.extend({
  /** Who has it, by name where it is a colleague. */
  ownerName: z.string(),
})
export type TaskOnPage = z.infer<typeof TaskOnPage>

const said = {
  text: z.string().trim().min(1).max(300),
  owner: TaskOwner,
  due: Day,
  goalId: GoalId.nullable().default(null),
}

export const addTask = endpoint({
  method: 'POST',
  path: '/cases/:caseId/tasks',
  summary: 'Write down what is to be done, by whom and by when',
  roles: staff,
  input: z.object({ caseId: CaseId, ...said }),
  output: TaskOnPage,
  refusals,
})

export const changeTask = endpoint({
  method: 'PUT',
  path: '/tasks/:taskId',
  summary: 'Write a task anew, as long as it is to do and was not agreed on',
  roles: staff,
  input: z.object({ taskId: TaskId, ...said, version }),
  output: TaskOnPage,
  refusals,
})

export const takeTaskStep = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/steps',
  summary: 'Tick a task off, call it off, or undo that',
  roles: staff,
  input: z
    .object({
      taskId: TaskId,
      step: z.enum(['finish', 'cancel', 'undo']),
      /** Needed where it is called off. */
      why: z.string().trim().max(300).default(''),
      version,
    })
    .refine(({ step, why }) => step !== 'cancel' || why !== '', {
      path: ['why'],
      message: '取消要写明原因',
    }),
  output: TaskOnPage,
  refusals,
})

export const handOverTask = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/hand-over',
  summary: 'Hand a task over: this one is closed, and another begins with whoever takes it',
  roles: staff,
  input: z.object({
    taskId: TaskId,
    to: TaskOwner,
    due: Day,
    why: z.string().trim().max(300).default(''),
    version,
  }),
  /** The task that begins. */
  output: TaskOnPage,
  refusals,
})

export const MyTask = TaskOnPage.extend({
  /** Null where the case is not open to the asker: then the text has to say enough. */
  case: z
    .object({ number: z.string(), client: PersonCard, ward: z.string(), bed: z.string() })
    .nullable(),
  /** Who wrote it down. */
  givenBy: z.string(),
})
export type MyTask = z.infer<typeof MyTask>

export const listMyTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  summary: 'What is mine to do, and what others promised in my cases; due first',
  roles: staff,
  input: z.object({}),
  output: z.object({
    mine: z.array(MyTask),
    /** Promised by clients and families in cases that I own: to be reminded of. */
    promised: z.array(MyTask),
    /** Ticked off by me since this morning, so that it can be undone. */
    doneToday: z.array(MyTask),
  }),
})
