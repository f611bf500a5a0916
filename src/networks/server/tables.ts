import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { NetworkId } from '../model/network.ts'
import type { Support } from '../model/support.ts'

type OfCase = { institutionId: InstitutionId; caseId: CaseId }

export type Tables = {
  'networks.network': OfCase & Support & { id: NetworkId; version: number }
  'networks.version': OfCase & {
    networkId: NetworkId
    n: number
    at: Instant
    byAccount: AccountId
    network: unknown
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
