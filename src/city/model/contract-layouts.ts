import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Layout } from './layout.ts'
import { LineFault } from './layout-text.ts'

export const listLayouts = endpoint({
  method: 'GET',
  path: '/city/layouts',
  summary: 'The layouts for exports, the newest of each name; the built-in one first',
  roles: ['city-officer', 'district-officer'],
  input: z.object({}),
  output: z.object({ layouts: z.array(Layout) }),
})

export const saveLayout = endpoint({
  method: 'POST',
  path: '/city/layouts',
  summary: 'Keep a layout; one of the same name becomes a new version of it',
  roles: ['city-officer'],
  input: z.object({
    name: z.string().trim().min(1).max(60),
    source: z.string().trim().min(1).max(200),
    /** A cell a line, as `writeLayout` writes it. */
    cells: z.string().min(1).max(100_000),
  }),
  output: Layout,
  refusals: {
    ...LineFault,
    'layout-empty': {
      zh: '还没有写任何单元格。请至少写一行。',
      en: 'No cell yet. Write at least one line.',
    },
  },
})
