import { z } from 'zod'
import { InsuredId } from '#enrolment/model/insured.ts'
import { PolicyYear } from '#insurance/model/benefit-request.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { ClaimId, ClaimState } from './claim.ts'
import { ClaimLine, ShownPayment, Verdict } from './claim-page.ts'
import { ClaimMove } from './claim-steps.ts'
import { FindingState } from './finding.ts'
import { PaperKind } from './paper.ts'
import { PaymentId } from './payment.ts'
import { DecisionCode } from './reasons.ts'
import { Receipt, ReceiptId } from './receipt.ts'
import { gone, inTheWay, notInsured, receiptTwice } from './refusals.ts'

const clerk = ['insurance-clerk'] as const
const reviewer = ['insurance-reviewer'] as const
const office = [...clerk, ...reviewer] as const
const which = { insuredId: InsuredId, claimId: ClaimId }
const version = z.int()
const After = z.object({ id: ClaimId, insuredId: InsuredId, state: ClaimState, version })

export const DeskQueue = z.enum(['incoming', 'review', 'decide', 'appeals', 'money', 'all'])
export type DeskQueue = z.infer<typeof DeskQueue>

/** Which states wait on which pile. */
export const queueStates: Record<Exclude<DeskQueue, 'all'>, readonly ClaimState[]> = {
  incoming: ['collecting', 'reported', 'needs-papers'],
  review: ['accepted', 'reviewing'],
  decide: ['computed', 'second-look', 're-adjudicated'],
  appeals: ['appealed', 're-reviewing'],
  money: ['decided', 'paying'],
}

export const listDesk = endpoint({
  method: 'GET',
  path: '/claims/desk',
  summary:
    'Claims on a pile of the desk, the clock that runs out first on top; or the one of a number',
  roles: office,
  /** `number`: as it is read out on the telephone, of whatever pile. */
  input: z.object({
    queue: DeskQueue,
    number: z.string().trim().toUpperCase().max(20).default(''),
  }),
  output: z.object({
    claims: z.array(ClaimLine),
    counts: z.record(DeskQueue, z.int()),
    /** Years without a calendar that deeds need now or soon; `waiting`: entered, not confirmed. */
    calendars: z.object({ missing: z.array(z.int()), waiting: z.array(z.int()) }),
  }),
})

export const startActiveClaim = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/active',
  summary: 'Start a claim from data of the insurance bureau, without a report',
  roles: clerk,
  input: z.object({
    insuredId: InsuredId,
    year: PolicyYear,
    what: z.string().trim().min(2).max(500),
    payee: z.string().trim().min(1).max(60),
    account: z.string().regex(/^\d{12,23}$/),
    receipts: z.array(Receipt).min(1).max(60),
  }),
  output: After,
  refusals: { ...notInsured, ...inTheWay, ...receiptTwice },
})

export const moveClaim = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/moves',
  summary: 'Accept, review, compute, send up, take an appeal, close',
  roles: office,
  input: z.object({
    ...which,
    move: ClaimMove.extract(['accept', 'review', 'compute', 'send-up', 'take-appeal', 'close']),
    version,
  }),
  output: After,
  refusals: inTheWay,
})

export const askForPapers = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/paper-requests',
  summary: 'Ask, once and for all of them, for the papers that are missing',
  roles: clerk,
  input: z.object({
    ...which,
    papers: z.array(PaperKind).min(1).max(PaperKind.options.length),
    note: z.string().trim().max(600).default(''),
    version,
  }),
  output: After,
  refusals: inTheWay,
})

export const judgeReceipt = endpoint({
  method: 'PUT',
  path: '/insured/:insuredId/claims/:claimId/receipts/:receiptId/verdict',
  summary: 'Say whether a receipt counts, and if not, why',
  roles: office,
  input: z.object({
    ...{ ...which, receiptId: ReceiptId, verdict: Verdict },
    note: z.string().trim().max(300).default(''),
    version,
  }),
  output: After,
  refusals: {
    ...inTheWay,
    'no-such-receipt': { zh: '没有找到这张票据。', en: 'No such receipt.' },
    'invoice-held-elsewhere': {
      zh: '这张票据的号码属于另一件理赔，不能计入两次。请先在疑点里判断它归哪一件。',
      en: 'This invoice belongs to another claim and cannot count twice. Judge the finding first.',
    },
  },
})

export const judgeFinding = endpoint({
  method: 'PUT',
  path: '/insured/:insuredId/claims/:claimId/findings/:findingId/judgement',
  summary: 'Say what became of a finding; an invoice of a withdrawn claim comes to this one',
  roles: office,
  input: z.object({
    ...{ ...which, findingId: z.uuid() },
    state: FindingState.exclude(['open']),
    note: z.string().trim().min(2).max(300),
  }),
  output: After,
  refusals: {
    ...gone,
    'no-such-finding': { zh: '没有找到这条疑点。', en: 'No such finding.' },
    'invoice-in-use': {
      zh: '这张票据在另一件理赔里仍然有效，不能移过来。请先处理那一件。',
      en: 'The invoice is in use in another claim and cannot be moved. Deal with that claim first.',
    },
  },
})

export const sendBack = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/return',
  summary: 'Back to the review, with a reason',
  roles: office,
  input: z.object({ ...which, note: z.string().trim().min(2).max(600), version }),
  output: After,
  refusals: inTheWay,
})

const decided = {
  'year-changed': {
    zh: '这一年又有别的理赔核定了，这一件的金额变了。请退回重新理算，再核定。',
    en: 'Another claim of this year was decided meanwhile, so the sum has changed. Compute it anew.',
  },
  'code-does-not-fit': {
    zh: '选的理由和结果不符。请按页面上的结果选择理由。',
    en: 'The reason does not fit the outcome. Choose one that does.',
  },
  'sentence-missing': {
    zh: '部分赔付或不赔付时，要写一句参保人看得懂的说明，至少 10 个字。',
    en: 'A part payment or refusal needs a sentence the patient can read, ten characters or more.',
  },
} as const

export const decideClaim = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/decision',
  summary: 'Decide, by somebody who did not review; of an appeal, by somebody who did not decide',
  roles: office,
  input: z.object({
    ...{ ...which, code: DecisionCode },
    sentence: z.string().trim().max(600).default(''),
    version,
  }),
  output: After,
  refusals: { ...inTheWay, ...decided },
})

export const readjudicate = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/re-adjudication',
  summary: 'Reckon a settled claim anew: new papers, a rule that became known, a mistake',
  roles: clerk,
  input: z.object({ ...which, why: z.string().trim().min(5).max(600), version }),
  output: After,
  refusals: inTheWay,
})

export const approveAnew = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/re-adjudication/approval',
  summary: 'Approve what was reckoned anew: a supplement, or a sum kept back from later payments',
  roles: reviewer,
  input: z.object({ ...which, sentence: z.string().trim().min(10).max(600), version }),
  output: After,
  refusals: { ...inTheWay, ...decided },
})

export const listPayments = endpoint({
  method: 'GET',
  path: '/claims/payments',
  summary: 'Payments on which the bank has not said, or which it returned',
  roles: office,
  input: z.object({}),
  output: z.object({
    payments: z.array(
      ShownPayment.extend({
        ...{ ...which, number: z.string(), name: z.string(), since: Instant },
      }),
    ),
  }),
})

export const askBank = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/payments/:paymentId/inquiry',
  summary: 'Ask the bank again about a payment, under the same key',
  roles: reviewer,
  input: z.object({ insuredId: InsuredId, paymentId: PaymentId }),
  output: z.object({ asked: z.boolean() }),
  refusals: {
    'no-such-payment': { zh: '没有找到这笔付款。', en: 'No such payment.' },
    'payment-settled': {
      zh: '这笔付款已经有结果了。请刷新页面。',
      en: 'This payment is settled already. Reload the page.',
    },
  },
})
