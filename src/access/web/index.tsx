import { AuditOutlined, IdcardOutlined, TeamOutlined } from '@ant-design/icons'
import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react'
import { Role } from '#platform/model/actor.ts'
import type { Page } from '#platform/web/page.ts'
import { type MyPosts, useMe } from './me.ts'
import { pageWords as words } from './page-words.ts'

export const pages: readonly Page[] = [
  {
    path: '/accounts',
    title: words.accounts,
    roles: ['system-admin', 'security-admin', 'audit-admin'],
    menu: { order: 10, icon: TeamOutlined, group: 'house' },
    load: () => import('./AccountsPage.tsx'),
  },
  {
    path: '/accounts/new',
    title: words.newAccount,
    roles: ['system-admin'],
    load: () => import('./NewAccountPage.tsx'),
  },
  {
    path: '/accounts/:accountId',
    title: words.account,
    roles: ['system-admin', 'security-admin', 'audit-admin'],
    load: () => import('./AccountPage.tsx'),
  },
  {
    path: '/audit-log',
    title: words.auditLog,
    roles: ['audit-admin', 'lead'],
    menu: { order: 80, icon: AuditOutlined, group: 'house' },
    load: () => import('./AuditLogPage.tsx'),
  },
  {
    path: '/my-account',
    title: words.ownAccount,
    roles: Role.options,
    menu: { order: 290, icon: IdcardOutlined, group: 'house' },
    load: () => import('./OwnAccountPage.tsx'),
  },
  {
    path: '/my-account/second-factor',
    title: words.secondFactor,
    roles: Role.options,
    load: () => import('./SecondFactorPage.tsx'),
  },
  {
    path: '/setup',
    title: words.setUp,
    roles: 'anyone',
    load: () => import('./SetUpPage.tsx'),
  },
  {
    path: '/activate',
    title: words.activate,
    roles: 'anyone',
    load: () => import('./ActivationPage.tsx'),
  },
]

export { ActionWords } from './action-words.ts'
export { useEntrance } from './entrance.ts'
export { type MyPosts, type OwnMe, signOut, useMe } from './me.ts'
export { PlaceChoices, type PlaceFields } from './place-choices.ts'

const LazyPostSwitcher = lazy(() =>
  import('./PostSwitcher.tsx').then((file) => ({ default: file.PostSwitcher })),
)
const LazySignIn = lazy(() => import('./SignIn.tsx').then((file) => ({ default: file.SignIn })))

/** Goes on in another of one's posts; nothing where there is only one. */
export function PostSwitcher(props: MyPosts) {
  if (props.posts.length < 2) return null
  return (
    <Suspense>
      <LazyPostSwitcher {...props} />
    </Suspense>
  )
}

const LazySecondFactorFirst = lazy(() =>
  import('./SecondFactorFirst.tsx').then((file) => ({ default: file.SecondFactorFirst })),
)

/** The pages, for whoever has done what the present post asks for first. */
export function First({ children }: { readonly children: ReactNode }) {
  const { me } = useMe()
  if (!me?.account.mustTurnOn) return children
  return (
    <Suspense>
      <LazySecondFactorFirst />
    </Suspense>
  )
}

export function SignIn(props: ComponentProps<typeof LazySignIn>) {
  return (
    <Suspense>
      <LazySignIn {...props} />
    </Suspense>
  )
}
