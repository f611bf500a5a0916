import { FileTextOutlined, FileWordOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'

export const pages: readonly Page[] = [
  {
    path: '/cases/:caseId/documents',
    title: { zh: '文书', en: 'Papers' },
    roles: ['social-worker', 'lead'],
    load: () => import('./CaseDocumentsPage.tsx'),
  },
  {
    path: '/templates',
    title: { zh: '文书模板', en: 'Templates' },
    roles: ['lead'],
    menu: { order: 75, icon: FileTextOutlined, group: 'house' },
    load: () => import('./TemplatesPage.tsx'),
  },
  {
    path: '/templates/:kind',
    title: { zh: '文书模板', en: 'Template' },
    roles: ['lead'],
    load: () => import('./TemplatePage.tsx'),
  },
]

/** What this slice brings to the page of a case. */
export const caseGuest: CaseGuest = {
  tool: { path: 'documents', words: { zh: '文书', en: 'Papers' }, icon: FileWordOutlined },
  deeds: {},
}

export { actionWords } from './action-words.ts'
