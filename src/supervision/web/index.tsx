import { CompassOutlined, SolutionOutlined, TeamOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const staff = ['social-worker', 'lead'] as const
const both = [...staff, 'supervisor'] as const

/** The pages of supervision, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/supervision',
    title: words.today,
    roles: ['supervisor'],
    menu: { order: 10, icon: CompassOutlined },
    load: () => import('./TodayPage.tsx'),
  },
  {
    path: '/supervision/mine',
    title: words.mine,
    roles: staff,
    menu: { order: 150, icon: CompassOutlined, group: 'profession' },
    load: () => import('./MinePage.tsx'),
  },
  {
    path: '/supervision/house',
    title: words.house,
    roles: ['lead'],
    menu: { order: 151, icon: TeamOutlined, group: 'profession' },
    load: () => import('./register/HousePage.tsx'),
  },
  {
    path: '/supervision/register',
    title: words.register,
    roles: ['city-officer'],
    menu: { order: 150, icon: TeamOutlined, group: 'profession' },
    load: () => import('./register/RegisterPage.tsx'),
  },
  {
    path: '/supervision/register/:supervisorId',
    title: words.supervisor,
    roles: ['city-officer'],
    load: () => import('./register/SupervisorPage.tsx'),
  },
  {
    path: '/supervision/sessions/:sessionId',
    title: words.session,
    roles: both,
    load: () => import('./session/SessionPage.tsx'),
  },
  {
    path: '/supervision/sessions/:sessionId/print',
    title: words.print,
    roles: both,
    load: () => import('./session/SessionPrintPage.tsx'),
  },
  {
    path: '/supervision/offered/:grantId',
    title: words.offered,
    roles: ['supervisor'],
    load: () => import('./cases/OfferedCasePage.tsx'),
  },
  {
    path: '/cases/:caseId/supervision',
    title: words.tool,
    roles: staff,
    load: () => import('./cases/CaseOffersPage.tsx'),
  },
]

export const caseGuest: CaseGuest = {
  tool: {
    path: 'supervision',
    words: words.tool,
    icon: SolutionOutlined,
    kinds: ['patient', 'family', 'dispute'],
  },
  deeds: {
    'supervision.offer': {
      words: words.tool,
      kind: 'meeting',
      to: (caseId) => `/cases/${caseId}/supervision`,
    },
  },
}

export { actionWords } from './action-words.ts'
