import { CalendarOutlined, ExperimentOutlined, FileSearchOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const overview = ['city-officer', 'district-officer', 'foundation'] as const

/** The pages of cultivation, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/cultivation/projects',
    title: words.projects,
    roles: overview,
    menu: { order: 120, group: 'profession', icon: ExperimentOutlined },
    load: () => import('./ProjectsPage.tsx'),
  },
  {
    path: '/cultivation/calls',
    title: words.calls,
    roles: ['lead'],
    menu: { order: 120, group: 'profession', icon: ExperimentOutlined },
    load: () => import('./CallsPage.tsx'),
  },
  {
    path: '/cultivation/reviews',
    title: words.reviews,
    roles: ['supervisor', 'city-officer'],
    menu: { order: 122, group: 'profession', icon: FileSearchOutlined },
    load: () => import('./ReviewsPage.tsx'),
  },
  {
    path: '/cultivation/batches',
    title: words.batches,
    roles: ['city-officer'],
    menu: { order: 121, group: 'profession', icon: CalendarOutlined },
    load: () => import('./batch/BatchesPage.tsx'),
  },
  {
    path: '/cultivation/apply/:batchId',
    title: words.apply,
    roles: ['lead'],
    load: () => import('./project/NewProjectPage.tsx'),
  },
  {
    path: '/cultivation/projects/:projectId',
    title: words.project,
    roles: [...overview, 'lead', 'supervisor'],
    load: () => import('./project/ProjectPage.tsx'),
  },
  {
    path: '/cultivation/projects/:projectId/amend',
    title: words.amend,
    roles: ['lead'],
    load: () => import('./project/AmendProjectPage.tsx'),
  },
  {
    path: '/cultivation/projects/:projectId/print',
    title: words.print,
    roles: [...overview, 'lead', 'supervisor'],
    load: () => import('./project/ProjectPrintPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
