import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { TaskId } from '#plans/model/task.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const ConferenceId = z.uuid().brand('ConferenceId')
export type ConferenceId = z.infer<typeof ConferenceId>

export const DecisionId = z.uuid().brand('DecisionId')
export type DecisionId = z.infer<typeof DecisionId>

/** The disciplines around one table, or the family and the team. */
export const ConferenceKind = z.enum(['team', 'family'])
export type ConferenceKind = z.infer<typeof ConferenceKind>

export const conferenceKindWords: Record<ConferenceKind, Words> = {
  team: { zh: '多学科会议', en: 'Team conference' },
  family: { zh: '家庭会谈', en: 'Family meeting' },
}

export const ConferenceState = z.enum(['planned', 'held', 'recorded', 'cancelled'])
export type ConferenceState = z.infer<typeof ConferenceState>

export const conferenceStateWords: Record<ConferenceState, Words> = {
  planned: { zh: '已安排', en: 'Planned' },
  held: { zh: '开过了，等写记录', en: 'Held, minutes to be written' },
  recorded: { zh: '已记录', en: 'Recorded' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

const line = (most: number) => z.string().trim().max(most)
const needed = (most: number) => line(most).min(1)

/** Somebody at the table. A colleague is named by account, everybody else by name. */
export const Attendee = z.object({
  name: needed(40),
  /** 主治医师, 护士长, 女儿, 社区社工. */
  discipline: needed(40),
  accountId: AccountId.nullable().default(null),
  /** The body outside from which somebody comes; '' for the own house and for the family. */
  from: line(80).default(''),
})
export type Attendee = z.infer<typeof Attendee>

/** What is laid down when a meeting is arranged. */
export const Plan = z.object({
  at: Instant,
  place: needed(100),
  purpose: needed(500),
  /** Put to the team, or to the family. */
  questions: z.array(needed(300)).max(12),
  attendees: z.array(Attendee).max(20),
})
export type Plan = z.infer<typeof Plan>

export const Answer = z.object({
  question: needed(300),
  answer: needed(1000),
  answeredBy: needed(40),
})
export type Answer = z.infer<typeof Answer>

/** What somebody will do until when. */
export const Agreed = z.object({ what: needed(300), owner: needed(40), due: Day })
export type Agreed = z.infer<typeof Agreed>

/** What was said and decided. */
export const Minutes = z.object({
  answers: z.array(Answer).max(12),
  /** The recommendation of social work. */
  socialWorkView: line(2000).default(''),
  /** What the family says, in its own words. */
  familyVoice: line(2000).default(''),
  /** What the client says, or why it could not be heard; a child is always asked. */
  clientVoice: line(2000).default(''),
  decisions: z.array(Agreed).max(20),
})
export type Minutes = z.infer<typeof Minutes>

export const Decision = Agreed.extend({
  id: DecisionId,
  /** The task on the list of the colleague who took it; what comes of it is written there. */
  taskId: TaskId.nullable(),
  doneAt: Instant.nullable(),
  result: z.string(),
  version: z.int(),
})
export type Decision = z.infer<typeof Decision>

export const Amendment = z.object({
  id: z.uuid(),
  at: Instant,
  by: AccountId,
  reason: z.string(),
  text: z.string(),
})
export type Amendment = z.infer<typeof Amendment>

export const Conference = Plan.extend(Minutes.omit({ decisions: true }).shape).extend({
  id: ConferenceId,
  caseId: CaseId,
  kind: ConferenceKind,
  state: ConferenceState,
  plannedBy: AccountId,
  plannedAt: Instant,
  recordedBy: AccountId.nullable(),
  recordedAt: Instant.nullable(),
  cancelledWhy: z.string(),
  decisions: z.array(Decision),
  amendments: z.array(Amendment),
  version: z.int(),
})
export type Conference = z.infer<typeof Conference>
