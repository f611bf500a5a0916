import type { Encounter } from '#imaging-hub/model/asking.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { EncounterId } from '../model/contract.ts'

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
}
