import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Amount, PaperKind } from './dossier.ts'
import { Pack } from './pack.ts'
import { FunderId, PayTo, ProgrammeId, ProgrammeKind } from './programme.ts'

export const ApplicationId = z.uuid().brand('ApplicationId')
export type ApplicationId = z.infer<typeof ApplicationId>

export const ApplicationState = z.enum([
  'draft',
  'submitted',
  'supplement',
  'approved',
  'refused',
  'appealed',
  'paying',
  'paid',
  'closed',
  'withdrawn',
])
export type ApplicationState = z.infer<typeof ApplicationState>

export const applicationStateWords: Record<ApplicationState, Words> = {
  draft: { zh: '还没有送出', en: 'Not sent yet' },
  submitted: { zh: '等资助方决定', en: 'With the funder' },
  supplement: { zh: '要补材料', en: 'More is asked for' },
  approved: { zh: '已批准，待付款', en: 'Approved, not paid yet' },
  refused: { zh: '没有批准', en: 'Refused' },
  appealed: { zh: '申诉中', en: 'Appealed' },
  paying: { zh: '付了一部分', en: 'Paid in part' },
  paid: { zh: '已付清', en: 'Paid' },
  closed: { zh: '已了结', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}

/** No more comes of it. */
export const OVER: readonly ApplicationState[] = ['closed', 'withdrawn']

export const RefusalReason = z.enum([
  'not-eligible',
  'papers-missing',
  'no-funds',
  'other-payer-first',
  'already-helped',
  'not-reachable',
  'other',
])
export type RefusalReason = z.infer<typeof RefusalReason>

export const refusalReasonWords: Record<RefusalReason, Words> = {
  'not-eligible': { zh: '不符合条件', en: 'Not eligible' },
  'papers-missing': { zh: '材料不齐', en: 'Papers missing' },
  'no-funds': { zh: '本期资金用完', en: 'No funds left' },
  'other-payer-first': { zh: '应先由别的途径支付', en: 'Another payer comes first' },
  'already-helped': { zh: '已经救助过', en: 'Helped before' },
  'not-reachable': { zh: '联系不上', en: 'Not reachable' },
  other: { zh: '其他', en: 'Other' },
}

/** What was sent, as it was sent; the n-th time. */
export const SentPack = z.object({ n: z.int(), sentAt: Instant, content: Pack })
export type SentPack = z.infer<typeof SentPack>

export const ApplicationEvent = z.object({
  at: Instant,
  byName: z.string(),
  step: z.string(),
  to: ApplicationState,
  note: z.string(),
})
export type ApplicationEvent = z.infer<typeof ApplicationEvent>

export const Payment = z.object({
  id: z.uuid(),
  amount: z.int(),
  paidOn: Day,
  /** The number of the transfer or receipt. */
  reference: z.string(),
})
export type Payment = z.infer<typeof Payment>

/** As both sides see it: nothing of the case but what was sent. */
export const ApplicationFile = z.object({
  id: ApplicationId,
  number: z.string(),
  funderId: FunderId,
  funderName: z.string(),
  programmeId: ProgrammeId,
  programmeName: z.string(),
  kind: ProgrammeKind,
  payTo: PayTo,
  ceiling: Amount.nullable(),
  state: ApplicationState,
  asked: z.int(),
  approved: z.int(),
  paid: z.int(),
  statement: z.string(),
  reason: RefusalReason.nullable(),
  /** By when somebody has to do something: the funder decide, the worker supply, or appeal. */
  dueOn: Day.nullable(),
  wanted: z.array(PaperKind),
  wantedNote: z.string(),
  hasAppealed: z.boolean(),
  decidedBy: AccountId.nullable(),
  submittedAt: Instant.nullable(),
  createdAt: Instant,
  packs: z.array(SentPack),
  events: z.array(ApplicationEvent),
  payments: z.array(Payment),
  version: z.int(),
})
export type ApplicationFile = z.infer<typeof ApplicationFile>

/** On the lead's list behind the numbers. */
export const ApplicationRow = ApplicationFile.pick({
  id: true,
  number: true,
  programmeName: true,
  funderName: true,
  state: true,
  asked: true,
  approved: true,
  paid: true,
}).extend({ caseId: CaseId, caseNumber: z.string(), submittedOn: Day })
export type ApplicationRow = z.infer<typeof ApplicationRow>
