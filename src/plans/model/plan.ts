import { z } from 'zod'
import { CaseId, Goal, Need } from '#casework/model/case.ts'
import { AccountId } from '#platform/model/actor.ts'
import { addMinutes, Day, dayInBeijing, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Task } from './task.ts'

export const PlanId = z.uuid().brand('PlanId')
export type PlanId = z.infer<typeof PlanId>

/** One version of the plan of a case. `revised`: a later version was agreed on in its place. */
export const PlanState = z.enum(['draft', 'agreed', 'revised', 'completed', 'abandoned'])
export type PlanState = z.infer<typeof PlanState>

export const planStateWords: Record<PlanState, Words> = {
  draft: { zh: '草拟中', en: 'Draft' },
  agreed: { zh: '已约定', en: 'Agreed' },
  revised: { zh: '已被新版代替', en: 'Replaced by a later version' },
  completed: { zh: '已完成', en: 'Completed' },
  abandoned: { zh: '已作废', en: 'Abandoned' },
}

export const Signer = z.enum(['client', 'guardian', 'family'])
export type Signer = z.infer<typeof Signer>

export const signerWords: Record<Signer, Words> = {
  client: { zh: '本人', en: 'The client' },
  guardian: { zh: '监护人', en: 'The guardian' },
  family: { zh: '家属', en: 'The family' },
}

const PaperPage = z.string().trim().max(60)

/** How the plan was agreed on: by a signature on paper, or by word of mouth before a witness. */
export const Agreement = z
  .object({
    how: z.enum(['signed', 'verbal']),
    by: Signer,
    on: Day,
    /** Who heard it, where nothing was signed. */
    witness: z.string().trim().max(60).default(''),
  })
  .refine(({ how, witness }) => how === 'signed' || witness !== '', {
    path: ['witness'],
    message: '口头约定要写明见证人',
  })
export type Agreement = z.infer<typeof Agreement>

/** Where the signed sheet lies, written down when it was filed or scanned. */
export const SheetPlace = PaperPage.min(1)

/** What stood on the sheet when it was agreed on. It is never changed: a change makes a new version. */
export const Snapshot = z.object({
  focus: z.string(),
  needs: z.array(Need),
  goals: z.array(Goal.omit({ version: true })),
  tasks: z.array(Task.pick({ id: true, goalId: true, text: true, owner: true, due: true })),
  /** Names of the colleagues that appear in it. */
  names: z.record(z.string(), z.string()),
})
export type Snapshot = z.infer<typeof Snapshot>

export const Plan = z.object({
  id: PlanId,
  caseId: CaseId,
  /** 1, 2, 3: the version that people speak of. */
  n: z.int(),
  state: PlanState,
  /** What matters most to the client, in plain words. */
  focus: z.string(),
  reviewDue: Day,
  /** `assumed`: nobody chose the day, the house rule did. */
  reviewSource: z.enum(['assumed', 'chosen']),
  agreement: Agreement.nullable(),
  sheetPlace: z.string(),
  snapshot: Snapshot.nullable(),
  endedWhy: z.string(),
  createdAt: Instant,
  createdBy: AccountId,
  /** When it took its present state. */
  stateAt: Instant,
  version: z.int(),
})
export type Plan = z.infer<typeof Plan>

/** After how many days a plan is looked at again. No norm of Beijing is known: ours, `assumed`. */
const reviewNorms: readonly { from: Day; days: number; source: 'assumed' }[] = [
  { from: '2026-01-01' as Day, days: 30, source: 'assumed' },
]

/** So many days before, the review is called near. */
export const REVIEW_NEAR_DAYS = 7

const DAY_MINUTES = 24 * 60

export function reviewDueFrom(now: Instant): Day {
  const norm = reviewNorms.findLast(({ from }) => from <= dayInBeijing(now))
  if (!norm) throw new Error(`No review norm is loaded for ${now}`)
  return dayInBeijing(addMinutes(now, norm.days * DAY_MINUTES))
}

/** The latest day that may be chosen for the review. */
export const latestReview = reviewDueFrom

/** From when on its review is called near. */
export function nearSince(due: Day): Instant {
  const midnight = addMinutes(`${due}T00:00:00.000Z` as Instant, -8 * 60)
  return addMinutes(midnight, -REVIEW_NEAR_DAYS * DAY_MINUTES)
}

export type ReviewClock = 'far' | 'near' | 'overdue'

export function reviewClock(due: Day, now: Instant): ReviewClock {
  if (due < dayInBeijing(now)) return 'overdue'
  return nearSince(due) <= now ? 'near' : 'far'
}
