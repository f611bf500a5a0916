import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { DesignationId, DesignationKind } from '../model/designation.ts'
import type { FactId, FactState, Status } from '../model/fact.ts'

type House = { institutionId: InstitutionId }

export type Tables = {
  'coverage.fact': House & {
    id: FactId
    status: Status
    fromDay: Day
    evidence: string
    documentName: string
    documentNumber: string
    documentDay: Day | null
    corrects: FactId | null
    state: FactState
    statedBy: AccountId
    statedAt: Instant
    decidedBy: AccountId | null
    decidedAt: Instant | null
    reason: string
    version: number
  }
  'coverage.designation': House & {
    id: DesignationId
    kind: DesignationKind
    batch: string
    year: number
    fromDay: Day
    untilDay: Day | null
    endReason: string
    designatedBy: AccountId
    designatedAt: Instant
    version: number
  }
  'coverage.normChoice': {
    id: string
    normCode: string | null
    fromDay: Day
    reason: string
    chosenBy: AccountId
    chosenAt: Instant
  }
  /** What holds from when until before when; a view. */
  'coverage.period': House & {
    factId: FactId
    status: Status
    fromDay: Day
    untilDay: Day | null
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
