import { GiftOutlined, HeartOutlined, WalletOutlined } from '@ant-design/icons'
import { lazy } from 'react'
import type { CaseDeed, CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { actionWords } from './action-words.ts'
import { pageWords as words } from './page-words.ts'

const staff = ['social-worker', 'lead'] as const

/** The pages of aid, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/cases/:caseId/aid',
    title: words.tool,
    roles: staff,
    load: () => import('./case/AidPage.tsx'),
  },
  {
    path: '/cases/:caseId/aid/:applicationId/print',
    title: words.print,
    roles: staff,
    load: () => import('./case/ApplicationPrintPage.tsx'),
  },
  {
    path: '/aid/desk',
    title: words.desk,
    roles: ['aid-officer'],
    menu: { order: 10, icon: GiftOutlined },
    load: () => import('./funder/DeskPage.tsx'),
  },
  {
    path: '/aid/desk/:applicationId',
    title: words.application,
    roles: ['aid-officer'],
    load: () => import('./funder/ApplicationPage.tsx'),
  },
  {
    path: '/aid/programmes',
    title: words.programmes,
    roles: [...staff, 'aid-officer', 'city-officer'],
    menu: { order: 65, icon: HeartOutlined },
    load: () => import('./programmes/ProgrammesPage.tsx'),
  },
  {
    path: '/aid/figures',
    title: words.figures,
    roles: ['lead'],
    load: () => import('./figures/FiguresPage.tsx'),
  },
]

const to = (caseId: string) => `/cases/${caseId}/aid`
const deed = (name: string): CaseDeed => ({
  words: actionWords[name] ?? words.tool,
  kind: 'money',
  to,
})

export const caseGuest: CaseGuest = {
  tool: { path: 'aid', words: words.tool, icon: WalletOutlined },
  Card: lazy(async () => ({ default: (await import('./case/AidCard.tsx')).AidCard })),
  Desk: lazy(async () => ({ default: (await import('./case/WaitingAid.tsx')).WaitingAid })),
  deeds: Object.fromEntries(
    ['begin', 'submit', 'supply', 'withdraw', 'appeal', 'close', 'book', 'correct'].map((name) => [
      `aid.${name}`,
      deed(`aid.${name}`),
    ]),
  ),
  forms: {
    'aid-dossier': { words: { zh: '救助卷宗', en: 'Aid dossier' }, to },
    'aid-begin': { words: { zh: '救助申请', en: 'Application for aid' }, to },
    'aid-step': { words: { zh: '救助申请', en: 'Application for aid' }, to },
  },
}

export { actionWords } from './action-words.ts'
