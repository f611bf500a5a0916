import { z } from 'zod'
import { AccountId, PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { CaseId, CaseKind } from './case.ts'
import { ServiceLine } from './code-lists.ts'
import {
  Channel,
  HelpRequest,
  HelpRequestId,
  Reason,
  requestObstacleWords,
  Source,
  Urgency,
} from './help-request.ts'

const gone = {
  'no-such-help-request': {
    zh: '没有找到这个求助。它可能已被处理，或不属于本机构。',
    en: 'No such request: it may belong to another institution.',
  },
}
const staff = ['social-worker', 'lead'] as const
const version = z.int()

const asked = {
  reasons: z.array(Reason).min(1).max(9),
  text: z.string().max(1000).default(''),
  bed: z.string().max(20).default(''),
  reachAt: z.string().max(60).default(''),
}

const PosterToken = z.string().min(20).max(64)
const noPoster = {
  'no-such-poster': {
    zh: '这张海报已经停用。请直接到护士站找医务社工，或请护士帮您联系。',
    en: 'This poster is no longer in use. Please ask at the nurses’ station.',
  },
}

export const readPoster = endpoint({
  method: 'GET',
  path: '/posters/:token',
  summary: 'What the poster on the ward offers',
  roles: 'anyone',
  input: z.object({ token: PosterToken }),
  output: z.object({ ward: z.string() }),
  refusals: noPoster,
})

export const askFromPoster = endpoint({
  method: 'POST',
  path: '/posters/:token/help-requests',
  summary: 'Ask for a social worker from the bed, without an account',
  roles: 'anyone',
  input: z.object({ token: PosterToken, source: z.enum(['patient', 'family']), ...asked }),
  /** A short code to name the request by, and until when somebody comes. */
  output: z.object({ receipt: z.string(), answerBy: Instant }),
  refusals: noPoster,
})

export const Poster = z.object({
  id: z.uuid(),
  ward: z.string(),
  /** The path of the public page, for the QR code. */
  path: z.string(),
  createdAt: Instant,
})

export const listPosters = endpoint({
  method: 'GET',
  path: '/posters',
  summary: 'The posters of my institution',
  roles: staff,
  input: z.object({}),
  output: z.array(Poster),
})

export const hangPoster = endpoint({
  method: 'POST',
  path: '/posters',
  summary: 'Make a poster for a ward',
  roles: staff,
  input: z.object({ ward: z.string().trim().min(1).max(60) }),
  output: Poster,
})

export const takeDownPoster = endpoint({
  method: 'DELETE',
  path: '/posters/:posterId',
  summary: 'End a poster: its code opens nothing any more',
  roles: staff,
  input: z.object({ posterId: z.uuid() }),
  output: z.object({ ended: z.literal(true) }),
  refusals: noPoster,
})

export const registerHelpRequest = endpoint({
  method: 'POST',
  path: '/help-requests',
  summary: 'Write down a request from the ward, by telephone or in person',
  roles: staff,
  input: z.object({
    ...asked,
    source: Source,
    channel: Channel.exclude(['qr-poster']),
    urgency: Urgency,
    ward: z.string().max(60).default(''),
  }),
  output: HelpRequest,
})

export const QueueEntry = HelpRequest.extend({ ownerName: z.string().nullable() })
export type QueueEntry = z.infer<typeof QueueEntry>

/** As the queue tells it, and where it led. */
export const OpenedRequest = QueueEntry.extend({
  /** The case that it became, where the reader may see that. */
  caseId: CaseId.nullable(),
})
export type OpenedRequest = z.infer<typeof OpenedRequest>

export const listQueue = endpoint({
  method: 'GET',
  path: '/help-requests',
  summary: 'The requests that wait, oldest clock first, and who is on duty',
  roles: staff,
  input: z.object({}),
  output: z.object({
    requests: z.array(QueueEntry),
    duty: z.object({ name: z.string(), deputyName: z.string() }).nullable(),
    /** Whether the asker is the deputy, to whom what is overdue and unowned falls. */
    iAmDeputy: z.boolean(),
    now: Instant,
  }),
})

export const openHelpRequest = endpoint({
  method: 'GET',
  path: '/help-requests/:requestId',
  summary: 'One request',
  roles: staff,
  input: z.object({ requestId: HelpRequestId }),
  output: OpenedRequest,
  refusals: gone,
})

export const triageHelpRequest = endpoint({
  method: 'POST',
  path: '/help-requests/:requestId/triage',
  summary: 'Set the urgency and take the request',
  roles: staff,
  input: z.object({ requestId: HelpRequestId, urgency: Urgency, version }),
  output: HelpRequest,
  refusals: { ...gone, ...requestObstacleWords },
})

export const settleHelpRequest = endpoint({
  method: 'POST',
  path: '/help-requests/:requestId/settlement',
  summary: 'End a request without a case',
  roles: staff,
  input: z.object({
    requestId: HelpRequestId,
    as: z.enum(['answered', 'redirected', 'declined', 'duplicate']),
    why: z.string().trim().min(1).max(500),
    version,
  }),
  output: HelpRequest,
  refusals: { ...gone, ...requestObstacleWords },
})

export const acceptHelpRequest = endpoint({
  method: 'POST',
  path: '/help-requests/:requestId/case',
  summary: 'Accept the request: open a case for the client',
  roles: staff,
  input: z.object({
    requestId: HelpRequestId,
    clientId: PersonId,
    kind: CaseKind,
    serviceLine: ServiceLine,
    version,
  }),
  output: z.object({ caseId: CaseId, number: z.string() }),
  refusals: {
    ...gone,
    ...requestObstacleWords,
    'no-such-person': {
      zh: '没有找到这位服务对象。请先查找或登记。',
      en: 'No such person. Search or register first.',
    },
  },
})

export const Duty = z.object({ accountId: AccountId, deputyId: AccountId, version: z.int() })

export const readDuty = endpoint({
  method: 'GET',
  path: '/duty',
  summary: 'Who is on duty for new requests, and who could be',
  roles: staff,
  input: z.object({}),
  output: z.object({
    duty: Duty.nullable(),
    colleagues: z.array(z.object({ accountId: AccountId, name: z.string() })),
  }),
})

export const setDuty = endpoint({
  method: 'PUT',
  path: '/duty',
  summary: 'Name who is on duty, and the deputy',
  roles: ['lead'],
  /** Version 0 where nobody was named before. */
  input: Duty,
  output: Duty,
  refusals: {
    'deputy-is-the-same': {
      zh: '值班人和替补不能是同一个人。请另选一位。',
      en: 'The deputy must be somebody else.',
    },
    'no-such-colleague': { zh: '只能选本机构在岗的同事。', en: 'Choose colleagues of this house.' },
  },
})
