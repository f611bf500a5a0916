import { CalendarOutlined, InboxOutlined, TeamOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { createRoutes } from '#app/web/routes.tsx'
import { NOBODY } from '#platform/model/actor.ts'
import { Ground } from '#platform/web/Ground.tsx'
import type { Page } from '#platform/web/page.ts'
import { createQueries } from '#platform/web/queries.ts'

const roles = ['social-worker'] as const

const pages: Page[] = [
  {
    path: '/queue',
    title: { zh: '工作台', en: 'Desk' },
    roles,
    menu: { order: 1, icon: InboxOutlined },
    load: () => import('./QueuePage.tsx'),
  },
  {
    path: '/record',
    title: { zh: '个案', en: 'Cases' },
    roles,
    menu: { order: 2, icon: TeamOutlined },
    load: () => import('./RecordPage.tsx'),
  },
  {
    path: '/form',
    title: { zh: '记一笔', en: 'Note' },
    roles,
    menu: { order: 3, icon: CalendarOutlined },
    load: () => import('./FormPage.tsx'),
  },
  {
    path: '/sheet',
    title: { zh: '打印', en: 'Print' },
    roles,
    load: () => import('./SheetPage.tsx'),
  },
  {
    path: '/r/ward',
    title: { zh: '请社工来一趟', en: 'Ask for a social worker' },
    roles: 'anyone',
    load: () => import('./WardPage.tsx'),
  },
]

const me = {
  actor: { ...NOBODY, name: '王敏', role: 'social-worker' as const },
  place: '示范儿童医院 · 血液肿瘤科',
}
const access = {
  useMe: () => ({ me, isPending: false, isUnreachable: false }),
  SignIn: () => null,
  First: ({ children }: { readonly children: ReactNode }) => children,
  signOut: async () => {},
  useIsDemo: () => true,
  Posts: () => null,
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <Ground queries={createQueries()}>
    <RouterProvider router={createBrowserRouter(createRoutes(pages, access))} />
  </Ground>,
)
void import('#platform/web/fonts.ts')
