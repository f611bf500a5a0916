import { z } from 'zod'
import { InsuredId } from '#enrolment/model/insured.ts'
import { LIABILITIES } from '#insurance/model/product.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { ClaimId, ClaimState, Origin, Outcome } from './claim.ts'
import { ClockKind } from './claim-clock.ts'
import { ClaimMove, ClaimObstacle } from './claim-steps.ts'
import { FindingKind, FindingState } from './finding.ts'
import { PaperId, PaperKind } from './paper.ts'
import { PaymentId, PaymentState } from './payment.ts'
import { DecisionCode, NotCounted } from './reasons.ts'
import { Receipt, ReceiptId } from './receipt.ts'
import { Reckoning, StoredFacts } from './reckoning.ts'

/** What a list shows of a claim. */
export const ClaimLine = z.object({
  id: ClaimId,
  insuredId: InsuredId,
  number: z.string(),
  name: z.string(),
  year: z.int(),
  state: ClaimState,
  origin: Origin,
  what: z.string(),
  reportedAt: Instant,
  clock: ClockKind.nullable(),
  /** Null where no clock runs, or the calendar of that year is not loaded. */
  dueOn: Day.nullable(),
  outcome: Outcome.nullable(),
  amount: z.int(),
})
export type ClaimLine = z.infer<typeof ClaimLine>

export const Verdict = z.enum(['counts', ...NotCounted.options])
export type Verdict = z.infer<typeof Verdict>

export const ShownReceipt = z.object({
  id: ReceiptId,
  place: z.string(),
  from: Day,
  to: Day,
  bill: Receipt.shape.bill,
  invoiceTail: z.string(),
  /** Whether the invoice belongs to this claim; the insured is not told of others’ claims. */
  isHeld: z.boolean(),
  verdict: Verdict.nullable(),
  verdictNote: z.string(),
  settled: z.boolean(),
})
export type ShownReceipt = z.infer<typeof ShownReceipt>

export const ShownPaper = z.object({
  id: PaperId,
  kind: PaperKind,
  fileName: z.string(),
  size: z.int(),
  at: Instant,
})
export type ShownPaper = z.infer<typeof ShownPaper>

/** One thing that happened; `report` and `active` are how it began. */
export const ShownMove = z.object({
  id: z.uuid(),
  at: Instant,
  move: z.string(),
  byRole: z.string(),
  isMine: z.boolean(),
  reason: z.string().nullable(),
  note: z.string(),
  to: ClaimState,
})
export type ShownMove = z.infer<typeof ShownMove>

export const ShownPayment = z.object({
  id: PaymentId,
  liability: z.enum(LIABILITIES),
  amount: z.int(),
  state: PaymentState,
  at: Instant,
  settledAt: Instant.nullable(),
  bankRef: z.string().nullable(),
  reason: z.string(),
})
export type ShownPayment = z.infer<typeof ShownPayment>

export const YearMoney = z.object({
  year: z.int(),
  owed: z.int(),
  sending: z.int(),
  paid: z.int(),
  /** Paid beyond what is owed by now; kept back from later payments. */
  receivable: z.int(),
})
export type YearMoney = z.infer<typeof YearMoney>

export const ShownFinding = z.object({
  id: z.uuid(),
  kind: FindingKind,
  receiptId: ReceiptId.nullable(),
  evidence: z.object({ zh: z.string(), en: z.string() }),
  state: FindingState,
  note: z.string(),
})
export type ShownFinding = z.infer<typeof ShownFinding>

export const ClaimPage = ClaimLine.extend({
  payee: z.string(),
  accountTail: z.string(),
  receipts: z.array(ShownReceipt),
  papers: z.array(ShownPaper),
  missing: z.array(PaperKind),
  askedNote: z.string(),
  events: z.array(ShownMove),
  code: DecisionCode.nullable(),
  sentence: z.string(),
  decidedAt: Instant.nullable(),
  appealText: z.string(),
  appealUntil: Day.nullable(),
  reckoning: Reckoning.nullable(),
  money: YearMoney,
  payments: z.array(ShownPayment),
  /** What whoever asks could do next, and what stands in the way. */
  moves: z.array(z.object({ move: ClaimMove, obstacle: ClaimObstacle.nullable() })),
  /** For the office alone. */
  office: z
    .object({
      findings: z.array(ShownFinding),
      birthDate: Day,
      /** The year as it would be with the receipts as they are judged now. */
      proposal: z
        .object({ facts: StoredFacts, owedBefore: z.int(), amount: z.int(), outcome: Outcome })
        .nullable(),
      isMyReview: z.boolean(),
      isMineAgain: z.boolean(),
      needsSecondLook: z.boolean(),
    })
    .nullable(),
  version: z.int(),
})
export type ClaimPage = z.infer<typeof ClaimPage>
