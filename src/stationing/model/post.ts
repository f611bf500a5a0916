import { z } from 'zod'
import { FoundationId } from '#cultivation/model/batch.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const BatchId = z.uuid().brand('StationingBatchId')
export type BatchId = z.infer<typeof BatchId>

export const StationedPostId = z.uuid().brand('StationedPostId')
export type StationedPostId = z.infer<typeof StationedPostId>

/** 驻点状态 of casework.md §4.2; `proposed` is before all four have confirmed. */
export const PostState = z.enum(['proposed', 'agreed', 'placed', 'running', 'handover', 'ended'])
export type PostState = z.infer<typeof PostState>

export const postStateWords: Record<PostState, Words> = {
  proposed: { zh: '待四方确认', en: 'Waits for four parties' },
  agreed: { zh: '四方已确认', en: 'Agreed by four' },
  placed: { zh: '已派驻', en: 'Placed' },
  running: { zh: '驻点中', en: 'Running' },
  handover: { zh: '交接中', en: 'Handing over' },
  ended: { zh: '已结束', en: 'Ended' },
}

/** Somebody was sent: these are what the city counts as its stationed posts. */
export const PLACED: readonly PostState[] = ['placed', 'running', 'handover', 'ended']

export const Party = z.enum(['host', 'sender', 'funder', 'city'])
export type Party = z.infer<typeof Party>

export const partyWords: Record<Party, Words> = {
  host: { zh: '接收医院', en: 'Host hospital' },
  sender: { zh: '派出社工机构', en: 'Sending agency' },
  funder: { zh: '资助基金会', en: 'Funding foundation' },
  city: { zh: '市级协调', en: 'City coordinator' },
}

export const Signature = z.object({
  party: Party,
  name: z.string(),
  on: Day,
  paper: z.string(),
})
export type Signature = z.infer<typeof Signature>

const count = (most: number) => z.int().min(0).max(most)

/** Hours and counts, and no word about anybody: what the sending agency may know. */
export const MonthCounts = z.object({
  minutes: count(60_000),
  cases: count(1000),
  contacts: count(5000),
  groupSessions: count(500),
  activities: count(500),
  trainings: count(500),
})
export type MonthCounts = z.infer<typeof MonthCounts>

/** `2026-03`. */
export const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份写成 2026-03')
export type Month = z.infer<typeof Month>

export const MonthlyReport = MonthCounts.extend({ month: Month })
export type MonthlyReport = z.infer<typeof MonthlyReport>

export const PostContent = z.object({
  batchId: BatchId,
  institutionId: InstitutionId,
  senderName: z.string().trim().min(1).max(80),
  /** Where the agency is on record as an institution, its people see hours and counts. */
  senderId: InstitutionId.nullable(),
  foundationId: FoundationId,
  department: z.string().trim().min(1).max(60),
  startsOn: Day,
  endsOn: Day,
})
export type PostContent = z.infer<typeof PostContent>

export const HireFact = z.object({
  hired: z.boolean(),
  on: Day,
  evidence: z.string(),
  byName: z.string(),
})
export type HireFact = z.infer<typeof HireFact>

export const PostLine = PostContent.omit({ batchId: true }).extend({
  id: StationedPostId,
  batchId: BatchId,
  batchN: z.int(),
  year: z.int(),
  institutionName: z.string(),
  foundationName: z.string(),
  state: PostState,
  workerName: z.string().nullable(),
  placedOn: Day.nullable(),
  endedOn: Day.nullable(),
  confirmed: z.array(Party),
  reports: z.int(),
  minutes: z.int(),
  /** A month is over and its report is missing. */
  missingMonths: z.array(Month),
  hired: z.boolean().nullable(),
})
export type PostLine = z.infer<typeof PostLine>

export const Visit = z.object({ id: z.string(), on: Day, visitor: z.string(), note: z.string() })

export const PostFile = PostLine.extend({
  batchTitle: z.string(),
  agreementText: z.string(),
  agreementMark: z.enum(['published', 'assumed', 'invented']),
  agreementSource: z.string(),
  signatures: z.array(Signature),
  months: z.array(MonthlyReport),
  visits: z.array(Visit),
  handoverPlan: z.string(),
  endReason: z.string(),
  hireFact: HireFact.nullable(),
  events: z.array(
    z.object({ at: Instant, byName: z.string(), step: z.string(), note: z.string() }),
  ),
  today: Day,
  version: z.int(),
})
export type PostFile = z.infer<typeof PostFile>

/** Those who sign, and may read what they signed. */
export const parties = ['city-officer', 'lead', 'partner', 'foundation'] as const

export const noPost = {
  'no-such-stationed-post': {
    zh: '没有找到这个驻点。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such post, or it is out of your sight.',
  },
} as const
