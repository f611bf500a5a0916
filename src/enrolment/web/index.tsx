import { IdcardOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { coverWords } from './cover-words.ts'
import { deskWords } from './desk-words.ts'
import { importWords } from './import-words.ts'
import { words } from './words.ts'

/** The pages of enrolment, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/enrolment',
    title: words.title,
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
    title: deskWords.title,
    roles: ['insurance-clerk', 'insurance-reviewer'],
    menu: { order: 20, icon: IdcardOutlined },
    load: () => import('./DeskPage.tsx'),
  },
  {
    path: '/enrolment/desk/:insuredId',
    title: deskWords.person,
    roles: ['insurance-clerk', 'insurance-reviewer'],
    load: () => import('./InsuredPage.tsx'),
  },
  {
    path: '/enrolment/import',
    title: importWords.title,
    roles: ['insurance-clerk'],
    load: () => import('./ImportPage.tsx'),
  },
  {
    path: '/enrolment/import/:importId',
    title: importWords.title,
    roles: ['insurance-clerk'],
    load: () => import('./ImportListPage.tsx'),
  },
  {
    path: '/cases/:caseId/cover',
    title: coverWords.tool,
    roles: ['social-worker', 'lead'],
    load: () => import('./CoverPage.tsx'),
  },
]

export const caseGuest: CaseGuest = {
  tool: { path: 'cover', words: coverWords.tool, icon: SafetyCertificateOutlined },
  deeds: {},
}

export { actionWords } from './action-words.ts'
