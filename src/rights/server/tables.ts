import type { Generated } from 'kysely'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Impact, ImpactContent, ImpactId, ImpactState } from '../model/impact.ts'
import type { RefusalReason } from '../model/refusal-reason.ts'
import type { NewRequest, Paper, RequestState, RightsRequestId } from '../model/request.ts'

type House = { institutionId: InstitutionId }

export type Tables = {
  'rights.rightsRequest': House &
    NewRequest & {
      id: RightsRequestId
      recordedBy: AccountId
      recordedByName: string
      papers: Generated<Paper[]>
      arrangedOtherwise: Generated<boolean>
      establishedAt: Generated<Instant | null>
      establishedBy: Generated<AccountId | null>
      state: Generated<RequestState>
      decidedAt: Generated<Instant | null>
      decidedBy: Generated<AccountId | null>
      decidedByName: Generated<string | null>
      done: Generated<string>
      reason: Generated<RefusalReason | null>
      explanation: Generated<string>
      keptUntil: Generated<Day | null>
      keptBy: Generated<string>
      liftedAt: Generated<Instant | null>
      liftedBy: Generated<AccountId | null>
      liftedWhy: Generated<string>
      version: Generated<number>
    }
  'rights.copy': House & {
    id: string
    rightsRequestId: RightsRequestId
    at: Instant
    byAccount: AccountId
    leftOut: number
    digest: string
  }
  'rights.keepingTerm': House & {
    id: string
    years: number
    source: string
    fromDay: Day
    enteredAt: Instant
    enteredBy: AccountId
    enteredByName: string
  }
  'rights.impact': House &
    ImpactContent &
    Pick<Impact, 'series' | 'n' | 'assessedByName' | 'assessedAt'> & {
      id: ImpactId
      state: Generated<ImpactState>
      assessedBy: AccountId
      approvedBy: Generated<AccountId | null>
      approvedByName: Generated<string | null>
      approvedAt: Generated<Instant | null>
      version: Generated<number>
    }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
