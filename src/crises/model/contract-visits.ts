import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { Visit, VisitId, VisitStep, visitObstacleWords } from './visit.ts'

const staff = ['social-worker', 'lead'] as const
const gone = { 'no-such-visit': { zh: '没有找到这次家访。', en: 'No such visit.' } }

export const planVisit = endpoint({
  method: 'POST',
  path: '/cases/:caseId/visits',
  summary: 'Plan a home visit: who looks for me when I am not back',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    watcherId: AccountId,
    startsAt: Instant,
    backBy: Instant,
    /** Where it leads, in words that a colleague understands. It lies sealed. */
    place: z.string().trim().min(1).max(300),
  }),
  output: Visit,
  refusals: {
    'no-such-case': {
      zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
      en: 'No such case, or it lies outside what you may see.',
    },
    'no-such-colleague': {
      zh: '请选一位本机构在岗的同事，不能是自己。',
      en: 'Choose a colleague of this house, not yourself.',
    },
    'back-before-start': {
      zh: '回来的时间要晚于出发的时间。',
      en: 'You come back after you leave.',
    },
    ...visitObstacleWords,
  },
})

export const ShownVisit = Visit.extend({
  name: z.string(),
  watcherName: z.string(),
  /** In what part the reader looks at it. */
  mine: z.enum(['visitor', 'watcher', 'head']),
})
export type ShownVisit = z.infer<typeof ShownVisit>

export const listVisits = endpoint({
  method: 'GET',
  path: '/visits',
  summary: 'Open home visits: mine, those I watch over, and for the head those of the house',
  roles: staff,
  input: z.object({}),
  output: z.object({ visits: z.array(ShownVisit) }),
})

export const takeVisitStep = endpoint({
  method: 'POST',
  path: '/visits/:visitId/steps',
  summary: 'Check in, check out, stay longer, call for help, cancel; or: found safe',
  roles: staff,
  input: z.object({
    visitId: VisitId,
    step: VisitStep,
    /** Until when, to stay longer. */
    backBy: Instant.optional(),
    version: z.int(),
  }),
  output: Visit,
  refusals: { ...gone, ...visitObstacleWords },
})

export const readVisitPlace = endpoint({
  method: 'POST',
  reads: true,
  path: '/visits/:visitId/place',
  summary: 'Where the visit leads; for others than the visitor only when it is overdue',
  roles: staff,
  input: z.object({ visitId: VisitId }),
  output: z.object({ place: z.string() }),
  refusals: { ...gone, 'not-overdue': visitObstacleWords['not-overdue'] },
})
