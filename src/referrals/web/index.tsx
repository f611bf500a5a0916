import { SendOutlined } from '@ant-design/icons'
import { lazy } from 'react'
import type { CaseDeed, CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pageWords } from './page-words.ts'

const staff = ['social-worker', 'lead'] as const

/** The pages of referrals, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/referrals',
    title: pageWords.house,
    roles: staff,
    menu: { order: 35, icon: SendOutlined },
    load: () => import('./ReferralsPage.tsx'),
  },
  {
    path: '/referrals/figures',
    title: pageWords.figures,
    roles: ['lead'],
    load: () => import('./FiguresPage.tsx'),
  },
  {
    path: '/cases/:caseId/referrals',
    title: pageWords.ofCase,
    roles: staff,
    load: () => import('./CaseReferralsPage.tsx'),
  },
  {
    path: '/cases/:caseId/referrals/new',
    title: pageWords.begin,
    roles: staff,
    load: () => import('./NewReferralPage.tsx'),
  },
  {
    path: '/cases/:caseId/referrals/:referralId',
    title: pageWords.referral,
    roles: staff,
    load: () => import('./ReferralPage.tsx'),
  },
  {
    path: '/cases/:caseId/referrals/:referralId/print',
    title: pageWords.print,
    roles: staff,
    load: () => import('./ReferralPrintPage.tsx'),
  },
  {
    path: '/received',
    title: pageWords.received,
    roles: ['partner'],
    menu: { order: 5, icon: SendOutlined },
    load: () => import('./ReceivedPage.tsx'),
  },
  {
    path: '/received/:referralId',
    title: pageWords.referral,
    roles: ['partner'],
    load: () => import('./ReceivedReferralPage.tsx'),
  },
  {
    path: '/referral',
    title: pageWords.link,
    roles: 'anyone',
    load: () => import('./LinkPage.tsx'),
  },
]

const to = (caseId: string, ref: string) => `/cases/${caseId}/referrals/${ref}`

function deed(zh: string, en: string): CaseDeed {
  return { words: { zh, en }, kind: 'step', to }
}

export const caseGuest: CaseGuest = {
  tool: { path: 'referrals', words: pageWords.ofCase, icon: SendOutlined },
  Card: lazy(async () => ({
    default: (await import('./OpenReferralsCard.tsx')).OpenReferralsCard,
  })),
  Desk: lazy(async () => ({ default: (await import('./LateReferrals.tsx')).LateReferrals })),
  deeds: {
    'referrals.send': deed('发出转介', 'Sent a referral'),
    'referrals.resend': deed('材料已补，请对方再看', 'Asked again with the papers'),
    'referrals.cancel': deed('撤回转介', 'Cancelled a referral'),
    'referrals.record-delivery': deed('对方说办好了', 'They said it is done'),
    'referrals.give-up': deed('转介没办成', 'A referral failed'),
    'referrals.attempt': deed('问本人转介结果，没联系上', 'Could not ask the client'),
    'referrals.confirm': deed('转介办好，两边确认', 'Closed the loop of a referral'),
    'referrals.settle': deed('转介没成，已另作安排', 'Settled a referral that failed'),
  },
  forms: {
    referral: {
      words: pageWords.begin,
      to: (caseId) => `/cases/${caseId}/referrals/new`,
    },
  },
}

export { actionWords } from './action-words.ts'
