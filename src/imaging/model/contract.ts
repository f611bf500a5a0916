import { z } from 'zod'
import { Encounter } from '#imaging-hub/model/asking.ts'
import { NodeHealth } from '#imaging-hub/model/directory.ts'
import { AccessLine, FoundStudies, StudyLine } from '#imaging-hub/model/shown.ts'
import { PersonCode } from '#imaging-node/model/index-code.ts'
import { Hex32 } from '#imaging-node/model/index-row.ts'
import { NodeName, StudyUid } from '#imaging-node/model/ticket.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { refusals } from './refusals.ts'

/** 就诊: a patient who is being treated in this house. Without one nobody is looked up. */
export const EncounterId = z.uuid().brand('imaging.encounter')
export type EncounterId = z.infer<typeof EncounterId>

export const EncounterLine = z.object({
  id: EncounterId,
  number: z.string(),
  name: z.string(),
  kind: Encounter.shape.kind,
  startedAt: Instant,
  endedAt: Instant.nullable(),
})
export type EncounterLine = z.infer<typeof EncounterLine>

export const listEncounters = endpoint({
  method: 'GET',
  path: '/imaging/encounters',
  summary: 'Patients who are being treated in this house, newest first',
  roles: ['doctor'],
  input: z.object({}),
  output: z.object({ encounters: z.array(EncounterLine) }),
})

export const beginEncounter = endpoint({
  method: 'POST',
  path: '/imaging/encounters',
  summary: 'A patient has come: the code is read from the e-voucher or card',
  roles: ['doctor'],
  input: z.object({
    number: z.string().trim().min(1).max(40),
    name: z.string().trim().min(1).max(50),
    kind: Encounter.shape.kind,
    code: PersonCode,
    proof: z.enum(['e-voucher', 'card']),
  }),
  output: z.object({ id: EncounterId }),
  refusals: refusals('encounter-known'),
})

export const endEncounter = endpoint({
  method: 'POST',
  path: '/imaging/encounters/:id/end',
  summary: 'The treatment is over; images of before can no longer be looked up',
  roles: ['doctor'],
  input: z.object({ id: EncounterId }),
  output: z.object({ endedAt: Instant }),
  refusals: refusals('no-such-encounter', 'encounter-over'),
})

const found = FoundStudies

export const lookUpOfPatient = endpoint({
  method: 'POST',
  path: '/imaging/look-ups',
  reads: true,
  summary: 'All studies of a patient in treatment here, on every node of the network',
  roles: ['doctor'],
  input: z.object({ encounter: EncounterId }),
  output: found,
  refusals: refusals('no-such-encounter', 'encounter-over', 'no-hub', 'hub-unreachable'),
})

export const lookUpOwn = endpoint({
  method: 'POST',
  path: '/imaging/own/look-ups',
  reads: true,
  summary: 'All of one’s own studies, on every node of the network',
  roles: ['insured'],
  input: z.object({}),
  output: found,
  refusals: refusals('no-own-code', 'no-hub', 'hub-unreachable'),
})

export const listOwnAccesses = endpoint({
  method: 'POST',
  path: '/imaging/own/accesses',
  reads: true,
  summary: 'Who looked at one’s own images',
  roles: ['insured'],
  input: z.object({}),
  output: z.object({ accesses: z.array(AccessLine), total: z.int() }),
  refusals: refusals('no-own-code', 'no-hub', 'hub-unreachable'),
})

const care = z.object({ careAllowed: z.boolean() })

export const openOwnConsent = endpoint({
  method: 'POST',
  path: '/imaging/own/consent',
  reads: true,
  summary: 'Whether social workers may know which exams one has had',
  roles: ['insured'],
  input: z.object({}),
  output: care,
  refusals: refusals('no-own-code', 'no-hub', 'hub-unreachable'),
})

export const setOwnConsent = endpoint({
  method: 'POST',
  path: '/imaging/own/consent/care',
  summary: 'Allows it, or takes it back. The same wish again changes nothing',
  roles: ['insured'],
  input: care,
  output: care,
  refusals: refusals('no-own-code', 'no-hub', 'hub-unreachable'),
})

/** For whom somebody wants to look: the patient before a doctor, or oneself. */
export const study = z.object({
  ...{ node: NodeName, studyUid: StudyUid },
  /** Of the line that was chosen: the node’s manifest is compared with it. */
  manifest: Hex32,
})
export const opened = z.object({ opening: z.uuid(), expiresAt: Instant })

export const openOfPatient = endpoint({
  method: 'POST',
  path: '/imaging/openings',
  reads: true,
  summary: 'Opens a study of a patient: a ticket of the hub, redeemed at the node',
  roles: ['doctor'],
  input: study.extend({ encounter: EncounterId }),
  output: opened,
  refusals: refusals(
    'no-such-encounter',
    'encounter-over',
    'no-hub',
    'hub-unreachable',
    'no-ticket',
    'node-unreachable',
  ),
})

export const openOwn = endpoint({
  method: 'POST',
  path: '/imaging/own/openings',
  reads: true,
  summary: 'Opens one of one’s own studies',
  roles: ['insured'],
  input: study,
  output: opened,
  refusals: refusals('no-own-code', 'no-hub', 'hub-unreachable', 'no-ticket', 'node-unreachable'),
})

export const sendReceipt = endpoint({
  method: 'POST',
  path: '/imaging/openings/:opening/receipt',
  reads: true,
  summary: 'What arrived of a study, and whether it was what the manifest says',
  roles: ['doctor', 'insured'],
  input: z.object({
    opening: z.uuid(),
    instances: z.int().min(0).max(1_000_000),
    verified: z.int().min(0).max(1_000_000),
    corrupt: z.int().min(0).max(1_000_000),
  }),
  output: z.object({ taken: z.boolean() }),
  refusals: refusals('no-such-opening'),
})

export const lookUpForClient = endpoint({
  method: 'POST',
  path: '/imaging/care-look-ups',
  reads: true,
  summary: 'With the consent of a client: that an exam exists, when, what, where; never pictures',
  roles: ['social-worker', 'lead'],
  input: z.object({ caseId: z.uuid(), code: PersonCode }),
  output: z.object({
    exams: z.array(
      StudyLine.pick({ node: true, examAt: true, modalities: true }).extend({
        where: z.string(),
        health: NodeHealth,
        phone: z.string(),
      }),
    ),
  }),
  refusals: refusals('no-hub', 'hub-unreachable'),
})
