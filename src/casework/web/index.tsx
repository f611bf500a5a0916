import {
  FolderOpenOutlined,
  InboxOutlined,
  QrcodeOutlined,
  ScheduleOutlined,
} from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'

const staff = ['social-worker', 'lead'] as const

/** The pages of casework, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/desk',
    title: { zh: '工作台', en: 'Desk' },
    roles: staff,
    menu: { order: 10, icon: InboxOutlined },
    load: () => import('./desk/QueuePage.tsx'),
  },
  {
    path: '/requests/new',
    title: { zh: '登记求助', en: 'New request' },
    roles: staff,
    load: () => import('./request/NewRequestPage.tsx'),
  },
  {
    path: '/requests/:requestId',
    title: { zh: '求助', en: 'Request' },
    roles: staff,
    load: () => import('./request/RequestPage.tsx'),
  },
  {
    path: '/cases',
    title: { zh: '个案', en: 'Cases' },
    roles: staff,
    menu: { order: 20, icon: FolderOpenOutlined },
    load: () => import('./cases/CasesPage.tsx'),
  },
  {
    path: '/cases/:caseId',
    title: { zh: '个案', en: 'Case' },
    roles: staff,
    load: () => import('./case/CasePage.tsx'),
  },
  {
    path: '/cases/:caseId/print',
    title: { zh: '打印个案', en: 'Print a case' },
    roles: staff,
    load: () => import('./print/CasePrintPage.tsx'),
  },
  {
    path: '/posters',
    title: { zh: '海报', en: 'Posters' },
    roles: staff,
    menu: { order: 60, icon: QrcodeOutlined, group: 'house' },
    load: () => import('./poster/PostersPage.tsx'),
  },
  {
    path: '/posters/:posterId/print',
    title: { zh: '打印海报', en: 'Print a poster' },
    roles: staff,
    load: () => import('./poster/PosterPrintPage.tsx'),
  },
  {
    path: '/duty',
    title: { zh: '值班', en: 'Duty' },
    roles: ['lead'],
    menu: { order: 70, icon: ScheduleOutlined, group: 'house' },
    load: () => import('./duty/DutyPage.tsx'),
  },
  {
    path: '/q/:token',
    title: { zh: '找医务社工', en: 'Ask for a social worker' },
    roles: 'anyone',
    load: () => import('./ask/AskPage.tsx'),
  },
]
export { actionWords } from './action-words.ts'
export { OPENED, useOpenForm } from './case/open-form.ts'
export { deedWords } from './case/step-words.ts'
export { type KeptForm, useKeptForm } from './case-forms/kept-form.ts'
export { useSent } from './case-forms/sent.ts'
export { type CaseDeed, type CaseGuest, CaseGuests, useCaseDeeds } from './guests.ts'
export { keys as caseKeys } from './keys.ts'
export { useHouse } from './parts/house.ts'
export { LinkButton } from './parts/LinkButton.tsx'
export { Notice } from './parts/Notice.tsx'
export { RiskTag } from './parts/RiskTag.tsx'
export { usePersonFacts } from './parts/who.ts'

/** The questions of a note, for a note that is written elsewhere; fetched when they are needed. */
export const loadNoteHalves = () => import('./case-forms/NoteHalves.tsx')
