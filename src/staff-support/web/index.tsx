import { HeartOutlined } from '@ant-design/icons'
import type { Page } from '#platform/web/page.ts'

/** The pages of staff support, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/staff-support',
    title: { zh: '职工心理支持', en: 'Staff support' },
    roles: ['social-worker', 'lead'],
    menu: { order: 80, icon: HeartOutlined, group: 'house' },
    load: () => import('./SupportPage.tsx'),
  },
  {
    path: '/staff-support/poster',
    title: { zh: '打印海报', en: 'Print the poster' },
    roles: ['lead'],
    load: () => import('./CarePosterPrintPage.tsx'),
  },
  {
    path: '/staff-support/talks/:talkId',
    title: { zh: '谈话', en: 'Talk' },
    roles: ['social-worker'],
    load: () => import('./TalkPage.tsx'),
  },
  {
    path: '/care/:token',
    title: { zh: '医务人员也需要被照顾', en: 'Those who care need care too' },
    roles: 'anyone',
    load: () => import('./care/CarePage.tsx'),
  },
]

export { actionWords } from './action-words.ts'
