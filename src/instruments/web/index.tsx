import { FileProtectOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'

const staff = ['social-worker', 'lead'] as const

/** The pages of the instruments, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/cases/:caseId/instruments',
    title: { zh: '量表', en: 'Instruments' },
    roles: staff,
    load: () => import('./case/CaseInstrumentsPage.tsx'),
  },
  {
    path: '/cases/:caseId/instruments/:instrumentId',
    title: { zh: '填量表', en: 'Fill in an instrument' },
    roles: staff,
    load: () => import('./form/InstrumentPage.tsx'),
  },
  {
    path: '/cases/:caseId/instruments/results/:responseId',
    title: { zh: '量表结果', en: 'Result' },
    roles: staff,
    load: () => import('./sheet/ResponsePage.tsx'),
  },
  {
    path: '/cases/:caseId/instruments/results/:responseId/print',
    title: { zh: '打印量表结果', en: 'Print a result' },
    roles: staff,
    load: () => import('./sheet/ResponsePrintPage.tsx'),
  },
  {
    path: '/instruments',
    title: { zh: '量表授权', en: 'Licences of instruments' },
    roles: ['lead'],
    menu: { order: 75, icon: FileProtectOutlined, group: 'house' },
    load: () => import('./texts/LicencesPage.tsx'),
  },
]
export { actionWords } from './action-words.ts'
export { caseGuest } from './guest.ts'
