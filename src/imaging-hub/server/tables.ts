import type { IndexRow, WithdrawalReason } from '#imaging-node/model/index-row.ts'
import type { Purpose } from '#imaging-node/model/purpose.ts'
import type { TicketOp } from '#imaging-node/model/ticket.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Membership } from '../model/directory.ts'
import type { Provision } from '../model/provision.ts'

export type Tables = {
  'imagingHub.node': {
    no: number
    id: string
    name: string
    title: string
    baseUrl: string
    phone: string
    keys: string[]
    membership: Membership
    lastContactAt: Instant | null
    answerMs: number | null
    skewSeconds: number | null
    waiting: number | null
    storeDownSince: Instant | null
    batch: number
    joinedAt: Instant
  }
  'imagingHub.member': {
    org: string
    id: string
    name: string
    keys: string[]
    purposes: Purpose[]
    origins: string[]
    membership: Membership
    joinedAt: Instant
  }
  'imagingHub.signingKey': {
    number: number
    state: 'next' | 'current' | 'previous' | 'revoked'
    since: Instant
  }
  'imagingHub.epoch': { number: number }
  'imagingHub.bulletin': {
    seq: string
    kind: string
    ref: string
    node: number | null
    at: Instant
  }
  'imagingHub.study': {
    pid: string
    node: number
    studyUid: string
    code: Buffer
    epoch: number
    examDay: number
    examMinute: number
    modalities: string[]
    bodyPart: string
    device: string
    unit: string
    seriesCount: number
    instanceCount: number
    bytes: string
    state: 'sealed' | 'withdrawn'
    reason: WithdrawalReason | null
    rev: number
    manifest: Buffer
    print: string
    conflicts: number
  }
  'imagingHub.redirect': { pid: string; toPid: string; at: Instant }
  'imagingHub.consent': {
    pid: string
    id: string
    version: number
    provisions: Provision[]
    saidBy: string
    at: Instant
    withdrawnAt: Instant | null
  }
  'imagingHub.breakGlass': {
    pid: string
    id: string
    org: string
    practitioner: string
    role: string
    reason: string
    text: Buffer
    at: Instant
    until: Instant
    reviewDueAt: Instant
    reviewedAt: Instant | null
    reviewer: string | null
    outcome: 'justified' | 'not-justified' | null
    remark: Buffer | null
  }
  'imagingHub.ticket': {
    pid: string
    id: string
    node: number
    org: string
    practitioner: string
    role: string
    purpose: Purpose
    encounter: string | null
    caseNumber: string | null
    studies: string[]
    ops: TicketOp[]
    rule: string
    policy: string
    consentId: string | null
    consentVersion: number | null
    breakGlass: string | null
    jkt: string
    issuedAt: Instant
    expiresAt: Instant
  }
  'imagingHub.given': {
    pid: string
    ticket: string
    studyUid: string
    kind: 'metadata' | 'pixels' | 'manifest'
    node: number
    at: Instant
  }
  'imagingHub.receipt': {
    pid: string
    ticket: string
    studyUid: string
    org: string
    instances: number
    verified: number
    corrupt: number
    at: Instant
  }
  'imagingHub.reconciliation': {
    id: string
    node: number
    at: Instant
    plan: unknown
    days: number[]
    entries: IndexRow[] | null
    state: 'applied' | 'waiting' | 'dropped'
    confirmedBy: string | null
    settledAt: Instant | null
  }
}
