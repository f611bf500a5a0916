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

/** Over every page; shows nothing where nothing waits. */
export const OfflineNotice = lazy(async () => ({
  default: (await import('./OfflineNotice.tsx')).OfflineNotice,
}))

export const caseGuest: CaseGuest = {
  Foot: lazy(async () => ({ default: (await import('./OfflineCard.tsx')).OfflineCard })),
  deeds: {},
}

export { hasBox } from './flag.ts'
export { useLeaving } from './leaving.ts'
export { useIsOnline } from './online.ts'
