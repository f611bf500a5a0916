import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ResourceId } from '../model/resource.ts'

export type Tables = {
  'resources.resource': {
    institutionId: InstitutionId
    id: ResourceId
    content: unknown
    providerInstitutionId: InstitutionId | null
    available: number | null
    maximum: number | null
    unit: string
    capacityAt: Instant | null
    verifiedAt: Instant | null
    verifiedBy: AccountId | null
    published: boolean
    createdAt: Instant
    version: number
  }
  'resources.outcome': {
    institutionId: InstitutionId
    resourceId: ResourceId
    referralId: string
    delivered: boolean
    endedAt: Instant
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
