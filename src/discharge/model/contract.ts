import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { DischargePlan, DischargePlanId, PlanContent } from './plan.ts'
import { PlanStep, planObstacleWords } from './plan-steps.ts'

const staff = ['social-worker', 'lead'] as const
const version = z.int()
const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}
const ended = {
  'case-ended': {
    zh: '个案已经结案，不能再写出院计划。需要时请先重新开案。',
    en: 'The case is closed. Reopen it before planning a discharge.',
  },
}
const noPlan = {
  ...gone,
  'no-such-discharge-plan': {
    zh: '没有找到这份出院计划。它可能不属于这个个案。',
    en: 'No such plan; it may be of another case.',
  },
}

export const openDischarge = endpoint({
  method: 'GET',
  path: '/cases/:caseId/discharge-plans',
  summary: 'The discharge plan of the case, the newest first where somebody was discharged twice',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: z.object({ plans: z.array(DischargePlan) }),
  refusals: gone,
})

export const beginPlan = endpoint({
  method: 'POST',
  path: '/cases/:caseId/discharge-plans',
  summary: 'Begin to prepare the discharge',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: DischargePlan,
  refusals: {
    ...gone,
    ...ended,
    'plan-open': {
      zh: '已经有一份没有完成的出院计划，请在那一份上继续。',
      en: 'A plan is open already. Go on with that one.',
    },
  },
})

export const writePlan = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/discharge-plans/:dischargePlanId',
  summary: 'Write the plan; one that is not ready any more is being prepared again',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    dischargePlanId: DischargePlanId,
    content: PlanContent,
    version,
  }),
  output: DischargePlan,
  refusals: {
    ...noPlan,
    ...ended,
    'plan-out-of-order': planObstacleWords['plan-out-of-order'],
  },
})

export const stepPlan = endpoint({
  method: 'POST',
  path: '/cases/:caseId/discharge-plans/:dischargePlanId/steps',
  summary: 'Take the plan from one state to the next; the discharge makes the follow-ups, once',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    dischargePlanId: DischargePlanId,
    step: PlanStep,
    reason: z.string().max(500).default(''),
    /** The day on which the person left; today where nothing is said. */
    dischargedOn: Day.optional(),
    version,
  }),
  output: DischargePlan,
  refusals: { ...noPlan, ...ended, ...planObstacleWords },
})

export const moveDischarge = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/discharge-plans/:dischargePlanId/day',
  summary: 'Correct the day of discharge; follow-ups that are not done move with it',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    dischargePlanId: DischargePlanId,
    dischargedOn: Day,
    version,
  }),
  output: DischargePlan,
  refusals: {
    ...noPlan,
    'plan-out-of-order': planObstacleWords['plan-out-of-order'],
    'discharge-in-future': planObstacleWords['discharge-in-future'],
  },
})
