import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Amount } from './batch.ts'

export const ProjectId = z.uuid().brand('ProjectId')
export type ProjectId = z.infer<typeof ProjectId>

/** What a project is about. The first four are named in the source; the rest are ours. */
export const Field = z.enum([
  'paediatric-blood',
  'cleft',
  'stroke',
  'hospice',
  'oncology',
  'psychiatry',
  'rehabilitation',
  'elderly',
  'obstetrics',
  'infectious',
  'emergency',
  'primary-care',
  'other',
])
export type Field = z.infer<typeof Field>

export const fieldWords: Record<Field, Words> = {
  'paediatric-blood': { zh: '儿科血液病', en: 'Children’s blood diseases' },
  cleft: { zh: '唇腭裂', en: 'Cleft lip and palate' },
  stroke: { zh: '脑卒中', en: 'Stroke' },
  hospice: { zh: '安宁疗护', en: 'Hospice care' },
  oncology: { zh: '肿瘤', en: 'Oncology' },
  psychiatry: { zh: '精神心理', en: 'Psychiatry' },
  rehabilitation: { zh: '康复', en: 'Rehabilitation' },
  elderly: { zh: '老年与认知', en: 'Old age and cognition' },
  obstetrics: { zh: '妇产与生殖', en: 'Obstetrics' },
  infectious: { zh: '传染病', en: 'Infectious diseases' },
  emergency: { zh: '急诊', en: 'Emergency' },
  'primary-care': { zh: '基层与社区', en: 'Primary care' },
  other: { zh: '其他', en: 'Other' },
}

/** 项目状态 of casework.md §4.2; `declined` is ours: the source does not say what is not awarded. */
export const ProjectState = z.enum([
  'call',
  'applied',
  'reviewed',
  'awarded',
  'running',
  'midterm',
  'final',
  'returned',
  'accepted',
  'terminated',
  'declined',
])
export type ProjectState = z.infer<typeof ProjectState>

export const projectStateWords: Record<ProjectState, Words> = {
  call: { zh: '填写中', en: 'Being written' },
  applied: { zh: '已申报', en: 'Applied' },
  reviewed: { zh: '已评审', en: 'Reviewed' },
  awarded: { zh: '已立项', en: 'Awarded' },
  running: { zh: '执行中', en: 'Running' },
  midterm: { zh: '已中期', en: 'After midterm' },
  final: { zh: '待结项', en: 'Final report in' },
  returned: { zh: '退回修改', en: 'Sent back' },
  accepted: { zh: '已结项', en: 'Accepted' },
  terminated: { zh: '已终止', en: 'Terminated' },
  declined: { zh: '未立项', en: 'Not awarded' },
}

/** In the hands of the hospital now. */
export const GOING_ON: readonly ProjectState[] = [
  ...(['awarded', 'running', 'midterm', 'final', 'returned'] as const),
]

export const BudgetLine = z.object({ what: z.string().trim().min(1).max(60), amount: Amount })
export type BudgetLine = z.infer<typeof BudgetLine>

export const PlannedMilestone = z.object({ title: z.string().trim().min(1).max(120), dueOn: Day })
export type PlannedMilestone = z.infer<typeof PlannedMilestone>

/** What a hospital writes before it applies. It may be unfinished as long as it is not sent. */
export const ProjectContent = z.object({
  theme: z.string().trim().min(1).max(80),
  field: Field,
  goals: z.string().trim().max(4000),
  budgetLines: z.array(BudgetLine).max(30),
  milestones: z.array(PlannedMilestone).max(20),
})
export type ProjectContent = z.infer<typeof ProjectContent>

export function sumOf(lines: readonly { readonly amount: number }[]) {
  return lines.reduce((sum, { amount }) => sum + amount, 0)
}

/** Not shown to be done, and its day is over. */
export function isLate(
  { dueOn, doneOn }: { readonly dueOn: Day; readonly doneOn: Day | null },
  today: Day,
) {
  return doneOn === null && dueOn < today
}
