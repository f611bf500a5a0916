import type { Day, Instant } from '#platform/model/time.ts'
import { addMinutes } from '#platform/model/time.ts'

/** For how many days a link opens: assumed, no rule was found. */
export const LINK_LIVES: readonly { from: Day; days: number; source: string }[] = [
  { from: '2026-01-01' as Day, days: 14, source: 'assumed' },
]

export function linkExpiry(createdAt: Instant) {
  const past = LINK_LIVES.filter(({ from }) => from <= createdAt.slice(0, 10))
  const { days } = past.at(-1) ?? { days: 14 }
  return addMinutes(createdAt, days * 24 * 60)
}
