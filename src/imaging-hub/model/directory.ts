import { z } from 'zod'
import { Purpose } from '#imaging-node/model/purpose.ts'
import { NodeName, OrgCode } from '#imaging-node/model/ticket.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

/** 成员状态. It has effect at once: on look-ups, tickets, running sessions. */
export const Membership = z.enum(['active', 'suspended', 'removed'])
export type Membership = z.infer<typeof Membership>

export const membershipWords: Record<Membership, Words> = {
  active: { zh: '正常', en: 'Active' },
  suspended: { zh: '已暂停', en: 'Suspended' },
  removed: { zh: '已移出', en: 'Removed' },
}

/** How a node is, as far as the hub can tell. */
export const NodeHealth = z.enum(['online', 'slow', 'degraded', 'down', 'unknown'])
export type NodeHealth = z.infer<typeof NodeHealth>

export const nodeHealthWords: Record<NodeHealth, Words> = {
  online: { zh: '在线', en: 'Online' },
  slow: { zh: '响应慢', en: 'Slow' },
  degraded: { zh: '时钟不准', en: 'Clock is off' },
  down: { zh: '连不上', en: 'Down' },
  unknown: { zh: '未知', en: 'Unknown' },
}

export const NodeLine = z.object({
  node: NodeName,
  title: z.string(),
  baseUrl: z.url(),
  /** Whom to call when it is down. */
  phone: z.string(),
  membership: Membership,
  health: NodeHealth,
  lastContactAt: Instant.nullable(),
  /** While it is down: since when nothing was heard, or the node cannot reach its own files. */
  downSince: Instant.nullable(),
})
export type NodeLine = z.infer<typeof NodeLine>

export const MemberLine = z.object({
  org: OrgCode,
  name: z.string(),
  membership: Membership,
  purposes: z.array(Purpose),
})

/** After so long without a word a node counts as down, in seconds. It speaks every 20. */
export const DOWN_AFTER_SECONDS = 90
const SLOW_MS = 2_000
const SKEW_SECONDS = 300

export interface Heard {
  readonly lastContactAt: Instant | null
  readonly answerMs: number | null
  /** The node's clock minus ours. */
  readonly skewSeconds: number | null
  /** Since when the node says that it cannot reach what keeps its files. */
  readonly storeDownSince: Instant | null
}

export function healthOf(
  { lastContactAt, answerMs, skewSeconds, storeDownSince }: Heard,
  now: Instant,
): NodeHealth {
  if (lastContactAt === null) return 'unknown'
  if (Date.parse(now) - Date.parse(lastContactAt) > DOWN_AFTER_SECONDS * 1000) return 'down'
  if (storeDownSince !== null) return 'down'
  if (Math.abs(skewSeconds ?? 0) > SKEW_SECONDS) return 'degraded'
  return (answerMs ?? 0) > SLOW_MS ? 'slow' : 'online'
}
