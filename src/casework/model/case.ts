import { z } from 'zod'
import { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Domain, ServiceLine } from './code-lists.ts'

export const CaseId = z.uuid().brand('CaseId')
export type CaseId = z.infer<typeof CaseId>

export const CaseKind = z.enum(['patient', 'family', 'staff', 'dispute'])
export type CaseKind = z.infer<typeof CaseKind>

export const caseKindWords: Record<CaseKind, Words> = {
  patient: { zh: '患者', en: 'Patient' },
  family: { zh: '家属', en: 'Family' },
  staff: { zh: '医务人员', en: 'Hospital staff' },
  dispute: { zh: '医患关系', en: 'Doctor–patient dispute' },
}

/** Yellow, orange and red as on the ward; `unset` until somebody has looked. */
export const RiskLevel = z.enum(['unset', 'none', 'yellow', 'orange', 'red'])
export type RiskLevel = z.infer<typeof RiskLevel>

export const riskLevelWords: Record<RiskLevel, Words> = {
  unset: { zh: '未评风险', en: 'Risk not assessed' },
  none: { zh: '无明显风险', en: 'No evident risk' },
  yellow: { zh: '黄色风险', en: 'Yellow risk' },
  orange: { zh: '橙色风险', en: 'Orange risk' },
  red: { zh: '红色风险', en: 'Red risk' },
}

export const CaseState = z.enum([
  'draft',
  'assessing',
  'open-review',
  'active',
  'paused',
  'closing',
  'closed',
  'tracking',
  'ended',
  'refused-by-client',
])
export type CaseState = z.infer<typeof CaseState>

export const caseStateWords: Record<CaseState, Words> = {
  draft: { zh: '草稿', en: 'Draft' },
  assessing: { zh: '评估中', en: 'Assessing' },
  'open-review': { zh: '待批准开案', en: 'Waiting for approval' },
  active: { zh: '服务中', en: 'Active' },
  paused: { zh: '暂停', en: 'Paused' },
  closing: { zh: '结案中', en: 'Closing' },
  closed: { zh: '已结案', en: 'Closed' },
  tracking: { zh: '随访中', en: 'Follow-up' },
  ended: { zh: '已终结', en: 'Ended' },
  'refused-by-client': { zh: '案主拒绝服务', en: 'Refused by the client' },
}

export const Severity = z.int().min(0).max(4)
export const Attainment = z.int().min(-2).max(2)

export const Need = z.object({ domain: Domain, severity: Severity, note: z.string().max(500) })
export type Need = z.infer<typeof Need>

export const GoalId = z.uuid().brand('GoalId')
export type GoalId = z.infer<typeof GoalId>

export const Goal = z.object({
  id: GoalId,
  domain: Domain,
  /** In the client's own words. */
  text: z.string().min(1).max(300),
  measure: z.string().max(300),
  due: Day,
  /** −2 much worse than hoped for … 0 as hoped for … +2 much better; null until it is rated. */
  attainment: Attainment.nullable(),
  version: z.int(),
})
export type Goal = z.infer<typeof Goal>

export const Case = z.object({
  id: CaseId,
  institutionId: InstitutionId,
  number: z.string(),
  clientId: PersonId,
  kind: CaseKind,
  serviceLine: ServiceLine,
  ownerId: AccountId,
  riskLevel: RiskLevel,
  state: CaseState,
  ward: z.string(),
  bed: z.string(),
  needs: z.array(Need),
  /** Why service is given where no consent is on record, e.g. immediate danger. */
  legalBasis: z.string(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  pausedUntil: Day.nullable(),
  version: z.int(),
})
export type Case = z.infer<typeof Case>
