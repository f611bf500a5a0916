import { z } from 'zod'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import {
  AccessPurpose,
  AccessRequest,
  AccessRequestId,
  decisionWords,
  LONGEST_GRANT_DAYS,
} from './access.ts'
import { STAFF } from './person.ts'
import { accessWords, noPerson } from './refusals.ts'

const { 'no-such-request': noRequest, ...askWords } = accessWords
const days = z.int().min(1).max(LONGEST_GRANT_DAYS)

export const askAccess = endpoint({
  method: 'POST',
  path: '/people/:personId/access-requests',
  summary: 'Ask to see a minor’s record, for a purpose and a time',
  roles: STAFF,
  input: z.object({
    personId: PersonId,
    purpose: AccessPurpose.exclude(['intake']),
    reason: z.string().trim().min(5).max(300),
    days,
  }),
  output: AccessRequest,
  refusals: { ...noPerson, ...askWords },
})

export const listAccessRequests = endpoint({
  method: 'GET',
  path: '/people/access-requests',
  summary:
    'Requests to see minors’ records: a lead sees those of the institution, others their own',
  roles: STAFF,
  input: z.object({ state: z.enum(['pending', 'decided']).default('pending') }),
  output: z.object({ requests: z.array(AccessRequest) }),
})

const decision = { requestId: AccessRequestId, version: z.int() }

export const approveAccess = endpoint({
  method: 'POST',
  path: '/people/access-requests/:requestId/approve',
  summary: 'Let somebody see a minor’s record, until a day',
  roles: ['lead'],
  input: z.object({ ...decision, days }),
  output: AccessRequest,
  refusals: { 'no-such-request': noRequest, ...decisionWords },
})

export const refuseAccess = endpoint({
  method: 'POST',
  path: '/people/access-requests/:requestId/refuse',
  summary: 'Refuse somebody the sight of a minor’s record; a sight for intake ends at once',
  roles: ['lead'],
  input: z.object({ ...decision, reason: z.string().trim().min(2).max(300) }),
  output: AccessRequest,
  refusals: { 'no-such-request': noRequest, ...decisionWords },
})
