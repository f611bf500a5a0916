import { AuditOutlined, BankOutlined, FileDoneOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const office = ['insurance-clerk', 'insurance-reviewer'] as const
const everybody = ['insured', ...office] as const

/** The pages of claims, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/claims',
    title: words.mine,
    roles: ['insured'],
    menu: { order: 20, icon: FileDoneOutlined },
    load: () => import('./MyClaimsPage.tsx'),
  },
  {
    path: '/claims/new',
    title: words.report,
    roles: ['insured'],
    load: () => import('./ReportPage.tsx'),
  },
  {
    path: '/claims/desk',
    title: words.desk,
    roles: office,
    menu: { order: 10, icon: AuditOutlined },
    load: () => import('./DeskPage.tsx'),
  },
  {
    path: '/claims/counter',
    title: words.counter,
    roles: ['insurance-clerk'],
    load: () => import('./counter/CounterPage.tsx'),
  },
  {
    path: '/claims/counter/:insuredId',
    title: words.counter,
    roles: ['insurance-clerk'],
    load: () => import('./counter/CounterPersonPage.tsx'),
  },
  {
    path: '/claims/payments',
    title: words.payments,
    roles: office,
    menu: { order: 30, icon: BankOutlined },
    load: () => import('./PaymentsPage.tsx'),
  },
  {
    path: '/working-days',
    title: words.calendars,
    roles: office,
    load: () => import('./calendar/CalendarsPage.tsx'),
  },
  {
    path: '/working-days/:year',
    title: words.enterCalendar,
    roles: office,
    load: () => import('./calendar/EnterCalendarPage.tsx'),
  },
  {
    path: '/claims/:insuredId/:claimId',
    title: words.claim,
    roles: everybody,
    load: () => import('./claim/ClaimPage.tsx'),
  },
  {
    path: '/claims/:insuredId/:claimId/letter',
    title: words.letter,
    roles: everybody,
    load: () => import('./claim/LetterPrintPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
