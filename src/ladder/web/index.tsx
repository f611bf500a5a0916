import { PayCircleOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const staff = ['social-worker', 'lead'] as const

/** Alone, for everybody and without an account; and inside a case. */
export const pages: readonly Page[] = [
  {
    path: '/ladder',
    title: words.title,
    roles: 'anyone',
    load: () => import('./LadderPage.tsx'),
  },
  {
    path: '/cases/:caseId/ladder',
    title: words.tool,
    roles: staff,
    load: () => import('./CaseLadderPage.tsx'),
  },
  {
    path: '/cases/:caseId/ladder/:reckoningId/print',
    title: words.printScreen,
    roles: staff,
    load: () => import('./ReckoningPrintPage.tsx'),
  },
]

export const caseGuest: CaseGuest = {
  tool: { path: 'ladder', words: words.tool, icon: PayCircleOutlined },
  deeds: {
    'ladder.keep': {
      words: { zh: '费用测算', en: 'Reckoned who pays' },
      kind: 'money',
      to: (caseId, ref) => `/cases/${caseId}/ladder/${ref}/print`,
    },
  },
  forms: {
    ladder: { words: words.tool, to: (caseId) => `/cases/${caseId}/ladder` },
  },
}

export { actionWords } from './action-words.ts'
