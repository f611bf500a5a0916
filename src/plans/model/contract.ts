import { z } from 'zod'
import { CaseId, CaseState, Goal, Need } from '#casework/model/case.ts'
import { PersonCard } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { Agreement, Plan, PlanId, SheetPlace } from './plan.ts'
import { beginObstacleWords, planObstacleWords } from './plan-steps.ts'

export * from './contract-tasks.ts'

import { staff, TaskOnPage } from './contract-tasks.ts'

export const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
  'no-such-plan': {
    zh: '没有找到这一版计划。请回到个案，看看现在是第几版。',
    en: 'No such version of the plan.',
  },
}
const version = z.int()

const GoalServed = Goal.extend({
  /** The contact notes that ticked it, and their minutes in all. */
  notes: z.int(),
  minutes: z.int(),
})
export type GoalServed = z.infer<typeof GoalServed>

export const PlanPage = z.object({
  caseId: CaseId,
  number: z.string(),
  state: CaseState,
  isCaseClosed: z.boolean(),
  client: PersonCard,
  /** What the assessment found, the gravest first. */
  needs: z.array(Need),
  goals: z.array(GoalServed),
  tasks: z.array(TaskOnPage),
  /** All versions, the newest first. */
  plans: z.array(Plan),
  /** Names of the accounts that appear on the page. */
  names: z.record(z.string(), z.string()),
})
export type PlanPage = z.infer<typeof PlanPage>

export const openPlan = endpoint({
  method: 'GET',
  path: '/cases/:caseId/plan',
  summary: 'The plan of a case: needs, goals and what served them, tasks, and every version',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: PlanPage,
  refusals: gone,
})

export const readPlanBrief = endpoint({
  method: 'GET',
  path: '/cases/:caseId/plan/brief',
  summary: 'Whether the plan of a case is due for review, and what is overdue in it',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: z.object({
    /** The version in force, where there is one. */
    inForce: Plan.pick({ id: true, n: true, reviewDue: true, reviewSource: true }).nullable(),
    hasDraft: z.boolean(),
    openTasks: z.int(),
    overdueTasks: z.int(),
  }),
  refusals: gone,
})

const written = {
  /** What matters most to the client, in plain words. */
  focus: z.string().trim().max(1000),
  /** Left out: the house rule, marked as assumed. */
  reviewDue: Day.optional(),
}
const reviewRefusals = {
  'review-too-late': {
    zh: '回顾日期要在今天到 30 天之内。请选近一些的日期。',
    en: 'The review lies between today and 30 days ahead. Choose an earlier day.',
  },
}

export const beginPlan = endpoint({
  method: 'POST',
  path: '/cases/:caseId/plans',
  summary: 'Begin a version of the plan: the first, or a revision of the one in force',
  roles: staff,
  input: z.object({ caseId: CaseId, ...written }),
  output: Plan,
  refusals: { ...gone, ...beginObstacleWords, ...reviewRefusals },
})

const onePlan = { caseId: CaseId, planId: PlanId }

export const writePlan = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/plans/:planId',
  summary: 'Write on at a version that is not agreed on yet',
  roles: staff,
  input: z.object({ ...onePlan, ...written, version }),
  output: Plan,
  refusals: { ...gone, ...planObstacleWords, ...reviewRefusals },
})

export const agreePlan = endpoint({
  method: 'POST',
  path: '/cases/:caseId/plans/:planId/agreement',
  summary: 'Write down that the plan was agreed on; its goals and tasks are kept as they stand now',
  roles: staff,
  input: z.object({ ...onePlan, agreement: Agreement, version }),
  output: Plan,
  refusals: {
    ...gone,
    ...planObstacleWords,
    'agreed-in-future': {
      zh: '约定的日期不能晚于今天。',
      en: 'The day of the agreement cannot lie in the future.',
    },
  },
})

export const filePlanSheet = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/plans/:planId/sheet',
  summary: 'Write down where the signed sheet was filed, by its page number',
  roles: staff,
  input: z.object({ ...onePlan, place: SheetPlace, version }),
  output: Plan,
  refusals: { ...gone, ...planObstacleWords },
})

export const endPlan = endpoint({
  method: 'POST',
  path: '/cases/:caseId/plans/:planId/end',
  summary: 'Bring a version of the plan to its end: completed, or given up',
  roles: staff,
  input: z
    .object({
      ...onePlan,
      as: z.enum(['completed', 'abandoned']),
      why: z.string().trim().max(500).default(''),
      version,
    })
    .refine(({ as, why }) => as === 'completed' || why !== '', {
      path: ['why'],
      message: '作废计划要写明原因',
    }),
  output: Plan,
  refusals: { ...gone, ...planObstacleWords },
})
