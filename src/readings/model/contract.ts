import { z } from 'zod'
import { CaseId, CaseState, RiskLevel } from '#casework/model/case.ts'
import { ReviewReason } from '#casework/model/case-steps.ts'
import { PersonCard } from '#people/model/person.ts'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}
const ahead = {
  'reading-ahead': {
    zh: '不能把还没发生的事标为已读。请刷新页面再标。',
    en: 'What has not happened yet cannot be marked as read. Reload the page.',
  },
}

const CaseInBrief = z.object({
  caseId: CaseId,
  number: z.string(),
  client: PersonCard,
  ownerName: z.string(),
  ward: z.string(),
  bed: z.string(),
  state: CaseState,
  riskLevel: RiskLevel,
})

export const ReadingLine = CaseInBrief.extend({
  /** When the reader last marked it as read; null where that never was. */
  readAt: Instant.nullable(),
  notes: z.int(),
  minutes: z.int(),
  lateNotes: z.int(),
  /** What happened, in order; never anything confidential. */
  events: z.array(
    z.object({
      at: Instant,
      by: AccountId,
      deed: z.string(),
      note: z.string(),
      ref: z.uuid().nullable(),
    }),
  ),
  overdueTasks: z.int(),
  /** The plan is near its review, or past it. */
  review: z.object({ n: z.int(), reviewDue: Day }).nullable(),
})
export type ReadingLine = z.infer<typeof ReadingLine>

export const WaitingLine = CaseInBrief.extend({
  step: z.enum(['approve', 'close']),
  /** Why it cannot go on without her. */
  reasons: z.array(ReviewReason),
  /** Her own case: somebody else would have to look. */
  isOwn: z.boolean(),
  waitingSince: Instant,
})
export type WaitingLine = z.infer<typeof WaitingLine>

export const Reading = z.object({
  /** Up to here it counts as read, when it is marked. */
  asOf: Instant,
  waiting: z.array(WaitingLine),
  /** Cases in which something happened, the gravest first. */
  lines: z.array(ReadingLine),
  names: z.record(z.string(), z.string()),
})
export type Reading = z.infer<typeof Reading>

export const openReading = endpoint({
  method: 'GET',
  path: '/reading',
  summary: 'What changed in the cases of the house since I last read, and what waits for me',
  roles: ['lead'],
  input: z.object({}),
  output: Reading,
})

const Marked = z.object({ marked: z.int() })

export const markRead = endpoint({
  method: 'POST',
  path: '/reading/cases/:caseId/mark',
  summary: 'Mark one case as read, up to the moment of the page',
  roles: ['lead'],
  input: z.object({ caseId: CaseId, asOf: Instant }),
  output: Marked,
  refusals: { ...gone, ...ahead },
})

export const markAllRead = endpoint({
  method: 'POST',
  path: '/reading/mark',
  summary: 'Mark all cases in which something happened as read, up to the moment of the page',
  roles: ['lead'],
  input: z.object({ asOf: Instant }),
  output: Marked,
  refusals: ahead,
})

export const remark = endpoint({
  method: 'POST',
  path: '/reading/cases/:caseId/remarks',
  summary: 'Write a remark into the river of the case, for its team to read',
  roles: ['lead'],
  input: z.object({ caseId: CaseId, text: z.string().trim().min(1).max(1000) }),
  output: z.object({ written: z.literal(true) }),
  refusals: gone,
})
