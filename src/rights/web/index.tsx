import { FileSearchOutlined, IdcardOutlined } from '@ant-design/icons'
import { STAFF } from '#people/model/person.ts'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

/** The pages of rights and impact assessments, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/rules',
    title: words.rules,
    roles: 'anyone',
    load: () => import('./rules/RulesPage.tsx'),
  },
  {
    path: '/rights',
    title: words.requests,
    roles: STAFF,
    menu: { order: 82, icon: IdcardOutlined, group: 'house' },
    load: () => import('./requests/RequestsPage.tsx'),
  },
  {
    path: '/rights/new',
    title: words.record,
    roles: STAFF,
    load: () => import('./requests/NewRequestPage.tsx'),
  },
  {
    path: '/rights/requests/:rightsRequestId',
    title: words.request,
    roles: STAFF,
    load: () => import('./requests/RequestPage.tsx'),
  },
  {
    path: '/rights/requests/:rightsRequestId/copy',
    title: words.copy,
    roles: STAFF,
    load: () => import('./requests/CopyPage.tsx'),
  },
  {
    path: '/rights/requests/:rightsRequestId/answer',
    title: words.answer,
    roles: STAFF,
    load: () => import('./requests/AnswerPrintPage.tsx'),
  },
  {
    path: '/rights/keeping',
    title: words.keeping,
    roles: STAFF,
    load: () => import('./keeping/KeepingPage.tsx'),
  },
  {
    path: '/rights/impacts',
    title: words.impacts,
    roles: STAFF,
    menu: { order: 83, icon: FileSearchOutlined, group: 'house' },
    load: () => import('./impact/ImpactsPage.tsx'),
  },
  {
    path: '/rights/impacts/new',
    title: words.writeImpact,
    roles: STAFF,
    load: () => import('./impact/NewImpactPage.tsx'),
  },
  {
    path: '/rights/impacts/:impactId',
    title: words.impact,
    roles: STAFF,
    load: () => import('./impact/ImpactPage.tsx'),
  },
  {
    path: '/rights/impacts/:impactId/edit',
    title: words.amendImpact,
    roles: STAFF,
    load: () => import('./impact/EditImpactPage.tsx'),
  },
  {
    path: '/rights/impacts/:impactId/print',
    title: words.printImpact,
    roles: STAFF,
    load: () => import('./impact/ImpactPrintPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
