import type { ActivityId } from '../model/activity.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  activities: ['community', 'list'],
  activity: (id: ActivityId) => ['community', 'activity', id],
  newcomer: (id: ActivityId, personId: string) => ['community', 'newcomer', id, personId],
  volume: (from: string, to: string) => ['community', 'volume', from, to],
  figure: (from: string, to: string, figure: string) => ['community', 'rows', from, to, figure],
} as const
