import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { Day } from '#platform/model/time.ts'
import {
  EventId,
  EventOutcome,
  EventPlan,
  eventObstacleWords,
  PublicityEvent,
} from './publicity.ts'
import { profession, version } from './refusals.ts'

const keepers = ['lead', 'city-officer'] as const
const span = { from: Day, until: Day }
const goneEvent = {
  'no-such-event': { zh: '没有找到这项活动。', en: 'No such event.' },
}

export const listEvents = endpoint({
  method: 'GET',
  path: '/stories/events',
  summary: 'The publicity calendar from one day to another',
  roles: profession,
  input: z.object(span),
  output: z.object({ events: z.array(PublicityEvent) }),
})

export const exportEvents = endpoint({
  method: 'GET',
  path: '/stories/events/file',
  summary: 'The same as a workbook',
  roles: profession,
  input: z.object(span),
  output: SentFile,
})

export const addEvent = endpoint({
  method: 'POST',
  path: '/stories/events',
  summary: 'Put an event into the calendar: of the own house, or of the city',
  roles: keepers,
  input: EventPlan,
  output: PublicityEvent,
  refusals: { 'ends-before-it-begins': eventObstacleWords['ends-before-it-begins'] },
})

export const amendEvent = endpoint({
  method: 'PUT',
  path: '/stories/events/:eventId',
  summary: 'Change what is planned',
  roles: keepers,
  input: EventPlan.extend({ eventId: EventId, version }),
  output: PublicityEvent,
  refusals: { ...goneEvent, ...eventObstacleWords },
})

export const settleEvent = endpoint({
  method: 'POST',
  path: '/stories/events/:eventId/outcome',
  summary: 'What came of it: the reach, how it is known, and the evidence; or why it was not held',
  roles: keepers,
  input: z.object({ eventId: EventId, outcome: EventOutcome, version }),
  output: PublicityEvent,
  refusals: { ...goneEvent, ...eventObstacleWords },
})
