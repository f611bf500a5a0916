import { z } from 'zod'
import { hubCall } from '#imaging-node/model/hub-call.ts'
import { Base64Url32, NodeName, StudyUid, TicketOp } from '#imaging-node/model/ticket.ts'
import { Instant } from '#platform/model/time.ts'
import { AskedPerson, asking, Encounter, Practitioner } from './asking.ts'
import { Consent, Provision } from './provision.ts'
import { refusals } from './refusals.ts'
import { AccessLine, FoundStudies, IssuedTicket, RefusedTicket } from './shown.ts'

/**
 * What members say to the hub: hospitals, the insurer, the patients’ portal. Ask with `createHubCaller` of
 * `#imaging-hub/server/index.ts`. What nodes say: imaging-node/model/hub-calls.ts. Tickets and how they are
 * redeemed: imaging-node/model/ticket.ts and proof.ts. Keys: `GET /.well-known/jwks.json` at hub and nodes.
 */

export const lookUp = hubCall({
  path: '/hub/look-ups',
  summary: 'All studies of a patient, on whatever node, as far as the asker may know of them',
  caller: 'member',
  reads: true,
  asBuilt: true,
  input: z.object({ ...asking, person: AskedPerson, encounter: Encounter.nullable() }),
  output: FoundStudies,
  refusals: refusals(
    'member-not-active',
    'purpose-not-granted',
    'no-encounter',
    'glass-not-broken',
  ),
})

export const PEOPLE_PER_LOOK_UP = 500

export const lookUpMany = hubCall({
  path: '/hub/look-ups/many',
  summary: 'The same for many patients at once: a ward list. In the order in which they were named',
  caller: 'member',
  reads: true,
  asBuilt: true,
  bodyLimit: 1024 ** 2,
  input: z.object({
    ...asking,
    people: z
      .array(z.object({ person: AskedPerson, encounter: Encounter.nullable() }))
      .min(1)
      .max(PEOPLE_PER_LOOK_UP),
  }),
  /** `refused`: this patient may not be asked for, the others may. */
  output: z.object({
    people: z.array(FoundStudies.omit({ nodes: true }).extend({ refused: z.string().nullable() })),
    nodes: FoundStudies.shape.nodes,
  }),
  refusals: refusals('member-not-active', 'purpose-not-granted', 'glass-not-broken'),
})

export const requestTickets = hubCall({
  path: '/hub/tickets',
  summary: 'Tickets for studies, one for each node; also to go on with a session',
  caller: 'member',
  input: z.object({
    ...asking,
    person: AskedPerson,
    encounter: Encounter.nullable(),
    /** RFC 7638 thumbprint of the P-256 key that will redeem it. */
    keyThumbprint: Base64Url32,
    studies: z
      .array(z.object({ node: NodeName, studyUid: StudyUid }))
      .min(1)
      .max(100),
    ops: z.array(TicketOp).min(1).max(3),
    /** No session of these tickets lives longer: the end of a share. */
    until: Instant.nullable().default(null),
  }),
  output: z.object({ tickets: z.array(IssuedTicket), refused: z.array(RefusedTicket) }),
  refusals: refusals(
    'member-not-active',
    'purpose-not-granted',
    'no-encounter',
    'glass-not-broken',
  ),
})

export const breakGlass = hubCall({
  path: '/hub/break-glass',
  summary: 'Look against or without consent, in an emergency: reasons now, review in 72 hours',
  caller: 'member',
  input: z.object({
    person: AskedPerson,
    practitioner: Practitioner,
    /** When the person last proved who it is: not more than five minutes ago. */
    reauthenticatedAt: Instant,
    reason: z.enum(['life-threatening', 'unconscious', 'consent-unreachable']),
    text: z.string().trim().min(10).max(1_000),
  }),
  output: z.object({ breakGlass: z.uuid(), until: Instant, reviewDueAt: Instant }),
  refusals: refusals('member-not-active', 'role-may-not', 'prove-yourself-again'),
})

export const reviewBreakGlass = hubCall({
  path: '/hub/break-glass/review',
  summary: 'The privacy officer of the member says whether it was right',
  caller: 'member',
  whenSuspended: true,
  input: z.object({
    person: AskedPerson,
    breakGlass: z.uuid(),
    outcome: z.enum(['justified', 'not-justified']),
    reviewer: z.string().min(1).max(100),
    text: z.string().trim().min(1).max(1_000),
  }),
  output: z.object({ reviewedAt: Instant }),
  refusals: refusals('no-such-break-glass', 'reviewed-already', 'not-by-oneself'),
})

const patient = { person: AskedPerson, practitioner: Practitioner }

export const keepConsent = hubCall({
  path: '/hub/consents',
  summary: 'What a patient allows and forbids; with `consent`, a new version of it',
  caller: 'member',
  input: z.object({
    ...patient,
    consent: z.uuid().nullable(),
    provisions: z.array(Provision).min(1).max(20),
  }),
  output: Consent,
  refusals: refusals('member-not-active', 'purpose-not-granted', 'role-may-not', 'no-such-consent'),
})

export const withdrawConsent = hubCall({
  path: '/hub/consents/withdrawal',
  summary: 'Takes a consent back; sessions that rest on it end within a minute',
  caller: 'member',
  input: z.object({ ...patient, consent: z.uuid() }),
  output: Consent,
  refusals: refusals('member-not-active', 'purpose-not-granted', 'role-may-not', 'no-such-consent'),
})

export const listConsents = hubCall({
  path: '/hub/consents/list',
  summary: 'What a patient has said so far',
  caller: 'member',
  reads: true,
  input: z.object(patient),
  output: z.object({ consents: z.array(Consent) }),
  refusals: refusals('member-not-active', 'purpose-not-granted', 'role-may-not'),
})

export const listAccesses = hubCall({
  path: '/hub/accesses',
  summary: 'Who looked at this patient’s images, newest first',
  caller: 'member',
  reads: true,
  input: z.object({ ...patient, limit: z.int().min(1).max(500).default(100) }),
  output: z.object({ accesses: z.array(AccessLine), total: z.int() }),
  refusals: refusals('member-not-active', 'purpose-not-granted', 'role-may-not'),
})

export const sendReceipts = hubCall({
  path: '/hub/receipts',
  summary: 'Audit at the recipient: what arrived, and whether it was what the manifest says',
  caller: 'member',
  whenSuspended: true,
  input: z.object({
    receipts: z
      .array(
        z.object({
          /** `patient` and `jti` of the issued ticket. */
          patient: z.uuid(),
          ticket: z.uuid(),
          studyUid: StudyUid,
          at: Instant,
          instances: z.int().min(0),
          verified: z.int().min(0),
          /** Instances whose bytes were not those of the manifest. */
          corrupt: z.int().min(0),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  output: z.object({ taken: z.int() }),
})
