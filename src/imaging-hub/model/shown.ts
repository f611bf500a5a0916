import { z } from 'zod'
import { Hex32, Modality, WithdrawalReason } from '#imaging-node/model/index-row.ts'
import { Purpose } from '#imaging-node/model/purpose.ts'
import { Base64Url32, NodeName, OrgCode, StudyUid, TicketOp } from '#imaging-node/model/ticket.ts'
import { Instant } from '#platform/model/time.ts'
import { NodeLine } from './directory.ts'

/** A study that the index knows of, for somebody who may know of it. */
export const StudyLine = z.object({
  node: NodeName,
  studyUid: StudyUid,
  /** On the clock of the place, without a zone: `2026-03-01T10:15`. */
  examAt: z.string(),
  modalities: z.array(Modality),
  bodyPart: z.string(),
  /** 存储单位. */
  unit: OrgCode,
  seriesCount: z.int(),
  instanceCount: z.int(),
  bytes: z.int(),
  state: z.enum(['sealed', 'withdrawn']),
  withdrawnBecause: WithdrawalReason.nullable(),
  rev: z.int(),
  /** SHA-256 of the manifest: what the node gives out has to match. */
  manifest: Hex32,
  /** Other studies have the very same index code (same minute, parts zero). */
  sharesCode: z.boolean(),
  /** What a ticket for it would open. Empty: one may know of it, not look. */
  ops: z.array(TicketOp),
  /** Rule by which this was decided. */
  rule: z.string(),
  /** How often other bytes came to the node under UIDs of it; absent: never. */
  conflicts: z.int().min(1).optional(),
})
export type StudyLine = z.infer<typeof StudyLine>

export const FoundStudies = z.object({
  studies: z.array(StudyLine),
  /** The nodes on which they lie, with how these are. */
  nodes: z.array(NodeLine),
  /** How many consent hides; null for who may not know that. */
  withheld: z.int().nullable(),
})
export type FoundStudies = z.infer<typeof FoundStudies>

/** Why there is no ticket. `not-available`: not there, hidden, or not allowed – which, is not said. */
export const NoTicket = z.enum(['not-available', 'node-down', 'node-not-active', 'withdrawn'])
export type NoTicket = z.infer<typeof NoTicket>

export const IssuedTicket = z.object({
  node: NodeName,
  /** Redeem at `{baseUrl}/tickets`. */
  baseUrl: z.url(),
  /** Ed25519, 32 bytes as base64url: by one of these the node signs its manifests. */
  nodeKeys: z.array(Base64Url32),
  ticket: z.string(),
  jti: z.uuid(),
  /** The hub’s name for the patient: nobody else can tell who it is. */
  patient: z.uuid(),
  expiresAt: Instant,
  studies: z.array(StudyUid),
  ops: z.array(TicketOp),
})
export type IssuedTicket = z.infer<typeof IssuedTicket>

export const RefusedTicket = z.object({
  node: NodeName,
  studyUid: StudyUid,
  reason: NoTicket,
  downSince: Instant.nullable(),
  phone: z.string().nullable(),
})

/** 谁看过我: one line for each time somebody asked. */
export const AccessLine = z.object({
  at: Instant,
  org: OrgCode,
  orgName: z.string(),
  practitioner: z.string(),
  purpose: Purpose,
  node: NodeName,
  studies: z.array(StudyUid),
  /** What the node says that it gave out; empty while it said nothing. */
  given: z.array(z.enum(['metadata', 'pixels', 'manifest'])),
  brokeGlass: z.boolean(),
})
