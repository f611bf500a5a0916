import { IdcardOutlined, TeamOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const staff = ['social-worker', 'lead'] as const

/** The pages of volunteers, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/volunteers',
    title: words.volunteers,
    roles: staff,
    menu: { order: 40, icon: TeamOutlined, group: 'helpers' },
    load: () => import('./VolunteersPage.tsx'),
  },
  {
    path: '/volunteers/import',
    title: words.list,
    roles: staff,
    load: () => import('./ImportVolunteersPage.tsx'),
  },
  {
    path: '/volunteers/settings',
    title: words.settings,
    roles: staff,
    load: () => import('./VolunteerSettingsPage.tsx'),
  },
  {
    path: '/volunteers/:volunteerId',
    title: words.volunteer,
    roles: staff,
    load: () => import('./VolunteerPage.tsx'),
  },
  {
    path: '/volunteers/:volunteerId/agreements/:agreementId/print',
    title: words.print,
    roles: staff,
    load: () => import('./AgreementPrintPage.tsx'),
  },
  {
    path: '/volunteer-file',
    title: words.own,
    roles: ['volunteer'],
    menu: { order: 30, icon: IdcardOutlined, group: 'helpers' },
    load: () => import('./OwnFilePage.tsx'),
  },
  {
    path: '/join/:token',
    title: words.join,
    roles: 'anyone',
    load: () => import('./JoinPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
