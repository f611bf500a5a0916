import { z } from 'zod'
import { PersonId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Phase } from './group.ts'

export const GroupSessionId = z.uuid().brand('GroupSessionId')
export type GroupSessionId = z.infer<typeof GroupSessionId>

export const Presence = z.enum(['present', 'late', 'excused', 'absent'])
export type Presence = z.infer<typeof Presence>

export const presenceWords: Record<Presence, Words> = {
  present: { zh: '到', en: 'Present' },
  late: { zh: '迟到', en: 'Late' },
  excused: { zh: '请假', en: 'Excused' },
  absent: { zh: '没来', en: 'Absent' },
}

/** Who was in the room, for however long. */
export function wasThere(presence: Presence | undefined) {
  return presence === 'present' || presence === 'late'
}

export const SessionState = z.enum(['planned', 'recorded', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

export const sessionStateWords: Record<SessionState, Words> = {
  planned: { zh: '待写记录', en: 'Planned' },
  recorded: { zh: '已记录', en: 'Recorded' },
  cancelled: { zh: '没有开', en: 'Not held' },
}

export const SessionPlan = z.object({
  phase: Phase,
  startsAt: Instant,
  place: z.string().max(80),
  goal: z.string().trim().min(1).max(300),
  plan: z.string().max(2000),
})
export type SessionPlan = z.infer<typeof SessionPlan>

export const GoalReached = z.enum(['yes', 'partly', 'no'])
export type GoalReached = z.infer<typeof GoalReached>

export const goalReachedWords: Record<GoalReached, Words> = {
  yes: { zh: '达到', en: 'Yes' },
  partly: { zh: '部分达到', en: 'Partly' },
  no: { zh: '没有达到', en: 'No' },
}

/** The process of a session, and the first evaluation of it. */
export const SessionRecord = z.object({
  /** As entered, not reckoned from the plan. */
  minutes: z.int().min(5).max(600),
  /** In which form, who said what. */
  process: z.string().trim().min(1).max(4000),
  atmosphere: z.string().max(1000),
  decisions: z.string().max(1000),
  disagreements: z.string().max(1000),
  goalReached: GoalReached,
  gains: z.string().max(1000),
  obstacles: z.string().max(1000),
  next: z.string().max(1000),
})
export type SessionRecord = z.infer<typeof SessionRecord>

export const GroupSession = SessionPlan.extend({
  id: GroupSessionId,
  n: z.int(),
  state: SessionState,
  /** Why it was not held. */
  reason: z.string(),
  record: SessionRecord.nullable(),
  recordedAt: Instant.nullable(),
  attendance: z.array(z.object({ personId: PersonId, presence: Presence })),
  version: z.int(),
})
export type GroupSession = z.infer<typeof GroupSession>

/** Members at that time whose presence nobody has tapped. */
export function findUntapped(
  members: readonly { readonly personId: PersonId; readonly isMember: boolean }[],
  attendance: GroupSession['attendance'],
): PersonId[] {
  const tapped = new Set(attendance.map(({ personId }) => personId))
  return members
    .filter(({ personId, isMember }) => isMember && !tapped.has(personId))
    .map(({ personId }) => personId)
}
