import { PictureOutlined } from '@ant-design/icons'
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
    path: '/cases/:caseId/imaging',
    title: words.exams,
    roles: ['social-worker', 'lead'],
    load: () => import('./CaseExamsPage.tsx'),
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
