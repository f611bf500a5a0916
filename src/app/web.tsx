import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { Ground } from '#platform/web/Ground.tsx'
import { createQueries } from '#platform/web/queries.ts'
import { access } from './web/access.tsx'
import { Lent } from './web/Lent.tsx'
import { pages } from './web/pages.ts'
import { createRoutes } from './web/routes.tsx'

const router = createBrowserRouter(createRoutes(pages, access))

createRoot(document.getElementById('root') as HTMLElement).render(
  <Ground queries={createQueries()}>
    <Lent>
      <RouterProvider router={router} />
    </Lent>
  </Ground>,
)

// After the first picture: most machines have Chinese fonts and need none of it.
void import('#platform/web/fonts.ts')
