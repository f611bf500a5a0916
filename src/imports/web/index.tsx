import { ImportOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { IMPORTERS } from '../model/kind.ts'

export const pages: readonly Page[] = [
  {
    path: '/import',
    title: { zh: '导入', en: 'Import' },
    roles: IMPORTERS,
    menu: { order: 80, icon: ImportOutlined, group: 'house' },
    load: () => import('./ImportPage.tsx'),
  },
  {
    path: '/import/:batchId',
    title: { zh: '导入', en: 'Import' },
    roles: IMPORTERS,
    load: () => import('./ImportBatchPage.tsx'),
  },
]

/** What the river calls the coming of an old case. */
export const caseGuest: CaseGuest = {
  deeds: {
    'imports.take-over': {
      words: { zh: '从旧档案导入', en: 'Taken over from an old file' },
      kind: 'step',
    },
  },
}

export { actionWords } from './action-words.ts'
