import { GiftOutlined } from '@ant-design/icons'
import { lazy } from 'react'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const insurer = ['insurance-clerk', 'insurance-reviewer'] as const

/** One's own entitlements, and the ledger of those who write them down. */
export const pages: readonly Page[] = [
  {
    path: '/entitlements',
    title: words.mine,
    roles: ['insured'],
    menu: { order: 30, icon: GiftOutlined },
    load: () => import('./MyRightsPage.tsx'),
  },
  {
    path: '/entitlements/desk',
    title: words.desk,
    roles: insurer,
    menu: { order: 40, icon: GiftOutlined },
    load: () => import('./RightsDeskPage.tsx'),
  },
  {
    path: '/entitlements/desk/:insuredId',
    title: words.person,
    roles: insurer,
    load: () => import('./InsuredRightsPage.tsx'),
  },
]

/** At the bedside it is looked up by a click: the insurer is asked only when somebody wants to know. */
export const caseGuest: CaseGuest = {
  Foot: lazy(async () => ({ default: (await import('./CaseRights.tsx')).CaseRights })),
  deeds: {},
}

export { actionWords } from './action-words.ts'
