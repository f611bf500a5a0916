import type { ComponentType } from 'react'
import { Navigate, type RouteObject, useOutletContext, useRouteError } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import type { Page as PageOfSlice } from '#platform/web/page.ts'
import type { Access, Me } from './me.ts'
import { menuOf } from './menu.ts'
import { NoSuchPage, PublicShell, Shell } from './Shell.tsx'

/** The routes of all slices: what needs no account in the slim shell, the rest in the full one. */
export function createRoutes(pages: readonly PageOfSlice[], access: Access): RouteObject[] {
  const isPublic = ({ roles }: PageOfSlice) => roles === 'anyone'
  return [
    {
      element: <PublicShell access={access} />,
      HydrateFallback: Nothing,
      children: pages.filter(isPublic).map(toRoute),
    },
    {
      element: <Shell access={access} pages={pages} />,
      HydrateFallback: Nothing,
      children: [
        { index: true, element: <Home pages={pages} /> },
        ...pages.filter((page) => !isPublic(page)).map(toRoute),
        { path: '*', element: <NoSuchPage /> },
      ],
    },
  ]
}

/** Until the first page is here. */
function Nothing() {
  return null
}

function toRoute(page: PageOfSlice): RouteObject {
  return {
    path: page.path,
    errorElement: <Broken />,
    lazy: async () => {
      const Shown = shownBy(await page.load())
      return {
        Component: () => (
          <Allowed roles={page.roles}>
            <Shown />
          </Allowed>
        ),
      }
    },
  }
}

function shownBy(file: Awaited<ReturnType<PageOfSlice['load']>>): ComponentType {
  const [name, ...others] = Object.keys(file).filter((one) => one.endsWith('Page'))
  if (!name || others.length > 0) throw new Error('A file of a page exports one …Page')
  return file[name as keyof typeof file] as ComponentType
}

interface AllowedProps {
  readonly roles: PageOfSlice['roles']
  readonly children: React.ReactNode
}

/** The server decides; this only spares people a page full of refusals. */
function Allowed({ roles, children }: AllowedProps) {
  const me = useOutletContext<Me | undefined>()
  if (roles === 'anyone') return children
  return me && roles.includes(me.actor.role) ? children : <NoSuchPage />
}

/** Where a role arrives: the first page of its menu. */
function Home({ pages }: { readonly pages: readonly PageOfSlice[] }) {
  const me = useOutletContext<Me>()
  const [first] = menuOf(pages, me.actor.role)
  return first ? <Navigate to={first.path} replace /> : <NoSuchPage />
}

function Broken() {
  const w = useWords(words)
  return (
    <Page title={w.title} width="read">
      <Problem error={useRouteError()} onRetry={() => location.reload()} />
    </Page>
  )
}

const words = { title: { zh: '这一页没有打开', en: 'This page did not open' } }
