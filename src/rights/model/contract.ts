import { z } from 'zod'
import { ContactId } from '#casework/model/contact.ts'
import { STAFF } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Holdings } from './holdings.ts'
import { KeepingTerm } from './keeping.ts'
import { RefusalReason } from './refusal-reason.ts'
import { NewRequest, Paper, RequestLine, RightsRequest, RightsRequestId } from './request.ts'
import { rightsObstacleWords } from './request-words.ts'

const which = { rightsRequestId: RightsRequestId }
const version = z.int()

const gone = {
  'no-such-request': {
    zh: '没有找到这份请求，可能不在您可见的范围内。请从列表重新进入。',
    en: 'There is no such request in your sight. Open it again from the list.',
  },
  'no-such-person': {
    zh: '没有找到这个人，或者这是未成年人的记录，您还没有查看许可。',
    en: 'There is no such person in your sight; a minor’s record needs a permission.',
  },
}

export const listRightsRequests = endpoint({
  method: 'GET',
  path: '/rights-requests',
  summary: 'What people have asked of my institution about their data, open ones first',
  roles: STAFF,
  input: z.object({}),
  output: z.object({ requests: z.array(RequestLine) }),
})

export const recordRightsRequest = endpoint({
  method: 'POST',
  path: '/rights-requests',
  summary: 'Record that somebody asks about the data of a person',
  roles: STAFF,
  input: NewRequest,
  output: RightsRequest,
  refusals: { ...gone, ...rightsObstacleWords },
})

export const openRightsRequest = endpoint({
  method: 'GET',
  path: '/rights-requests/:rightsRequestId',
  summary: 'A request, how identity was established, and what came of it',
  roles: STAFF,
  input: z.object(which),
  output: RightsRequest,
  refusals: gone,
})

export const establishStanding = endpoint({
  method: 'POST',
  path: '/rights-requests/:rightsRequestId/standing',
  summary: 'Which papers were seen: who asks, and in what place; numbers are not kept',
  roles: STAFF,
  input: z.object({
    ...which,
    papers: z.array(Paper).min(1, '请选看到的证件').max(7),
    /** Of somebody dead: whether an arrangement of the dead is known. */
    arrangedOtherwise: z.boolean(),
    version,
  }),
  output: RightsRequest,
  refusals: { ...gone, ...rightsObstacleWords },
})

export const grantRightsRequest = endpoint({
  method: 'POST',
  path: '/rights-requests/:rightsRequestId/grant',
  summary: 'What was done; a request to erase has the record only kept from now on',
  roles: STAFF,
  input: z.object({ ...which, done: z.string().trim().max(1000), version }),
  output: RightsRequest,
  refusals: { ...gone, ...rightsObstacleWords },
})

export const refuseRightsRequest = endpoint({
  method: 'POST',
  path: '/rights-requests/:rightsRequestId/refusal',
  summary: 'Refuse, with a reason of the list and words for it',
  roles: STAFF,
  input: z.object({
    ...which,
    reason: RefusalReason.nullable(),
    explanation: z.string().trim().max(1000),
    version,
  }),
  output: RightsRequest,
  refusals: { ...gone, ...rightsObstacleWords },
})

export const withdrawRightsRequest = endpoint({
  method: 'POST',
  path: '/rights-requests/:rightsRequestId/withdrawal',
  summary: 'Whoever asked does not want it any more',
  roles: STAFF,
  input: z.object({ ...which, version }),
  output: RightsRequest,
  refusals: { ...gone, ...rightsObstacleWords },
})

export const liftRestriction = endpoint({
  method: 'POST',
  path: '/rights-requests/:rightsRequestId/lifting',
  summary: 'Use a record again that was only kept, with a reason',
  roles: ['lead'],
  input: z.object({
    ...which,
    why: z.string().trim().min(2, '请写为什么解除').max(500),
    version,
  }),
  output: RightsRequest,
  refusals: {
    ...gone,
    'not-restricted': {
      zh: '这个人的记录现在没有限制，不用解除。',
      en: 'The record is not restricted.',
    },
  },
})

const notShown = {
  'nothing-to-show': {
    zh: '只有身份已核对的查阅、复制请求，才能打开这一页。',
    en: 'This page is for established requests to read or to copy.',
  },
  'cases-out-of-sight': {
    zh: '这个人在本院还有您看不到的个案，您做出来的不全。请由主任或者为他服务的社工来做。',
    en: 'There are cases of this person that you do not see. The head makes the copy, or who serves the person.',
  },
}

export const openHoldings = endpoint({
  method: 'GET',
  path: '/rights-requests/:rightsRequestId/holdings',
  summary: 'What my institution holds about the person and may show, before a copy is made',
  roles: STAFF,
  input: z.object(which),
  output: Holdings,
  refusals: { ...gone, ...notShown },
})

export const makeCopy = endpoint({
  method: 'POST',
  path: '/rights-requests/:rightsRequestId/copies',
  summary: 'Make the copy, without the notes that are about other people; its making is on record',
  roles: STAFF,
  input: z.object({ ...which, leftOut: z.array(ContactId).max(500) }),
  output: z.object({
    holdings: Holdings,
    number: z.string(),
    at: z.string(),
    leftOut: z.int(),
    digest: z.string(),
  }),
  refusals: { ...gone, ...notShown },
})

const Keeping = z.object({
  terms: z.array(KeepingTerm),
  /** Whose records are past the term: counts only. */
  past: z.int(),
})

export const openKeeping = endpoint({
  method: 'GET',
  path: '/rights/keeping',
  summary: 'How long my institution keeps files, and on which ground',
  roles: STAFF,
  input: z.object({}),
  output: Keeping,
})

export const enterTerm = endpoint({
  method: 'POST',
  path: '/rights/keeping',
  summary:
    'Enter how long files are kept from a day on, with the ground; terms before stay on record',
  roles: ['lead'],
  input: KeepingTerm.pick({ years: true, source: true, from: true }),
  output: Keeping,
})
