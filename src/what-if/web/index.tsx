import { ExperimentOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const officers = ['city-officer'] as const

export const pages: readonly Page[] = [
  {
    path: '/what-if',
    title: words.title,
    roles: officers,
    menu: { order: 30, icon: ExperimentOutlined },
    load: () => import('./WhatIfPage.tsx'),
  },
  {
    path: '/what-if/comparisons/:comparisonId',
    title: words.comparison,
    roles: officers,
    load: () => import('./ComparisonPage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
