import { z } from 'zod'
import { ServiceField } from '#groups/model/field.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const ActivityId = z.uuid().brand('ActivityId')
export type ActivityId = z.infer<typeof ActivityId>

/** 社区健康服务: the six kinds that the policy of 2020 names, in its order and its words. */
export const ActivityKind = z.enum([
  'chronic-disease',
  'severe-mental-disorder',
  'health-promotion',
  'family-doctor-contract',
  'care-for-the-old',
  'public-benefit-advocacy',
])
export type ActivityKind = z.infer<typeof ActivityKind>

export const activityKindWords: Record<ActivityKind, Words> = {
  'chronic-disease': { zh: '慢病管理', en: 'Chronic disease management' },
  'severe-mental-disorder': { zh: '严重精神障碍管理', en: 'Management of severe mental disorder' },
  'health-promotion': { zh: '健康促进', en: 'Health promotion' },
  'family-doctor-contract': { zh: '家庭医生签约', en: 'Family-doctor contracts' },
  'care-for-the-old': { zh: '医养结合', en: 'Medical and old-age care together' },
  'public-benefit-advocacy': { zh: '公益倡导', en: 'Public-benefit advocacy' },
}

export const ActivityState = z.enum(['planned', 'held', 'summed-up', 'counted', 'cancelled'])
export type ActivityState = z.infer<typeof ActivityState>

export const activityStateWords: Record<ActivityState, Words> = {
  planned: { zh: '计划', en: 'Planned' },
  held: { zh: '已举办，待总结', en: 'Held' },
  'summed-up': { zh: '已总结，待计入', en: 'Summed up' },
  counted: { zh: '已计入', en: 'Counted' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

/** Whose work it is beside the hospital's: a residents' committee, a station, a school. */
export const Partner = z.object({
  name: z.string().trim().min(1).max(60),
  part: z.string().max(60),
})
export type Partner = z.infer<typeof Partner>

export const Material = z.object({
  what: z.string().trim().min(1).max(60),
  count: z.int().min(0).max(1_000_000),
})
export type Material = z.infer<typeof Material>

/** 999 999.99 yuan: more than an activity costs. */
export const MOST_COST_FEN = 99_999_999
const CostFen = z.int().min(0).max(MOST_COST_FEN)

/** 社区活动计划 (F17). */
export const ActivityPlan = z.object({
  kind: ActivityKind,
  title: z.string().trim().min(1).max(60),
  field: ServiceField,
  aims: z.string().max(1000),
  target: z.string().max(300),
  startsAt: Instant,
  place: z.string().trim().min(1).max(80),
  /** Which province or city, where it is not Beijing. */
  outOfTown: z.string().trim().max(40),
  agenda: z.string().max(2000),
  partners: z.array(Partner).max(20),
  /** By name, as they were that day; a link to their records is not made here. */
  volunteers: z.array(z.string().trim().min(1).max(40)).max(100),
  materials: z.array(Material).max(30),
  plannedCostFen: CostFen,
})
export type ActivityPlan = z.infer<typeof ActivityPlan>

/** Who answers for it, and sees who was there. */
export const Organisers = z.array(AccountId).min(1).max(6)

/** How many were reached who are on no list, and how that was found. Never without its method. */
export const EstimateMethod = z.enum([
  'head-count',
  'signatures',
  'handouts',
  'seats',
  'online-views',
  'partner-report',
])
export type EstimateMethod = z.infer<typeof EstimateMethod>

export const estimateMethodWords: Record<EstimateMethod, Words> = {
  'head-count': { zh: '现场清点', en: 'Counted on the spot' },
  signatures: { zh: '签到签名数（没有登记到人）', en: 'Signatures, not registered by person' },
  handouts: { zh: '按发放材料数推算', en: 'From the number of handouts' },
  seats: { zh: '按场地座位估计', en: 'From the seats' },
  'online-views': { zh: '线上观看、阅读量', en: 'Views online' },
  'partner-report': { zh: '合作方报送', en: 'As the partner reports' },
}

export const Estimate = z.object({
  people: z.int().min(1).max(10_000_000),
  method: EstimateMethod,
  note: z.string().max(200),
})
export type Estimate = z.infer<typeof Estimate>

/** 社区活动总结 (F17). */
export const ActivitySummary = z.object({
  /** As entered: of the work of the house, not of the visitors. */
  minutes: z.int().min(5).max(6000),
  estimate: Estimate.nullable(),
  results: z.string().trim().min(1).max(3000),
  problems: z.string().max(2000),
  next: z.string().max(2000),
  materials: z.array(Material).max(30),
  costFen: CostFen,
  /** Why there is neither picture nor paper that shows it. */
  noEvidenceWhy: z.string().max(300),
})
export type ActivitySummary = z.infer<typeof ActivitySummary>

export const Activity = z.object({
  id: ActivityId,
  state: ActivityState,
  plan: ActivityPlan,
  organisers: z.array(z.object({ accountId: AccountId, name: z.string() })),
  heldAt: Instant.nullable(),
  summary: ActivitySummary.nullable(),
  reason: z.string(),
  countedAt: Instant.nullable(),
  registered: z.int(),
  evidence: z.int(),
  version: z.int(),
})
export type Activity = z.infer<typeof Activity>
