import { IdcardOutlined, SolutionOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const offices = ['district-officer', 'city-officer'] as const

/** The pages of the workforce, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/workforce',
    title: words.team,
    roles: ['lead'],
    menu: { order: 100, icon: SolutionOutlined, group: 'profession' },
    load: () => import('./TeamPage.tsx'),
  },
  {
    path: '/workforce/own',
    title: words.own,
    roles: ['social-worker'],
    menu: { order: 100, icon: IdcardOutlined, group: 'profession' },
    load: () => import('./OwnPage.tsx'),
  },
  {
    path: '/workforce/overview',
    title: words.overview,
    roles: offices,
    menu: { order: 100, icon: SolutionOutlined, group: 'profession' },
    load: () => import('./OverviewPage.tsx'),
  },
  {
    path: '/workforce/institutions/:institutionId',
    title: words.institution,
    roles: offices,
    load: () => import('./InstitutionPage.tsx'),
  },
  {
    path: '/workforce/alliance',
    title: words.alliance,
    roles: ['lead', 'social-worker', ...offices],
    load: () => import('./AlliancePage.tsx'),
  },
  {
    path: '/workforce/workers/:workerId',
    title: words.worker,
    roles: ['lead', 'social-worker', ...offices],
    load: () => import('./WorkerPage.tsx'),
  },
  {
    path: '/workforce/workers/:workerId/print',
    title: words.print,
    roles: ['lead', 'social-worker'],
    load: () => import('./WorkerPrintPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
