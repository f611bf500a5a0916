import { cleanup, configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { onTestFinished } from 'vitest'
import type { Language } from '../model/words.ts'
import { Ground } from './Ground.tsx'
import { createQueries } from './queries.ts'

// Forms are fetched when they are opened, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })

interface Where {
  /** The address at which it is shown. */
  readonly at?: string
  /** The route, where the page reads parameters: `/cases/:caseId`. */
  readonly path?: string
  readonly language?: Language
  /** It brings a router of its own. */
  readonly isWhole?: boolean
}

/** Renders something as the shell would, with nothing left behind for the next test. */
export function show(node: ReactNode, where: Where = {}) {
  const { at = '/', path = '*', language = 'zh', isWhole = false } = where
  localStorage.clear()
  if (language === 'en') localStorage.setItem('renqiao.language', 'en')
  onTestFinished(cleanup)
  const routes = [
    { path, element: node },
    { path: '*', element: null },
  ]
  const router = createMemoryRouter(routes, { initialEntries: [at] })
  const shown = render(
    <Ground queries={createQueries()}>
      {isWhole ? node : <RouterProvider router={router} />}
    </Ground>,
  )
  return { ...shown, router }
}
