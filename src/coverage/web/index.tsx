import { ApartmentOutlined, TeamOutlined, TrophyOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const offices = ['district-officer', 'city-officer'] as const

/** The pages of coverage, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/coverage/own',
    title: words.own,
    roles: ['lead'],
    menu: { order: 110, icon: ApartmentOutlined, group: 'profession' },
    load: () => import('./own/OwnCoveragePage.tsx'),
  },
  {
    path: '/coverage/district',
    title: words.district,
    roles: ['district-officer'],
    menu: { order: 110, icon: ApartmentOutlined, group: 'profession' },
    load: () => import('./district/DistrictPage.tsx'),
  },
  {
    path: '/coverage/city',
    title: words.city,
    roles: ['city-officer'],
    menu: { order: 110, icon: ApartmentOutlined, group: 'profession' },
    load: () => import('./city/CityPage.tsx'),
  },
  {
    path: '/coverage/institutions',
    title: words.institutions,
    roles: ['city-officer'],
    load: () => import('./city/HousesPage.tsx'),
  },
  {
    path: '/coverage/institutions/:institutionId',
    title: words.institution,
    roles: offices,
    load: () => import('./InstitutionCoveragePage.tsx'),
  },
  {
    path: '/coverage/norms',
    title: words.norms,
    roles: offices,
    menu: { order: 112, icon: TeamOutlined, group: 'profession' },
    load: () => import('./city/NormsPage.tsx'),
  },
  {
    path: '/coverage/designations',
    title: words.designations,
    roles: offices,
    menu: { order: 114, icon: TrophyOutlined, group: 'profession' },
    load: () => import('./city/DesignationsPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
