import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { Answer, AuditId, AuditLine, Task, TaskId } from './audit.ts'
import { auditObstacleWords, Change } from './audit-rules.ts'
import { Edition, EditionId } from './edition.ts'

const lead = ['lead'] as const
const readers = ['lead', 'district-officer', 'city-officer'] as const
const version = z.int()

const gone = {
  'no-such-audit': {
    zh: '没有找到这次自评，可能不在您可见的范围内。请从列表重新进入。',
    en: 'There is no such audit in your sight. Open it again from the list.',
  },
}
const finished = { 'audit-finished': auditObstacleWords['audit-finished'] }
const noSuchClause = { 'no-such-clause': auditObstacleWords['no-such-clause'] }

export const listAudits = endpoint({
  method: 'GET',
  path: '/standards/audits',
  summary: 'The audits of my institution; for the offices those that are finished',
  roles: readers,
  input: z.object({}),
  output: z.object({ audits: z.array(AuditLine) }),
})

export const AuditPage = AuditLine.extend({
  summary: z.string(),
  standard: Edition,
  answers: z.array(Answer),
  tasks: z.array(Task),
  /** The one before, of the same standard, and what has changed clause by clause. */
  before: z.object({ id: AuditId, finishedAt: Instant.nullable() }).nullable(),
  changes: z.array(z.object({ clause: z.string(), change: Change })),
  version,
})
export type AuditPage = z.infer<typeof AuditPage>

export const openAudit = endpoint({
  method: 'GET',
  path: '/standards/audits/:auditId',
  summary: 'A self-audit with its answers and tasks, beside the one before',
  roles: readers,
  input: z.object({ auditId: AuditId }),
  output: AuditPage,
  refusals: gone,
})

export const beginAudit = endpoint({
  method: 'POST',
  path: '/standards/audits',
  summary: 'Begin to look at my institution against an edition that is in force',
  roles: lead,
  input: z.object({ editionId: EditionId }),
  output: z.object({ auditId: AuditId }),
  refusals: {
    'no-such-edition': {
      zh: '没有找到这一版，请从服务规范的列表重新进入。',
      en: 'There is no such edition.',
    },
    'not-in-force': {
      zh: '这一版现在不生效，请用现行的版本自评。',
      en: 'This edition is not in force. Use the one that is.',
    },
    'audit-open': {
      zh: '按这一版的自评还没做完，请接着做。',
      en: 'An audit against this edition is under way. Go on with it.',
    },
  },
})

export const answerClause = endpoint({
  method: 'POST',
  path: '/standards/audits/:auditId/answers',
  summary:
    'Answer a clause, with what shows it or why; a second answer takes the place of the first',
  roles: lead,
  input: Answer.extend({ auditId: AuditId }),
  output: z.object({ answer: Answer }),
  refusals: { ...gone, ...finished, ...noSuchClause },
})

export const addTask = endpoint({
  method: 'POST',
  path: '/standards/audits/:auditId/tasks',
  summary: 'What is to be done about a clause, and by when',
  roles: lead,
  input: z.object({
    auditId: AuditId,
    clause: z.string().max(20),
    what: z.string().trim().min(1).max(500),
    due: Day,
  }),
  output: z.object({ task: Task }),
  refusals: { ...gone, ...finished, ...noSuchClause },
})

const noSuchTask = {
  'no-such-task': { zh: '没有找到这项任务，请刷新。', en: 'There is no such task. Reload.' },
}

export const dropTask = endpoint({
  method: 'DELETE',
  path: '/standards/audits/:auditId/tasks/:taskId',
  summary: 'A task was written down by mistake, before the audit is finished',
  roles: lead,
  input: z.object({ auditId: AuditId, taskId: TaskId }),
  output: z.object({ dropped: z.boolean() }),
  refusals: { ...gone, ...finished, ...noSuchTask },
})

export const settleTask = endpoint({
  method: 'POST',
  path: '/standards/audits/:auditId/tasks/:taskId/settle',
  summary: 'What came of a task: done, or dropped; also after the audit is finished',
  roles: lead,
  input: z.object({
    auditId: AuditId,
    taskId: TaskId,
    state: z.enum(['done', 'dropped']),
    result: z.string().trim().min(1).max(500),
    version,
  }),
  output: z.object({ task: Task }),
  refusals: {
    ...gone,
    ...noSuchTask,
    'task-settled': { zh: '这项任务已经有结果了。', en: 'The task is settled already.' },
  },
})

export const finishAudit = endpoint({
  method: 'POST',
  path: '/standards/audits/:auditId/finish',
  summary: 'Finish the audit; its answers are never changed again',
  roles: lead,
  input: z.object({ auditId: AuditId, summary: z.string().trim().max(2000), version }),
  output: z.object({ auditId: AuditId }),
  refusals: { ...gone, ...auditObstacleWords },
})
