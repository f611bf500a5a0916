import { IdcardOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

/** The pages of enrolment, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/enrolment',
    title: words.mine,
    roles: ['insured'],
    menu: { order: 10, icon: IdcardOutlined },
    load: () => import('./EnrolmentPage.tsx'),
  },
  {
    path: '/enrolment/:insuredId/:policyId/certificate',
    title: words.certificate,
    roles: ['insured', 'insurance-clerk'],
    load: () => import('./CertificatePrintPage.tsx'),
  },
  {
    path: '/enrolment/desk',
    title: words.desk,
    roles: ['insurance-clerk', 'insurance-reviewer'],
    menu: { order: 20, icon: IdcardOutlined },
    load: () => import('./DeskPage.tsx'),
  },
  {
    path: '/enrolment/desk/:insuredId',
    title: words.person,
    roles: ['insurance-clerk', 'insurance-reviewer'],
    load: () => import('./InsuredPage.tsx'),
  },
  {
    path: '/enrolment/import',
    title: words.list,
    roles: ['insurance-clerk'],
    load: () => import('./ImportPage.tsx'),
  },
  {
    path: '/enrolment/import/:importId',
    title: words.list,
    roles: ['insurance-clerk'],
    load: () => import('./ImportListPage.tsx'),
  },
  {
    path: '/cases/:caseId/cover',
    title: words.cover,
    roles: ['social-worker', 'lead'],
    load: () => import('./CoverPage.tsx'),
  },
]

export const caseGuest: CaseGuest = {
  tool: { path: 'cover', words: words.cover, icon: SafetyCertificateOutlined },
  deeds: {},
}

export { actionWords } from './action-words.ts'
