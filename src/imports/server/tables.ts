import type { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Batch, BatchId } from '../model/contract.ts'
import type { ImportKind } from '../model/kind.ts'
import type { LineFault, LineState } from '../model/line.ts'

export type LineRow = {
  accountId: AccountId
  batchId: BatchId
  institutionId: InstitutionId | null
  n: number
  sealed: Buffer | null
  print: Buffer
  state: LineState
  faults: LineFault[]
  candidates: PersonId[]
  sameAs: PersonId | null
  ref: string | null
  version: number
}

export type BatchRow = Omit<Batch, 'counts'> & {
  accountId: AccountId
  institutionId: InstitutionId | null
}

export type Tables = {
  'imports.batch': BatchRow
  'imports.line': LineRow
  'imports.takenOver': {
    institutionId: InstitutionId
    kind: ImportKind
    print: Buffer
    ref: string
    byAccount: AccountId
    at: Instant
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
