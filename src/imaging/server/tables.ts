import type { Encounter } from '#imaging-hub/model/asking.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { EncounterId } from '../model/contract.ts'
import type { SignalId } from '../model/fund/contract.ts'
import type { Fact } from '../model/fund/facts.ts'
import type { Evidence, Rule, SignalDeed, SignalState, Weight } from '../model/fund/signal.ts'
import type { GlassId, GlassReason } from '../model/glass.ts'
import type { ShareId } from '../model/share.ts'

export type Tables = {
  'imaging.encounter': {
    institutionId: NonNullable<Actor['institutionId']>
    id: EncounterId
    number: string
    name: Buffer
    code: Buffer
    proof: 'e-voucher' | 'card'
    kind: Encounter['kind']
    startedAt: Instant
    endedAt: Instant | null
    byAccount: string
  }
  'imaging.ownCode': { accountId: string; code: Buffer; boundAt: Instant; byAccount: string }
  'imaging.glass': {
    institutionId: NonNullable<Actor['institutionId']>
    id: GlassId
    encounterId: EncounterId
    accountId: string
    doctor: string
    reason: GlassReason
    text: Buffer
    code: Buffer
    proof: 'e-voucher' | 'card'
    at: Instant
    until: Instant
    reviewDueAt: Instant
    reviewedAt: Instant | null
    reviewer: string | null
    outcome: 'justified' | 'not-justified' | null
    remark: Buffer | null
  }
  'imaging.share': {
    id: ShareId
    accountId: string
    secret: Buffer
    code: Buffer
    person: Buffer
    node: string
    studyUid: string
    manifest: string
    forWhom: string
    what: string
    at: Instant
    until: Instant
    most: number
    used: number
    tries: number
    revokedAt: Instant | null
  }
  'imaging.shareLook': { id: string; shareId: ShareId; at: Instant }
  'imaging.fundFact': {
    id: string
    kind: Fact['kind']
    knownAt: Instant
    content: Fact
    print: Buffer
    code: Buffer | null
  }
  'imaging.signal': {
    id: SignalId
    key: string
    rule: Rule
    weight: Weight
    institution: string
    institutionName: string
    modality: string
    at: Instant
    evidence: Evidence[]
    state: SignalState
    stillSo: boolean
    raisedAt: Instant
    version: number
  }
  'imaging.signalStep': {
    id: string
    signalId: SignalId
    deed: SignalDeed
    text: string
    at: Instant
    byAccount: string
    byName: string
  }
}
