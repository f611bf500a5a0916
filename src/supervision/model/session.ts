import { z } from 'zod'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { RelationId } from './relation.ts'

export const SessionId = z.uuid().brand('SessionId')
export type SessionId = z.infer<typeof SessionId>

export const SessionState = z.enum(['planned', 'held', 'agreed', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

export const sessionStateWords: Record<SessionState, Words> = {
  planned: { zh: '已约好', en: 'Planned' },
  held: { zh: '已进行，待双方认可', en: 'Held, to be agreed' },
  agreed: { zh: '双方已认可', en: 'Agreed by both' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

export const SessionMode = z.enum(['on-site', 'video', 'telephone', 'group'])
export type SessionMode = z.infer<typeof SessionMode>

export const sessionModeWords: Record<SessionMode, Words> = {
  'on-site': { zh: '到场', en: 'On site' },
  video: { zh: '视频', en: 'Video' },
  telephone: { zh: '电话', en: 'Telephone' },
  group: { zh: '团体', en: 'In a group' },
}

export const Topic = z.enum([
  'case',
  'skills',
  'ethics',
  'self-care',
  'teamwork',
  'resources',
  'records',
  'career',
])
export type Topic = z.infer<typeof Topic>

export const topicWords: Record<Topic, Words> = {
  case: { zh: '个案讨论', en: 'A case' },
  skills: { zh: '专业方法', en: 'Methods' },
  ethics: { zh: '伦理与边界', en: 'Ethics' },
  'self-care': { zh: '压力与自我照顾', en: 'Strain and self-care' },
  teamwork: { zh: '与医护协作', en: 'Work with the ward' },
  resources: { zh: '资源与政策', en: 'Resources and policy' },
  records: { zh: '记录与质量', en: 'Records and quality' },
  career: { zh: '职业发展', en: 'Career' },
}

/** Which side of the table somebody sits on. */
export const Side = z.enum(['supervisor', 'supervisee'])
export type Side = z.infer<typeof Side>

export const sideWords: Record<Side, Words> = {
  supervisor: { zh: '督导', en: 'Supervisor' },
  supervisee: { zh: '被督导者', en: 'Supervisee' },
}

export const ActionId = z.uuid().brand('ActionId')
export type ActionId = z.infer<typeof ActionId>

export const ActionDraft = z.object({
  text: z.string().trim().min(1).max(300),
  owner: Side,
  due: Day,
})
export type ActionDraft = z.infer<typeof ActionDraft>

export const Action = ActionDraft.extend({
  id: ActionId,
  relationId: RelationId,
  sessionId: SessionId,
  doneAt: Instant.nullable(),
  result: z.string(),
  version: z.int(),
})
export type Action = z.infer<typeof Action>

export const Minutes = z.int().min(10).max(600)
export const Topics = z.array(Topic).min(1).max(8)

/** A session in a list. Facts only. */
export const SessionLine = z.object({
  id: SessionId,
  relationId: RelationId,
  state: SessionState,
  startsAt: Instant,
  minutes: z.int(),
  mode: SessionMode,
  topics: z.array(Topic),
  house: z.string(),
  superviseeName: z.string(),
  supervisorName: z.string(),
  /** Whoever stands in for the supervisor: who sat there, or who would today. Empty otherwise. */
  deputyName: z.string(),
})
export type SessionLine = z.infer<typeof SessionLine>
