import { TeamOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { deedWords } from './action-words.ts'
import { formTitles } from './forms/titles.ts'

const staff = ['social-worker', 'lead'] as const

/** The pages of meetings, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/cases/:caseId/conferences',
    title: { zh: '多学科会议与家庭会谈', en: 'Conferences and family meetings' },
    roles: staff,
    load: () => import('./ConferencesPage.tsx'),
  },
  {
    path: '/cases/:caseId/conferences/:conferenceId/print',
    title: { zh: '打印会议记录', en: 'Print the minutes' },
    roles: staff,
    load: () => import('./print/ConferencePrintPage.tsx'),
  },
]

const toPage = (caseId: string) => `/cases/${caseId}/conferences`

export const caseGuest: CaseGuest = {
  tool: {
    path: 'conferences',
    words: { zh: '会议与家庭会谈', en: 'Meetings' },
    icon: TeamOutlined,
  },
  deeds: Object.fromEntries(
    Object.entries(deedWords).map(([deed, words]) => [
      `conferences.${deed}`,
      { words, kind: 'meeting' as const, to: toPage },
    ]),
  ),
  forms: Object.fromEntries(
    Object.entries(formTitles).map(([form, words]) => [
      `conference-${form}`,
      {
        words,
        to: (caseId: string, rest: readonly string[]) =>
          `${toPage(caseId)}?form=${[form, ...rest].join('.')}`,
      },
    ]),
  ),
}

export { actionWords } from './action-words.ts'
