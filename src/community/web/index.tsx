import { BarChartOutlined, ShopOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const roles = ['social-worker', 'lead'] as const

/** The pages of community work, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/activities',
    title: words.activities,
    roles,
    menu: { order: 32, icon: ShopOutlined },
    load: () => import('./ActivitiesPage.tsx'),
  },
  {
    path: '/activities/new',
    title: words.create,
    roles,
    load: () => import('./activity/NewActivityPage.tsx'),
  },
  {
    path: '/activities/:activityId',
    title: words.activity,
    roles,
    load: () => import('./activity/ActivityPage.tsx'),
  },
  {
    path: '/activities/:activityId/edit',
    title: words.edit,
    roles,
    load: () => import('./activity/EditActivityPage.tsx'),
  },
  {
    path: '/activities/:activityId/plan',
    title: words.plan,
    roles,
    load: () => import('./print/PlanPrintPage.tsx'),
  },
  {
    path: '/activities/:activityId/summary',
    title: words.summary,
    roles,
    load: () => import('./print/SummaryPrintPage.tsx'),
  },
  {
    path: '/service-volume',
    title: words.volume,
    roles,
    menu: { order: 72, icon: BarChartOutlined, group: 'house' },
    load: () => import('./volume/VolumePage.tsx'),
  },
]

export const caseGuest: CaseGuest = {
  deeds: {},
  forms: {
    'activity-plan': {
      words: { zh: '社区活动计划', en: 'Plan of an activity' },
      to: (id) => (id === 'new' ? '/activities/new' : `/activities/${id}/edit`),
    },
    'activity-summary': {
      words: { zh: '社区活动总结', en: 'Summary of an activity' },
      to: (id) => `/activities/${id}`,
    },
  },
}

export { actionWords } from './action-words.ts'
