import { AppstoreOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords } from './page-words.ts'

const keepers = ['social-worker', 'lead'] as const
const offices = ['partner', 'aid-officer', 'district-officer', 'city-officer'] as const
const readers = [...keepers, ...offices] as const

/** The pages of resources, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/resources',
    title: pageWords.directory,
    roles: readers,
    menu: { order: 45, icon: AppstoreOutlined, group: 'helpers' },
    load: () => import('./ResourcesPage.tsx'),
  },
  {
    path: '/resources/to-verify',
    title: pageWords.toVerify,
    roles: keepers,
    load: () => import('./ToVerifyPage.tsx'),
  },
  {
    path: '/resources/exchange',
    title: pageWords.exchange,
    roles: keepers,
    load: () => import('./ExchangePage.tsx'),
  },
  {
    path: '/resources/new',
    title: pageWords.enter,
    roles: keepers,
    load: () => import('./EnterResourcePage.tsx'),
  },
  {
    path: '/resources/:resourceId',
    title: pageWords.resource,
    roles: readers,
    load: () => import('./ResourcePage.tsx'),
  },
  {
    path: '/resources/:resourceId/amend',
    title: pageWords.amend,
    roles: keepers,
    load: () => import('./AmendResourcePage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
