import { BankOutlined } from '@ant-design/icons'
import { type ComponentProps, lazy, Suspense } from 'react'
import { Role } from '#platform/model/actor.ts'
import type { Page } from '#platform/web/page.ts'
import { pageWords } from './page-words.ts'

const officers = ['city-officer', 'district-officer', 'system-admin'] as const

export const pages: readonly Page[] = [
  {
    path: '/institutions',
    title: pageWords.institutions,
    roles: Role.options,
    menu: { order: 260, icon: BankOutlined, group: 'house' },
    load: () => import('./InstitutionsPage.tsx'),
  },
  {
    path: '/institutions/new',
    title: pageWords.enter,
    roles: officers,
    load: () => import('./EnterInstitutionPage.tsx'),
  },
  {
    path: '/institutions/:institutionId',
    title: pageWords.institution,
    roles: Role.options,
    load: () => import('./InstitutionPage.tsx'),
  },
  {
    path: '/institutions/:institutionId/amend',
    title: pageWords.amend,
    roles: officers,
    load: () => import('./AmendInstitutionPage.tsx'),
  },
]
export { actionWords } from './action-words.ts'

/** For the slice of accounts: fields for a place. They come when they are first needed. */
export const InstitutionField = lazily('InstitutionField')
export const DistrictField = lazily('DistrictField')
export const DepartmentField = lazily('DepartmentField')

function lazily(name: 'InstitutionField' | 'DistrictField' | 'DepartmentField') {
  const Field = lazy(() => import('./PlaceField.tsx').then((file) => ({ default: file[name] })))
  return function PlaceField(props: ComponentProps<typeof Field>) {
    return (
      <Suspense>
        <Field {...props} />
      </Suspense>
    )
  }
}
