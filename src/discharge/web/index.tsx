import { LogoutOutlined } from '@ant-design/icons'
import { lazy } from 'react'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'

const staff = ['social-worker', 'lead'] as const

/** The pages of discharge, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/cases/:caseId/discharge',
    title: { zh: '出院准备', en: 'Discharge plan' },
    roles: staff,
    load: () => import('./DischargePage.tsx'),
  },
  {
    path: '/cases/:caseId/discharge/card',
    title: { zh: '打印给家里的卡片', en: 'Print the card for the family' },
    roles: staff,
    load: () => import('./FamilyCardPrintPage.tsx'),
  },
  {
    path: '/cases/:caseId/discharge/checklist',
    title: { zh: '打印出院清单', en: 'Print the checklist' },
    roles: staff,
    load: () => import('./ChecklistPrintPage.tsx'),
  },
]

const to = (caseId: string) => `/cases/${caseId}/discharge`

export const caseGuest: CaseGuest = {
  tool: {
    path: 'discharge',
    words: { zh: '出院准备', en: 'Discharge' },
    icon: LogoutOutlined,
    kinds: ['patient', 'family'],
  },
  Card: lazy(async () => ({ default: (await import('./LeavingCard.tsx')).LeavingCard })),
  deeds: {
    'discharge.begin': {
      words: { zh: '开始出院准备', en: 'Began the discharge' },
      kind: 'step',
      to,
    },
    'discharge.make-ready': {
      words: { zh: '出院准备好了', en: 'Ready to leave' },
      kind: 'step',
      to,
    },
    'discharge.discharge': { words: { zh: '出院', en: 'Left the hospital' }, kind: 'step', to },
    'discharge.move': {
      words: { zh: '更正出院日期', en: 'Corrected the day of discharge' },
      kind: 'step',
      to,
    },
    'discharge.finish': {
      words: { zh: '出院随访完成', en: 'Followed up after the discharge' },
      kind: 'follow-up',
      to,
    },
    'discharge.cancel': {
      words: { zh: '取消出院计划', en: 'Cancelled the discharge plan' },
      kind: 'step',
      to,
    },
  },
  forms: {
    'discharge-step': { words: { zh: '出院', en: 'Discharge' }, to },
    'discharge-plan': { words: { zh: '出院计划', en: 'Discharge plan' }, to },
  },
}

export { actionWords } from './action-words.ts'
