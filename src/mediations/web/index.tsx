import { CommentOutlined } from '@ant-design/icons'
import { lazy } from 'react'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { deedWords } from './action-words.ts'
import { formTitles } from './forms/titles.ts'

const staff = ['social-worker', 'lead'] as const

/** The pages of mediation, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/cases/:caseId/mediation',
    title: { zh: '医患调解', en: 'Mediation' },
    roles: staff,
    load: () => import('./MediationPage.tsx'),
  },
  {
    path: '/cases/:caseId/mediation/:mediationId/message',
    title: { zh: '打印共同说明', en: 'Print the message' },
    roles: staff,
    load: () => import('./print/MessagePrintPage.tsx'),
  },
  {
    path: '/cases/:caseId/mediation/:mediationId/record',
    title: { zh: '打印调解内部记录', en: 'Print the internal record' },
    roles: staff,
    load: () => import('./print/RecordPrintPage.tsx'),
  },
]

const toPage = (caseId: string) => `/cases/${caseId}/mediation`

export const caseGuest: CaseGuest = {
  tool: {
    ...{ path: 'mediation', words: { zh: '医患调解', en: 'Mediation' }, icon: CommentOutlined },
    kinds: ['dispute'],
  },
  Card: lazy(async () => ({ default: (await import('./MediationCard.tsx')).MediationCard })),
  deeds: Object.fromEntries(
    Object.entries(deedWords).map(([deed, words]) => [
      `mediations.${deed}`,
      { words, kind: 'meeting' as const, to: toPage },
    ]),
  ),
  forms: Object.fromEntries(
    Object.entries(formTitles).map(([form, words]) => [
      `mediation-${form}`,
      {
        words,
        to: (caseId: string, rest: readonly string[]) =>
          `${toPage(caseId)}?form=${[form, ...rest].join('.')}`,
      },
    ]),
  ),
}

export { actionWords } from './action-words.ts'
