import type { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

/** For how long somebody's look at an entry is trusted. */
interface TrustPeriod {
  readonly from: Day
  /** Days after which it is to be looked at again, and after which nobody should rely on it. */
  readonly due: number
  readonly stale: number
  readonly source: string
}

/** No rule was found; the figures are ours and may be changed by a new line with its day. */
export const TRUST_PERIODS: readonly TrustPeriod[] = [
  { from: '2026-01-01' as Day, due: 90, stale: 180, source: 'assumed' },
]

export type Trust = 'fresh' | 'due' | 'stale' | 'never'

export const trustWords: Record<Trust, Words> = {
  fresh: { zh: '近期核实过', en: 'Verified lately' },
  due: { zh: '该核实了', en: 'Due for a look' },
  stale: { zh: '很久没核实', en: 'Not verified for long' },
  never: { zh: '没核实过', en: 'Never verified' },
}

/** From 1 on the day it was verified down to 0 when nobody should rely on it any more. */
export function trustLeft(verifiedAt: Instant | null, now: Instant) {
  if (verifiedAt === null) return 0
  const { stale } = periodAt(now)
  return Math.max(0, Math.min(1, 1 - daysBetween(verifiedAt, now) / stale))
}

export function trustIn(verifiedAt: Instant | null, now: Instant): Trust {
  if (verifiedAt === null) return 'never'
  const { due, stale } = periodAt(now)
  const days = daysBetween(verifiedAt, now)
  return days >= stale ? 'stale' : days >= due ? 'due' : 'fresh'
}

/** Before the first line the first one holds: an imported entry may be older than this list. */
function periodAt(now: Instant) {
  const past = TRUST_PERIODS.filter(({ from }) => from <= now.slice(0, 10))
  return (past.at(-1) ?? TRUST_PERIODS[0]) as TrustPeriod
}

const DAY_MS = 86_400_000

function daysBetween(from: Instant, to: Instant) {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}
