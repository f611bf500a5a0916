import { z } from 'zod'
import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import { isLive, type Relation } from './relation.ts'
import type { SessionState } from './session.ts'
import type { SupervisorId } from './supervisor.ts'

/** Without a session for so long, somebody counts as left alone. No rule names a number. */
export const SILENT_DAYS = { days: 60, assumed: true } as const

export const Load = z.object({
  /** People with a relation of their own, each counted once. */
  persons: z.int(),
  /** Houses that are supervised as a whole, each counted once. */
  houses: z.int(),
  /** Held in the month; agreed by both, of these. */
  sessions: z.int(),
  agreed: z.int(),
  minutes: z.int(),
  /** Relations in force for so long and without a session for so long. */
  silent: z.int(),
})
export type Load = z.infer<typeof Load>

export interface Sitting {
  readonly relationId: Relation['id']
  readonly heldBy: SupervisorId | null
  readonly state: SessionState
  readonly startsAt: Instant
  readonly minutes: number
}

export type Tie = Pick<Relation, 'id' | 'institutionId' | 'supervisorId' | 'from' | 'to'> & {
  /** Account or worker; null for a whole house. */
  readonly personKey: string | null
}

/** Hours go to whoever sat there; a deputy’s are her own. */
export function loadOf(
  ties: readonly Tie[],
  sittings: readonly Sitting[],
  { month, now, heldBy }: { month: string; now: Instant; heldBy?: SupervisorId },
): Load {
  const today = dayInBeijing(now)
  const live = ties.filter((tie) => isLive(tie, today))
  const held = sittings.filter(({ state }) => state === 'held' || state === 'agreed')
  const inMonth = held
    .filter((one) => dayInBeijing(one.startsAt).startsWith(month))
    .filter((one) => heldBy === undefined || one.heldBy === heldBy)
  return {
    persons: new Set(live.flatMap(({ personKey }) => personKey ?? [])).size,
    houses: new Set(
      live.filter(({ personKey }) => !personKey).map(({ institutionId }) => institutionId),
    ).size,
    sessions: inMonth.length,
    agreed: inMonth.filter(({ state }) => state === 'agreed').length,
    minutes: inMonth.reduce((sum, { minutes }) => sum + minutes, 0),
    silent: countSilent(live, held, now),
  }
}

const DAY_MS = 86_400_000

function countSilent(live: readonly Tie[], held: readonly Sitting[], now: Instant) {
  const since = Date.parse(now) - SILENT_DAYS.days * DAY_MS
  const recent = new Set(
    held
      .filter(({ startsAt }) => Date.parse(startsAt) >= since)
      .map(({ relationId }) => relationId),
  )
  return live.filter(({ id, from }) => Date.parse(from) < since && !recent.has(id)).length
}
