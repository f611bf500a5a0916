import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const ContestId = z.uuid().brand('ContestId')
export type ContestId = z.infer<typeof ContestId>

export const EntryId = z.uuid().brand('EntryId')
export type EntryId = z.infer<typeof EntryId>

export const ContestState = z.enum(['draft', 'open', 'scoring', 'published'])
export type ContestState = z.infer<typeof ContestState>

export const contestStateWords: Record<ContestState, Words> = {
  draft: { zh: '筹备', en: 'In preparation' },
  open: { zh: '征集中', en: 'Open for entries' },
  scoring: { zh: '评分中', en: 'Being scored' },
  published: { zh: '结果已公布', en: 'Results published' },
}

/** One thing that is looked for. Its share of the hundred is its weight among all weights. */
export const Criterion = z.object({
  name: z.string().trim().min(1).max(30),
  weight: z.number().positive().max(100),
  max: z.int().min(1).max(100),
})
export type Criterion = z.infer<typeof Criterion>

export const ContestPlan = z.object({
  title: z.string().trim().min(1).max(60),
  about: z.string().trim().max(1000),
  criteria: z.array(Criterion).min(1).max(10),
  opensOn: Day,
  closesOn: Day,
})
export type ContestPlan = z.infer<typeof ContestPlan>

/** What a contest begins with. Ours, not a scheme of the department: assumed, to be changed. */
export const ASSUMED_CRITERIA: readonly Criterion[] = [
  { name: '专业方法', weight: 30, max: 10 },
  { name: '服务成效', weight: 30, max: 10 },
  { name: '尊重与保护', weight: 20, max: 10 },
  { name: '可推广', weight: 10, max: 10 },
  { name: '表达', weight: 10, max: 10 },
]

export const Contest = ContestPlan.extend({
  id: ContestId,
  state: ContestState,
  publishedAt: Instant.nullable(),
  version: z.int(),
})
export type Contest = z.infer<typeof Contest>

export const Score = z.object({
  points: z.array(z.number()),
  /** Of a hundred; none from whoever stands aside. */
  total: z.number().nullable(),
  comment: z.string(),
  version: z.int(),
})
export type Score = z.infer<typeof Score>

export const ContestReader = z.object({
  accountId: AccountId,
  name: z.string(),
  role: z.enum(['lead', 'supervisor', 'city-officer']),
  institutionName: z.string().nullable(),
  namedAt: Instant.nullable(),
})
export type ContestReader = z.infer<typeof ContestReader>
