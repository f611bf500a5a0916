import {
  ApartmentOutlined,
  FileExcelOutlined,
  GlobalOutlined,
  ReadOutlined,
} from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const offices = ['city-officer', 'district-officer'] as const

/** The pages of the city, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/city',
    title: words.city,
    roles: ['city-officer'],
    menu: { order: 5, icon: GlobalOutlined },
    load: () => import('./board/CityPage.tsx'),
  },
  {
    path: '/city/district',
    title: words.district,
    roles: ['district-officer'],
    menu: { order: 5, icon: GlobalOutlined },
    load: () => import('./board/DistrictPage.tsx'),
  },
  {
    path: '/city/districts/:districtCode',
    title: words.district,
    roles: offices,
    load: () => import('./board/DistrictPage.tsx'),
  },
  {
    path: '/city/institutions/:institutionId',
    title: words.house,
    roles: offices,
    load: () => import('./board/HousePage.tsx'),
  },
  {
    path: '/city/bureaus',
    title: words.bureaus,
    roles: offices,
    menu: { order: 110, icon: ApartmentOutlined, group: 'profession' },
    load: () => import('./bureau/BureausPage.tsx'),
  },
  {
    path: '/city/bureaus/:bureau',
    title: words.bureau,
    roles: [...offices, 'bureau-officer'],
    load: () => import('./bureau/BureauPage.tsx'),
  },
  {
    path: '/city/own-bureau',
    title: words.ownBureau,
    roles: ['bureau-officer'],
    menu: { order: 5, icon: ReadOutlined },
    load: () => import('./bureau/OwnBureauPage.tsx'),
  },
  {
    path: '/city/papers',
    title: words.papers,
    roles: offices,
    menu: { order: 112, icon: FileExcelOutlined, group: 'profession' },
    load: () => import('./papers/PapersPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
