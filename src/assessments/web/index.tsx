import { FormOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'

const staff = ['social-worker', 'lead'] as const
const words = { zh: '预估', en: 'Assessments' }

export const pages: readonly Page[] = [
  {
    path: '/cases/:caseId/assessments',
    title: words,
    roles: staff,
    load: () => import('./AssessmentsPage.tsx'),
  },
  {
    path: '/cases/:caseId/assessments/new',
    title: { zh: '新的预估', en: 'New assessment' },
    roles: staff,
    load: () => import('./NewAssessmentPage.tsx'),
  },
  {
    path: '/cases/:caseId/assessments/chart',
    title: { zh: '给您看的变化', en: 'How things have changed for you' },
    roles: staff,
    load: () => import('./chart/ChangesPage.tsx'),
  },
  {
    path: '/cases/:caseId/assessments/:assessmentId',
    title: words,
    roles: staff,
    load: () => import('./AssessmentPage.tsx'),
  },
  {
    path: '/cases/:caseId/assessments/:assessmentId/print',
    title: { zh: '打印预估', en: 'Print an assessment' },
    roles: staff,
    load: () => import('./AssessmentPrintPage.tsx'),
  },
]

const openOne = (caseId: string, id: string) => `/cases/${caseId}/assessments/${id}`

export const caseGuest: CaseGuest = {
  tool: { path: 'assessments', words, icon: FormOutlined },
  deeds: {
    'assessments.finalise': {
      words: { zh: '完成预估', en: 'Assessment finalised' },
      kind: 'assessment',
      to: openOne,
    },
    'assessments.amend': {
      words: { zh: '补正预估', en: 'Assessment amended' },
      kind: 'assessment',
      to: openOne,
    },
  },
  forms: {
    'full-assessment': {
      words: { zh: '预估', en: 'Assessment' },
      to: (caseId) => `/cases/${caseId}/assessments/new`,
    },
    'assessment-amendment': {
      words: { zh: '补正预估', en: 'Amendment of an assessment' },
      to: (caseId, [id = '']) => openOne(caseId, id),
    },
  },
}
export { actionWords } from './action-words.ts'
