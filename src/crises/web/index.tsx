import { AlertOutlined, CarOutlined } from '@ant-design/icons'
import { lazy } from 'react'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Words } from '#platform/model/words.ts'
import type { Page } from '#platform/web/page.ts'
import { actionWords } from './action-words.ts'

type CaseDeed = CaseGuest['deeds'][string]
type CaseGuestForm = NonNullable<CaseGuest['forms']>[string]

const staff = ['social-worker', 'lead'] as const

/** The pages of crises and home visits, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/crises',
    title: { zh: '危机', en: 'Crises' },
    roles: staff,
    menu: { order: 15, icon: AlertOutlined },
    load: () => import('./CrisesPage.tsx'),
  },
  {
    path: '/cases/:caseId/crisis',
    title: { zh: '危机', en: 'Crisis' },
    roles: staff,
    load: () => import('./CaseCrisisPage.tsx'),
  },
  {
    path: '/cases/:caseId/crises/:crisisId/print',
    title: { zh: '打印危机处置单', en: 'Print a crisis' },
    roles: staff,
    load: () => import('./print/CrisisPrintPage.tsx'),
  },
  {
    path: '/cases/:caseId/crises/:crisisId/report',
    title: { zh: '打印强制报告单', en: 'Print a mandatory report' },
    roles: staff,
    load: () => import('./print/ReportPrintPage.tsx'),
  },
  {
    path: '/cases/:caseId/crises/:crisisId/family',
    title: { zh: '打印安全计划', en: 'Print a safety plan' },
    roles: staff,
    load: () => import('./print/FamilyPrintPage.tsx'),
  },
  {
    path: '/cases/:caseId/visit',
    title: { zh: '计划家访', en: 'Plan a home visit' },
    roles: staff,
    load: () => import('./visits/PlanVisitPage.tsx'),
  },
  {
    path: '/visits',
    title: { zh: '家访', en: 'Home visits' },
    roles: staff,
    menu: { order: 25, icon: CarOutlined },
    load: () => import('./visits/VisitsPage.tsx'),
  },
]

const Card = lazy(async () => ({ default: (await import('./CrisisCard.tsx')).CrisisCard }))

const told: readonly (keyof typeof actionWords & `crises.${string}`)[] = [
  ...(['crises.suspect', 'crises.signal', 'crises.begin-screening', 'crises.set-level'] as const),
  ...(['crises.stabilise', 'crises.act', 'crises.plan-safety', 'crises.hand-over'] as const),
  ...(['crises.monitor', 'crises.close', 'crises.confirm', 'crises.send-back'] as const),
]

const crisisDeeds = told.map((deed): [string, CaseDeed] => [
  deed,
  {
    words: actionWords[deed] as Words,
    kind: 'crisis',
    to: (caseId, ref) => `/cases/${caseId}/crisis?crisis=${ref}`,
  },
])

/** A half-written form of a crisis leads back to it: `crisis-plan.<case id>.<crisis id>`. */
function formOf(form: string, words: Words): CaseGuestForm {
  return {
    words,
    to: (caseId, [id]) => `/cases/${caseId}/crisis?crisis=${id}${form && `&form=${form}`}`,
  }
}

/** What crises show on the page of a case. */
export const caseGuest: CaseGuest = {
  tool: { path: 'crisis', words: { zh: '危机', en: 'Crisis' }, icon: AlertOutlined },
  Card,
  deeds: {
    ...Object.fromEntries(crisisDeeds),
    'crises.plan-visit': {
      words: { zh: '计划家访', en: 'Planned a home visit' },
      kind: 'step',
      to: () => '/visits',
    },
  },
  forms: {
    'crisis-raise': {
      words: { zh: '上报疑似危机', en: 'Raise a crisis' },
      to: (caseId) => `/cases/${caseId}/crisis`,
    },
    'crisis-visit': {
      words: { zh: '计划家访', en: 'Home visit' },
      to: (caseId) => `/cases/${caseId}/visit`,
    },
    'crisis-answer': {
      words: { zh: '报告回执', en: 'Answer to a report' },
      to: (caseId) => `/cases/${caseId}/crisis`,
    },
    'crisis-screening': formOf('screening', { zh: '危机筛查', en: 'Crisis screening' }),
    'crisis-action': formOf('action', { zh: '危机处置', en: 'Crisis action' }),
    'crisis-hand-over': formOf('hand-over', { zh: '危机移交', en: 'Crisis hand-over' }),
    'crisis-plan': formOf('plan', { zh: '安全计划', en: 'Safety plan' }),
    'crisis-closing': formOf('closing', { zh: '结束危机', en: 'Closing of a crisis' }),
    'crisis-confirm': formOf('', { zh: '确认结束危机', en: 'Confirmation of a closing' }),
    'crisis-report': formOf('report', { zh: '强制报告', en: 'Mandatory report' }),
    'crisis-filing': formOf('file', { zh: '记一次报告', en: 'Filing of a report' }),
    'crisis-decline': formOf('decline', { zh: '不需要报告', en: 'Report not applicable' }),
  },
}

/** The way to plan a visit, beside the crisis. */
export const visitGuest: CaseGuest = {
  Desk: lazy(async () => ({ default: (await import('./visits/LateVisits.tsx')).LateVisits })),
  tool: { path: 'visit', words: { zh: '家访', en: 'Home visit' }, icon: CarOutlined },
  deeds: {},
}

export { actionWords } from './action-words.ts'
export { keys as crisisKeys } from './keys.ts'
