import { SolutionOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const everybody = [
  ...(['city-officer', 'district-officer', 'lead', 'foundation', 'partner'] as const),
] as const

/** The pages of stationing, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/stationing/posts',
    title: words.posts,
    roles: everybody,
    menu: { order: 125, group: 'profession', icon: SolutionOutlined },
    load: () => import('./PostsPage.tsx'),
  },
  {
    path: '/stationing/posts/:postId',
    title: words.post,
    roles: everybody,
    load: () => import('./post/PostPage.tsx'),
  },
  {
    path: '/stationing/posts/:postId/print',
    title: words.print,
    roles: everybody,
    load: () => import('./post/PostPrintPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
