import { AlertOutlined, FileSearchOutlined, PictureOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

/** Images on all nodes of the network: for a doctor with the patient in hand, and for the patient. */
export const pages: readonly Page[] = [
  {
    path: '/imaging',
    title: words.patients,
    roles: ['doctor'],
    menu: { order: 10, icon: PictureOutlined },
    load: () => import('./PatientsPage.tsx'),
  },
  {
    path: '/imaging/patients/:encounterId',
    title: words.studies,
    roles: ['doctor'],
    load: () => import('./PatientStudiesPage.tsx'),
  },
  {
    path: '/imaging/patients/:encounterId/emergency',
    title: words.emergency,
    roles: ['doctor'],
    load: () => import('./glass/EmergencyPage.tsx'),
  },
  {
    path: '/imaging/glass',
    title: words.glass,
    roles: ['audit-admin'],
    menu: { order: 40, icon: AlertOutlined },
    load: () => import('./glass/GlassPage.tsx'),
  },
  {
    path: '/imaging/own',
    title: words.own,
    roles: ['insured'],
    menu: { order: 40, icon: PictureOutlined },
    load: () => import('./OwnStudiesPage.tsx'),
  },
  {
    path: '/imaging/own/accesses',
    title: words.accesses,
    roles: ['insured'],
    load: () => import('./OwnAccessesPage.tsx'),
  },
  {
    path: '/imaging/shared',
    title: words.shared,
    roles: 'anyone',
    load: () => import('./share/SharedPage.tsx'),
  },
  {
    path: '/cases/:caseId/imaging',
    title: words.exams,
    roles: ['social-worker', 'lead'],
    load: () => import('./CaseExamsPage.tsx'),
  },
  {
    path: '/imaging/fund',
    title: words.fund,
    roles: ['fund-auditor'],
    menu: { order: 10, icon: FileSearchOutlined },
    load: () => import('./fund/FundPage.tsx'),
  },
  {
    path: '/imaging/fund/:signalId',
    title: words.signal,
    roles: ['fund-auditor'],
    load: () => import('./fund/SignalPage.tsx'),
  },
  {
    path: '/imaging/view/:opening',
    title: words.viewer,
    roles: ['doctor', 'insured'],
    load: () => import('./ViewerPage.tsx'),
  },
]

export const caseGuest: CaseGuest = {
  tool: { path: 'imaging', words: words.exams, icon: PictureOutlined },
  deeds: {},
}

export { actionWords } from './action-words.ts'
