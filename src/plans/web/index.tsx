import { CheckSquareOutlined, ProfileOutlined } from '@ant-design/icons'
import { lazy } from 'react'
import type { CaseDeed, CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'

const staff = ['social-worker', 'lead'] as const

/** The pages of the plans, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/tasks',
    title: { zh: '我的待办', en: 'My tasks' },
    roles: staff,
    menu: { order: 15, icon: CheckSquareOutlined },
    load: () => import('./TasksPage.tsx'),
  },
  {
    path: '/cases/:caseId/plan',
    title: { zh: '服务计划', en: 'Plan' },
    roles: staff,
    load: () => import('./PlanPage.tsx'),
  },
  {
    path: '/cases/:caseId/plan/:planId/print',
    title: { zh: '打印服务计划', en: 'Print a plan' },
    roles: staff,
    load: () => import('./PlanPrintPage.tsx'),
  },
]

const toPlan = (caseId: string) => `/cases/${caseId}/plan`

function told(zh: string, en: string): CaseDeed {
  return { words: { zh, en }, kind: 'goal', to: toPlan }
}

/** What the plans show on the page of a case. */
export const caseGuest: CaseGuest = {
  tool: { path: 'plan', words: { zh: '服务计划', en: 'Plan' }, icon: ProfileOutlined },
  Card: lazy(async () => ({ default: (await import('./PlanCard.tsx')).PlanCard })),
  deeds: {
    'plans.begin': told('起草服务计划', 'Drafted a plan'),
    'plans.begin-revision': told('开始修订计划', 'Began to revise the plan'),
    'plans.agree': told('约定了服务计划', 'Agreed on the plan'),
    'plans.agree-revision': told('约定了新一版计划', 'Agreed on a new version of the plan'),
    'plans.complete': told('完成服务计划', 'Completed the plan'),
    'plans.abandon': told('作废一版计划', 'Gave up a version of the plan'),
    'plans.finish-task': told('做完一件事', 'Did a task'),
    'plans.cancel-task': told('取消一件事', 'Called off a task'),
    'plans.undo-task': told('撤回一件事', 'Undid a task'),
    'plans.hand-over-task': told('转交一件事', 'Handed over a task'),
  },
  forms: {
    plan: {
      words: { zh: '服务计划', en: 'Plan' },
      to: (caseId) => `${toPlan(caseId)}?form=plan`,
    },
    'plan-agreement': {
      words: { zh: '约定计划', en: 'Agreement on the plan' },
      to: (caseId, [planId]) => `${toPlan(caseId)}?form=agree.${planId}`,
    },
    'plan-end': {
      words: { zh: '结束服务计划', en: 'End of the plan' },
      to: (caseId, [planId, as]) =>
        `${toPlan(caseId)}?form=${as === 'abandoned' ? 'abandon' : 'complete'}.${planId}`,
    },
    task: {
      words: { zh: '要做的事', en: 'Task' },
      to: (caseId, [taskId]) =>
        `${toPlan(caseId)}?form=${['task', taskId].filter(Boolean).join('.')}`,
    },
  },
}
export { actionWords } from './action-words.ts'
