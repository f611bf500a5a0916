import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { followUpDaysAt } from './follow-up-days.ts'
import { Readiness, unanswered } from './readiness.ts'

export const DischargePlanId = z.uuid().brand('DischargePlanId')
export type DischargePlanId = z.infer<typeof DischargePlanId>

export const Destination = z.enum([
  'home',
  'other-hospital',
  'rehabilitation',
  'nursing-home',
  'hospice',
  'other',
])
export type Destination = z.infer<typeof Destination>

export const destinationWords: Record<Destination, Words> = {
  home: { zh: '回家', en: 'Home' },
  'other-hospital': { zh: '转到别的医院', en: 'Another hospital' },
  rehabilitation: { zh: '康复机构', en: 'Rehabilitation' },
  'nursing-home': { zh: '养老、护理机构', en: 'Nursing home' },
  hospice: { zh: '安宁疗护', en: 'Hospice' },
  other: { zh: '其他', en: 'Other' },
}

/** Places with a door of their own: the plan names whose it is. */
export function isInstitution(destination: Destination | null) {
  return destination !== null && destination !== 'home' && destination !== 'other'
}

/** How much the caring weighs, as the worker sees it: no instrument, no score. */
export const CarerBurden = z.enum(['none', 'light', 'moderate', 'heavy', 'too-much'])
export type CarerBurden = z.infer<typeof CarerBurden>

export const carerBurdenWords: Record<CarerBurden, Words> = {
  none: { zh: '不觉得累', en: 'No burden' },
  light: { zh: '有点累', en: 'Light' },
  moderate: { zh: '累，还能应付', en: 'Moderate' },
  heavy: { zh: '很累，需要有人替', en: 'Heavy, needs relief' },
  'too-much': { zh: '撑不住了', en: 'Too much' },
}

export const PartOfDay = z.enum(['morning', 'noon', 'afternoon', 'evening', 'night'])
export type PartOfDay = z.infer<typeof PartOfDay>

export const partOfDayWords: Record<PartOfDay, Words> = {
  morning: { zh: '早上', en: 'Morning' },
  noon: { zh: '中午', en: 'Noon' },
  afternoon: { zh: '下午', en: 'Afternoon' },
  evening: { zh: '晚上', en: 'Evening' },
  night: { zh: '夜里', en: 'Night' },
}

/** What one is told by whoever hands over; a plan says which. */
export const Telling = z.enum(['agreed', 'nothing-told'])
export type Telling = z.infer<typeof Telling>

export const tellingWords: Record<Telling, Words> = {
  agreed: {
    zh: '本人单独同意，可以把需要的情况告诉对方',
    en: 'The patient separately agreed that they are told what they need',
  },
  'nothing-told': { zh: '不向对方提供情况', en: 'They are told nothing by us' },
}

const line = (longest: number) => z.string().trim().min(1).max(longest)

export const CardTask = z.object({ when: PartOfDay, what: line(80), who: z.string().max(40) })
export type CardTask = z.infer<typeof CardTask>

export const CarerTask = z.object({ what: line(120), often: z.string().max(60) })
export type CarerTask = z.infer<typeof CarerTask>

export const Equipment = z.object({
  what: line(80),
  source: z.string().max(60),
  who: z.string().max(40),
})
export type Equipment = z.infer<typeof Equipment>

/** What a worker fills in; everything but the twelve answers may stay empty. */
export const PlanContent = z.object({
  dischargeOn: Day.nullable(),
  destination: Destination.nullable(),
  handOver: z.object({
    name: z.string().max(80),
    contact: z.string().max(60),
    telling: Telling.nullable(),
  }),
  carer: z.object({ name: z.string().max(60), burden: CarerBurden.nullable() }),
  readiness: z.array(Readiness).max(12),
  /** The card for the family: who does what tomorrow. */
  tomorrow: z.array(CardTask).max(10),
  carerTasks: z.array(CarerTask).max(12),
  equipment: z.array(Equipment).max(12),
  /** To be asked of the ward. We collect them; we do not answer. */
  medicineQuestions: z.array(line(200)).max(12),
  /** The family asked that it stands on the card; otherwise it does not. */
  diagnosisAsked: z.boolean(),
  diagnosis: z.string().max(60),
  /** After how many days we ask how it goes. */
  followUpDays: z.array(z.int().min(1).max(365)).min(1).max(4),
})
export type PlanContent = z.infer<typeof PlanContent>

export function emptyPlan(on: Day): PlanContent {
  return {
    ...{ dischargeOn: null, destination: null, carer: { name: '', burden: null } },
    handOver: { name: '', contact: '', telling: null },
    ...{ readiness: unanswered(), tomorrow: [], carerTasks: [], equipment: [] },
    ...{ medicineQuestions: [], diagnosisAsked: false, diagnosis: '' },
    followUpDays: [...followUpDaysAt(on).days],
  }
}

export const PlanState = z.enum(['draft', 'ready', 'discharged', 'followed-up', 'cancelled'])
export type PlanState = z.infer<typeof PlanState>

export const planStateWords: Record<PlanState, Words> = {
  draft: { zh: '准备中', en: 'Being prepared' },
  ready: { zh: '准备好了', en: 'Ready' },
  discharged: { zh: '已出院', en: 'Discharged' },
  'followed-up': { zh: '随访完成', en: 'Followed up' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

/** `doneAt`: when it was done, or cancelled with a reason. */
const PlannedFollowUp = z.object({ days: z.int(), due: Day, doneAt: Instant.nullable() })
export type PlannedFollowUp = z.infer<typeof PlannedFollowUp>

export const DischargePlan = z.object({
  id: DischargePlanId,
  caseId: CaseId,
  state: PlanState,
  content: PlanContent,
  dischargedOn: Day.nullable(),
  /** Why somebody left with items missing, or why the plan was cancelled. */
  reason: z.string(),
  createdAt: Instant,
  followUps: z.array(PlannedFollowUp),
  version: z.int(),
})
export type DischargePlan = z.infer<typeof DischargePlan>
