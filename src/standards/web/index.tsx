import { AuditOutlined, FileProtectOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const readers = [
  'social-worker',
  'lead',
  'supervisor',
  'foundation',
  'bureau-officer',
  'district-officer',
  'city-officer',
] as const
const auditors = ['lead', 'district-officer', 'city-officer'] as const

/** The pages of standards, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/standards',
    title: words.standards,
    roles: readers,
    menu: { order: 127, icon: FileProtectOutlined, group: 'profession' },
    load: () => import('./edition/StandardsPage.tsx'),
  },
  {
    path: '/standards/editions/:editionId',
    title: words.edition,
    roles: readers,
    load: () => import('./edition/EditionPage.tsx'),
  },
  {
    path: '/standards/drafts/:editionId',
    title: words.edit,
    roles: ['city-officer'],
    load: () => import('./edition/DraftPage.tsx'),
  },
  {
    path: '/standards/why/:form',
    title: words.why,
    roles: readers,
    load: () => import('./edition/WhyPage.tsx'),
  },
  {
    path: '/standards/audits',
    title: words.audits,
    roles: auditors,
    menu: { order: 128, icon: AuditOutlined, group: 'profession' },
    load: () => import('./audit/AuditsPage.tsx'),
  },
  {
    path: '/standards/audits/:auditId',
    title: words.audit,
    roles: auditors,
    load: () => import('./audit/AuditPage.tsx'),
  },
  {
    path: '/standards/audits/:auditId/print',
    title: words.print,
    roles: auditors,
    load: () => import('./audit/AuditPrintPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
export { whyAsked } from './why-asked.ts'
