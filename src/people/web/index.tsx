import { FileProtectOutlined, TeamOutlined } from '@ant-design/icons'
import { type ComponentProps, lazy, Suspense } from 'react'
import type { Page } from '#platform/web/page.ts'
import { STAFF } from '../model/person.ts'
import { pageWords } from './page-words.ts'

export type { ComesFrom } from './way-back.ts'

export const pages: readonly Page[] = [
  {
    path: '/people',
    title: pageWords.people,
    roles: STAFF,
    menu: { order: 40, icon: TeamOutlined },
    load: () => import('./PeoplePage.tsx'),
  },
  {
    path: '/people/new',
    title: pageWords.register,
    roles: STAFF,
    load: () => import('./RegisterPersonPage.tsx'),
  },
  {
    path: '/approvals',
    title: pageWords.approvals,
    roles: STAFF,
    menu: { order: 50, icon: FileProtectOutlined, group: 'house' },
    load: () => import('./ApprovalsPage.tsx'),
  },
  {
    path: '/people/:personId',
    title: pageWords.person,
    roles: STAFF,
    load: () => import('./PersonPage.tsx'),
  },
  {
    path: '/people/:personId/amend',
    title: pageWords.amend,
    roles: STAFF,
    load: () => import('./AmendPersonPage.tsx'),
  },
  {
    path: '/people/:personId/kin/new',
    title: pageWords.addKin,
    roles: STAFF,
    load: () => import('./AddTiePage.tsx'),
  },
  {
    path: '/people/:personId/consents/new',
    title: pageWords.giveConsent,
    roles: STAFF,
    load: () => import('./GiveConsentPage.tsx'),
  },
]

const LazyPicker = lazy(() =>
  import('./PersonPicker.tsx').then(({ PersonPicker }) => ({ default: PersonPicker })),
)
const LazyPanel = lazy(() =>
  import('./WhoPanel.tsx').then(({ WhoPanel }) => ({ default: WhoPanel })),
)

/** For other slices: finds somebody, or registers them on the spot. Comes when it is first needed. */
export function PersonPicker(props: ComponentProps<typeof LazyPicker>) {
  return (
    <Suspense>
      <LazyPicker {...props} />
    </Suspense>
  )
}

/** For other slices: who somebody is, with alerts and consent. */
export function WhoPanel(props: ComponentProps<typeof LazyPanel>) {
  return (
    <Suspense>
      <LazyPanel {...props} />
    </Suspense>
  )
}
export { actionWords } from './action-words.ts'
export { purposeWords as consentPurposeWords } from './consent-words.ts'
export { sexWords } from './words.ts'
