import type { FoundationId } from '#cultivation/model/batch.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Batch } from '../model/contract.ts'
import type { BatchId, MonthCounts, Party, PostState, StationedPostId } from '../model/post.ts'

type OfPost = { postId: StationedPostId }

export type Tables = {
  'stationing.batch': Batch & { changedAt: Instant; changedBy: AccountId }
  'stationing.post': {
    id: StationedPostId
    batchId: BatchId
    institutionId: InstitutionId
    institutionName: string
    districtCode: string
    senderId: InstitutionId | null
    senderName: string
    foundationId: FoundationId
    department: string
    startsOn: Day
    endsOn: Day
    state: PostState
    workerName: string | null
    workerId: string | null
    placedOn: Day | null
    handoverPlan: string
    endedOn: Day | null
    endReason: string
    createdAt: Instant
    touchedAt: Instant
    touchedBy: AccountId
    version: number
  }
  'stationing.signature': OfPost & {
    party: Party
    signedName: string
    signedOn: Day
    paper: string
    recordedAt: Instant
    byAccount: AccountId
  }
  'stationing.monthlyReport': OfPost &
    MonthCounts & {
      /** Its first day. */
      month: Day
      toldAt: Instant
      toldBy: AccountId
      version: number
    }
  'stationing.visit': OfPost & {
    id: string
    onDay: Day
    visitor: string
    note: string
    recordedAt: Instant
    byAccount: AccountId
  }
  'stationing.hireFact': OfPost & {
    hired: boolean
    onDay: Day
    evidence: string
    toldAt: Instant
    toldBy: AccountId
  }
  'stationing.event': OfPost & {
    id: string
    at: Instant
    byAccount: AccountId
    step: string
    toState: PostState
    note: string
  }
}

export type PostRow = Tables['stationing.post']

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
