import { ApartmentOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'

const staff = ['social-worker', 'lead'] as const
const words = { zh: '家庭图', en: 'Family and network' }

export const pages: readonly Page[] = [
  {
    path: '/cases/:caseId/network',
    title: words,
    roles: staff,
    load: () => import('./NetworkPage.tsx'),
  },
  {
    path: '/cases/:caseId/network/print',
    title: { zh: '打印家庭图', en: 'Print the network' },
    roles: staff,
    load: () => import('./NetworkPrintPage.tsx'),
  },
]

const open = (caseId: string) => `/cases/${caseId}/network`

export const caseGuest: CaseGuest = {
  tool: { path: 'network', words, icon: ApartmentOutlined },
  deeds: {
    'networks.draw': {
      words: { zh: '画了家庭图', en: 'Network drawn' },
      kind: 'assessment',
      to: open,
    },
  },
  forms: { network: { words, to: open } },
}
export { actionWords } from './action-words.ts'
