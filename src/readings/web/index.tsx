import { ReadOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'

/** The pages of the reading, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/reading',
    title: { zh: '督导阅读', en: 'Reading' },
    roles: ['lead'],
    menu: { order: 25, icon: ReadOutlined },
    load: () => import('./ReadingPage.tsx'),
  },
  {
    path: '/reading/print',
    title: { zh: '打印督导阅读', en: 'Print the reading' },
    roles: ['lead'],
    load: () => import('./ReadingPrintPage.tsx'),
  },
]

/** A remark stands in the river of the case. */
export const caseGuest: CaseGuest = {
  deeds: { 'readings.remark': { words: { zh: '督导批注', en: 'Remark' }, kind: 'note' } },
  forms: {
    remark: {
      words: { zh: '督导批注', en: 'Remark' },
      to: (caseId) => `/reading?form=remark.${caseId}`,
    },
  },
}
export { actionWords } from './action-words.ts'
