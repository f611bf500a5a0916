import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const FactId = z.uuid().brand('FactId')
export type FactId = z.infer<typeof FactId>

/** How far an institution has come, lowest first. Each of the last three includes those before it. */
export const Status = z.enum(['none', 'preparing', 'staffed', 'post', 'department'])
export type Status = z.infer<typeof Status>

export const statusWords: Record<Status, Words> = {
  none: { zh: '无', en: 'None' },
  preparing: { zh: '筹备', en: 'Preparing' },
  staffed: { zh: '有人', en: 'Staffed' },
  post: { zh: '有岗', en: 'Post set up' },
  department: { zh: '有部门', en: 'Department' },
}

export const statusHints: Record<Status, Words> = {
  none: { zh: '没有人做医务社会工作', en: 'Nobody does medical social work' },
  preparing: { zh: '定了要做，人还没到', en: 'Decided upon; nobody is there yet' },
  staffed: { zh: '有专人在做，岗位还没设', en: 'Somebody does it; no post is set up yet' },
  post: { zh: '设了岗位，岗上有人', en: 'A post is set up and filled' },
  department: {
    zh: '设了部门或二级科室，岗上有人',
    en: 'There is a department or sub-department, and its posts are filled',
  },
}

/** The three coverages (有人、有岗、有部门): different questions about one institution, never added. */
export const Stage = Status.extract(['staffed', 'post', 'department'])
export type Stage = z.infer<typeof Stage>

export const FactState = z.enum(['stated', 'confirmed', 'returned'])
export type FactState = z.infer<typeof FactState>

export const factStateWords: Record<FactState, Words> = {
  stated: { zh: '等区里确认', en: 'Waits for the district' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  returned: { zh: '已退回', en: 'Returned' },
}

/** What shows it: in words, and by which paper if there is one. */
export const Evidence = z.object({
  evidence: z.string().trim().min(1).max(1000),
  documentName: z.string().trim().max(120),
  documentNumber: z.string().trim().max(60),
  documentDay: Day.nullable(),
})
export type Evidence = z.infer<typeof Evidence>

export const Fact = Evidence.extend({
  id: FactId,
  status: Status,
  from: Day,
  /** The fact that this one puts right. */
  corrects: FactId.nullable(),
  state: FactState,
  statedBy: z.object({ accountId: AccountId, name: z.string() }),
  statedAt: Instant,
  decidedAt: Instant.nullable(),
  reason: z.string(),
  version: z.int(),
})
export type Fact = z.infer<typeof Fact>
