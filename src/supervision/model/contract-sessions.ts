import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { Offer, OfferedLine } from './contract-cases.ts'
import { noRelation, noSession, staff, version } from './refusals.ts'
import { Relation, RelationId } from './relation.ts'
import {
  Action,
  ActionDraft,
  ActionId,
  Minutes,
  SessionId,
  SessionLine,
  SessionMode,
  Side,
  Topics,
} from './session.ts'
import { SessionStep, sessionObstacleWords } from './session-steps.ts'
import { Absence, SupervisorName } from './supervisor.ts'

const both = [...staff, 'supervisor'] as const

export const ActionLine = Action.extend({ who: z.string() })
export type ActionLine = z.infer<typeof ActionLine>

/** A relation as seen today. */
export const RelationToday = Relation.extend({
  isLive: z.boolean(),
  /** The supervisor is away, and the deputy stands in. */
  deputyActs: z.boolean(),
})
export type RelationToday = z.infer<typeof RelationToday>

export const readToday = endpoint({
  method: 'GET',
  path: '/supervision/today',
  summary: 'What a supervisor has before her: sessions, offered cases, actions, who is supervised',
  roles: ['supervisor'],
  input: z.object({}),
  output: z.object({
    /** Null: this account has no place in the register yet. */
    me: SupervisorName.nullable(),
    absences: z.array(Absence),
    relations: z.array(RelationToday),
    sessions: z.array(SessionLine),
    offered: z.array(OfferedLine),
    actions: z.array(ActionLine),
  }),
})

export const readMine = endpoint({
  method: 'GET',
  path: '/supervision/mine',
  summary: 'My supervision: by whom, when next, my actions, and which cases I offered',
  roles: staff,
  input: z.object({}),
  output: z.object({
    relations: z.array(RelationToday),
    sessions: z.array(SessionLine),
    actions: z.array(ActionLine),
    offers: z.array(Offer),
  }),
})

export const SessionPage = SessionLine.extend({
  side: Side,
  agenda: z.string(),
  points: z.string(),
  /** How the supervisee found it, in the own words. */
  feeling: z.string(),
  reason: z.string(),
  actions: z.array(Action),
  /** Open from earlier sessions of the same two. */
  carried: z.array(Action),
  agreed: z.object({ supervisor: z.boolean(), supervisee: z.boolean() }),
  /** How many cases were laid before it. */
  cases: z.int(),
  /** For the supervisor: those that can be read now. */
  offered: z.array(OfferedLine),
  /** For the supervisee: those of one’s own. */
  offers: z.array(Offer),
  kind: Relation.shape.kind,
  version: z.int(),
})
export type SessionPage = z.infer<typeof SessionPage>

const plan = {
  startsAt: Instant,
  minutes: Minutes,
  mode: SessionMode,
  topics: Topics,
  agenda: z.string().trim().max(1000),
}

const relationOver = {
  'relation-over': {
    zh: '这段督导关系不在有效期内，不能再约。',
    en: 'This relation is not in force; no session can be planned in it.',
  },
  'too-far': {
    zh: '时间要在过去 30 天到将来 366 天之间。',
    en: 'Within the last 30 and the next 366 days.',
  },
}

export const planSession = endpoint({
  method: 'POST',
  path: '/supervision/sessions',
  summary: 'Agree on a time and an agenda',
  roles: both,
  input: z.object({ relationId: RelationId, ...plan }),
  output: SessionPage,
  refusals: { ...noRelation, ...relationOver },
})

export const openSession = endpoint({
  method: 'GET',
  path: '/supervision/sessions/:sessionId',
  summary: 'A session with its notes, actions and cases, for its two sides',
  roles: both,
  input: z.object({ sessionId: SessionId }),
  output: SessionPage,
  refusals: noSession,
})

export const moveSession = endpoint({
  method: 'PUT',
  path: '/supervision/sessions/:sessionId',
  summary: 'Another time or agenda, until it was held',
  roles: both,
  input: z.object({ sessionId: SessionId, ...plan, version }),
  output: SessionPage,
  refusals: {
    ...noSession,
    ...relationOver,
    'session-out-of-order': sessionObstacleWords['session-out-of-order'],
  },
})

export const stepSession = endpoint({
  method: 'POST',
  path: '/supervision/sessions/:sessionId/steps',
  summary: 'Held and written down, rewritten, agreed to; or cancelled, with the reason',
  roles: both,
  input: z.object({
    sessionId: SessionId,
    step: SessionStep,
    minutes: Minutes.nullable().default(null),
    points: z.string().trim().max(4000).default(''),
    feeling: z.string().trim().max(1000).default(''),
    actions: z.array(ActionDraft).max(10).default([]),
    reason: z.string().trim().max(500).default(''),
    version,
  }),
  output: SessionPage,
  refusals: { ...noSession, ...sessionObstacleWords },
})

export const finishAction = endpoint({
  method: 'POST',
  path: '/supervision/actions/:actionId/finish',
  summary: 'What became of an agreed action',
  roles: both,
  input: z.object({
    actionId: ActionId,
    result: z.string().trim().min(1).max(500),
    version,
  }),
  output: Action,
  refusals: {
    'no-such-action': {
      zh: '没有找到这项行动，或者您不是其中一方。',
      en: 'No such action, or you are on neither side.',
    },
    'action-finished': { zh: '这项行动已经有结果了。', en: 'The result is on record already.' },
  },
})
