import { z } from 'zod'
import { ServiceLine } from '#casework/model/code-lists.ts'
import { InstrumentId } from '#instruments/model/instrument.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { ServiceField } from './field.ts'

export const GroupId = z.uuid().brand('GroupId')
export type GroupId = z.infer<typeof GroupId>

/** The five phases of group work: MZ/T 095. Everything before the first meeting is preparation. */
export const Phase = z.enum(['preparing', 'forming', 'transition', 'maturity', 'ending'])
export type Phase = z.infer<typeof Phase>

export const phaseWords: Record<Phase, Words> = {
  preparing: { zh: '筹备期', en: 'Preparing' },
  forming: { zh: '形成期', en: 'Forming' },
  transition: { zh: '转折期', en: 'Transition' },
  maturity: { zh: '成熟期', en: 'Maturity' },
  ending: { zh: '结束期', en: 'Ending' },
}

export const GroupState = z.enum([
  'draft',
  'approved',
  'recruiting',
  'running',
  'evaluated',
  'archived',
  'cancelled',
])
export type GroupState = z.infer<typeof GroupState>

export const groupStateWords: Record<GroupState, Words> = {
  draft: { zh: '写计划', en: 'Being planned' },
  approved: { zh: '计划已同意', en: 'Approved' },
  recruiting: { zh: '招募组员', en: 'Recruiting' },
  running: { zh: '进行中', en: 'Running' },
  evaluated: { zh: '已总评', en: 'Evaluated' },
  archived: { zh: '已归档', en: 'Archived' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

const text = (longest: number) => z.string().max(longest)

/** 小组计划书. Everything but the title may wait until the plan is to be approved. */
export const GroupContent = z.object({
  title: z.string().trim().min(1).max(60),
  line: ServiceLine,
  field: ServiceField,
  theory: text(1000),
  aims: text(1000),
  /** Whom it is for, and who can be taken in. */
  target: text(500),
  criteria: text(500),
  plannedSessions: z.int().min(1).max(30),
  capacity: z.int().min(2).max(50),
  /** What is read out before somebody says yes. */
  consentText: text(2000),
  risks: text(1000),
  /** Asked before and after; null where nothing is measured. */
  instrument: z.object({ id: InstrumentId, variant: z.string().min(1).max(40) }).nullable(),
})
export type GroupContent = z.infer<typeof GroupContent>

export const GroupLeaders = z.array(AccountId).min(1).max(4)

/** 总评. */
export const GroupEvaluation = z.object({
  aims: z.string().trim().min(1).max(2000),
  process: text(2000),
  problems: text(2000),
  next: text(2000),
})
export type GroupEvaluation = z.infer<typeof GroupEvaluation>

export const Group = z.object({
  id: GroupId,
  state: GroupState,
  phase: Phase,
  content: GroupContent,
  leaders: z.array(z.object({ accountId: AccountId, name: z.string() })),
  evaluation: GroupEvaluation.nullable(),
  /** Why it was cancelled. */
  reason: z.string(),
  createdAt: Instant,
  approvedAt: Instant.nullable(),
  version: z.int(),
})
export type Group = z.infer<typeof Group>
