import { z } from 'zod'
import { InstitutionId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { EditionId } from './edition.ts'

export const AuditId = z.uuid().brand('AuditId')
export type AuditId = z.infer<typeof AuditId>
export const TaskId = z.uuid().brand('TaskId')
export type TaskId = z.infer<typeof TaskId>

export const Verdict = z.enum(['met', 'partly', 'not-met', 'not-applicable'])
export type Verdict = z.infer<typeof Verdict>

export const verdictWords: Record<Verdict, Words> = {
  met: { zh: '做到', en: 'Met' },
  partly: { zh: '部分做到', en: 'Partly met' },
  'not-met': { zh: '没做到', en: 'Not met' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
}

export const Answer = z.object({
  clause: z.string().max(20),
  verdict: Verdict,
  /** What shows it, or why it is so. */
  note: z.string().trim().min(1, '请写依据或原因').max(1000),
})
export type Answer = z.infer<typeof Answer>

export const TaskState = z.enum(['open', 'done', 'dropped'])
export type TaskState = z.infer<typeof TaskState>

export const taskStateWords: Record<TaskState, Words> = {
  open: { zh: '在做', en: 'Open' },
  done: { zh: '已完成', en: 'Done' },
  dropped: { zh: '不做了', en: 'Dropped' },
}

/** 改进任务: what is to be done about a clause, by when, and what came of it. */
export const Task = z.object({
  id: TaskId,
  clause: z.string(),
  what: z.string(),
  due: Day,
  state: TaskState,
  result: z.string(),
  version: z.int(),
})
export type Task = z.infer<typeof Task>

export const AuditState = z.enum(['open', 'finished'])
export type AuditState = z.infer<typeof AuditState>

export const auditStateWords: Record<AuditState, Words> = {
  open: { zh: '正在自评', en: 'Under way' },
  finished: { zh: '已完成', en: 'Finished' },
}

/** How many clauses have which verdict. No score is made of them. */
export const Tally = z.object({
  met: z.int(),
  partly: z.int(),
  'not-met': z.int(),
  'not-applicable': z.int(),
  open: z.int(),
})
export type Tally = z.infer<typeof Tally>

export const AuditLine = z.object({
  id: AuditId,
  institutionId: InstitutionId,
  institution: z.string(),
  districtCode: z.string(),
  editionId: EditionId,
  title: z.string(),
  edition: z.int(),
  state: AuditState,
  openedAt: Instant,
  finishedAt: Instant.nullable(),
  tally: Tally,
})
export type AuditLine = z.infer<typeof AuditLine>
