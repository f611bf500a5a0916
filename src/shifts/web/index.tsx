import {
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  FieldTimeOutlined,
  MessageOutlined,
  ScanOutlined,
} from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const staff = ['social-worker', 'lead'] as const

/** A volunteer's pages come first: they are opened on a phone, with one hand. */
export const pages: readonly Page[] = [
  {
    path: '/my-shifts',
    title: words.own,
    roles: ['volunteer'],
    menu: { order: 10, icon: CalendarOutlined, group: 'helpers' },
    load: () => import('./own/OwnShiftsPage.tsx'),
  },
  {
    path: '/check-in',
    title: words.checkIn,
    roles: ['volunteer'],
    menu: { order: 15, icon: ScanOutlined, group: 'helpers' },
    load: () => import('./own/CheckInPage.tsx'),
  },
  {
    path: '/my-hours',
    title: words.hours,
    roles: ['volunteer'],
    menu: { order: 20, icon: FieldTimeOutlined, group: 'helpers' },
    load: () => import('./own/OwnHoursPage.tsx'),
  },
  {
    path: '/observe',
    title: words.observe,
    roles: ['volunteer'],
    menu: { order: 25, icon: MessageOutlined, group: 'helpers' },
    load: () => import('./own/ObservePage.tsx'),
  },
  {
    path: '/shifts',
    title: words.shifts,
    roles: staff,
    menu: { order: 42, icon: CalendarOutlined, group: 'helpers' },
    load: () => import('./ShiftsPage.tsx'),
  },
  {
    path: '/shifts/:shiftId',
    title: words.shift,
    roles: staff,
    load: () => import('./ShiftPage.tsx'),
  },
  {
    path: '/volunteer-hours',
    title: words.verify,
    roles: staff,
    menu: { order: 44, icon: CheckSquareOutlined, group: 'helpers' },
    load: () => import('./hours/HoursPage.tsx'),
  },
  {
    path: '/certificates/:certificateId/print',
    title: words.certificate,
    roles: [...staff, 'volunteer'],
    load: () => import('./hours/CertificatePrintPage.tsx'),
  },
  {
    path: '/volunteer-figures',
    title: words.figures,
    roles: ['lead'],
    menu: { order: 46, icon: BarChartOutlined, group: 'helpers' },
    load: () => import('./hours/FiguresPage.tsx'),
  },
  {
    path: '/certificate-check',
    title: words.check,
    roles: 'anyone',
    load: () => import('./hours/CertificateCheckPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
