import { lazy } from 'react'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'

export const pages: readonly Page[] = [
  {
    path: '/offline',
    title: { zh: '离线夹', en: 'Offline box' },
    roles: 'anyone',
    load: () => import('./OfflinePage.tsx'),
  },
]

export const caseGuest: CaseGuest = {
  Card: lazy(async () => ({ default: (await import('./OfflineCard.tsx')).OfflineCard })),
  deeds: {},
}

export { hasBox } from './box.ts'
export { useLeaving } from './leaving.ts'
export { OfflineNotice } from './OfflineNotice.tsx'
export { useIsOnline } from './use-box.ts'
