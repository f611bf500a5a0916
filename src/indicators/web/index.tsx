import { BarChartOutlined, FileDoneOutlined, ReadOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const readers = ['lead', 'district-officer', 'city-officer', 'bureau-officer'] as const
const profession = [
  ...(['social-worker', 'supervisor', 'foundation'] as const),
  ...readers,
] as const
const parties = ['lead', 'district-officer', 'city-officer'] as const

/** The pages of indicators, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/indicators',
    title: words.figures,
    roles: readers,
    menu: { order: 180, icon: BarChartOutlined, group: 'profession' },
    load: () => import('./figures/FiguresPage.tsx'),
  },
  {
    path: '/indicators/figures/:code',
    title: words.figure,
    roles: readers,
    load: () => import('./figures/FigurePage.tsx'),
  },
  {
    path: '/indicators/definitions',
    title: words.definitions,
    roles: profession,
    menu: { order: 184, icon: ReadOutlined, group: 'profession' },
    load: () => import('./definitions/DefinitionsPage.tsx'),
  },
  {
    path: '/indicators/periods',
    title: words.periods,
    roles: parties,
    menu: { order: 182, icon: FileDoneOutlined, group: 'profession' },
    load: () => import('./periods/PeriodsPage.tsx'),
  },
  {
    path: '/indicators/periods/new',
    title: words.openPeriod,
    roles: ['city-officer'],
    load: () => import('./periods/OpenPeriodPage.tsx'),
  },
  {
    path: '/indicators/periods/:period',
    title: words.queue,
    roles: ['district-officer', 'city-officer'],
    load: () => import('./periods/QueuePage.tsx'),
  },
  {
    path: '/indicators/periods/:period/submissions/:institutionId',
    title: words.submission,
    roles: parties,
    load: () => import('./periods/SubmissionPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
