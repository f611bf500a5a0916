import { z } from 'zod'
import { addDays, type Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { costOf, type InvoicedBill, settingOf } from './receipt.ts'

export const FindingKind = z.enum([
  'same-invoice',
  'near-duplicate',
  'overlapping-stays',
  'outpatient-during-stay',
  'over-cycle',
  'late-purchase',
  'shared-account',
  'same-picture',
  'paid-by-others',
])
export type FindingKind = z.infer<typeof FindingKind>

export const findingWords: Record<FindingKind, Words> = {
  'same-invoice': { zh: '票据号已经报过', en: 'Invoice claimed before' },
  'near-duplicate': { zh: '同院同日同额', en: 'Same place, day and sum' },
  'overlapping-stays': { zh: '住院时间重叠', en: 'Stays overlap' },
  'outpatient-during-stay': { zh: '住院期间别处门诊', en: 'Outpatient elsewhere during a stay' },
  'over-cycle': { zh: '购药多于处方', en: 'More bought than prescribed' },
  'late-purchase': { zh: '处方到购药间隔长', en: 'Bought long after the prescription' },
  'shared-account': { zh: '账户与他人相同', en: 'Account shared with somebody else' },
  'same-picture': { zh: '同一张照片', en: 'The same picture' },
  'paid-by-others': { zh: '别处可能付过', en: 'May be paid elsewhere' },
}

/** How a person judged it. A finding by itself decides nothing. */
export const FindingState = z.enum(['open', 'cleared', 'confirmed'])
export type FindingState = z.infer<typeof FindingState>

export const findingStateWords: Record<FindingState, Words> = {
  open: { zh: '待判断', en: 'To be judged' },
  cleared: { zh: '已排除', en: 'Cleared' },
  confirmed: { zh: '属实', en: 'Confirmed' },
}

/** What was seen, in words a clerk can check; ids of claims, never of other people’s papers. */
export interface Found {
  readonly kind: FindingKind
  readonly receiptId: string | null
  readonly otherClaimId: string | null
  readonly evidence: Words
}

export interface SeenReceipt extends InvoicedBill {
  readonly id: string
  readonly insuredId: string
  readonly claimId: string
  readonly claimNumber: string
}

/** P13: the gap from prescription to purchase that administrators of such plans accept (assumed). */
const MOST_GAP_DAYS = 7

/** Signals on the receipts of a claim, beside all others of the same person and the same day elsewhere. */
export function findSignals(own: readonly SeenReceipt[], others: readonly SeenReceipt[]): Found[] {
  return own.flatMap((receipt, index) => {
    const beside = [...own.slice(index + 1), ...others]
    return [...byItself(receipt), ...beside.flatMap((other) => together(receipt, other))]
  })
}

function byItself({ id, from, bill }: SeenReceipt): Found[] {
  if (bill.kind !== 'drug') return []
  const { cycleDays, boughtDays, prescribedOn } = bill
  const found: Found[] = []
  if (boughtDays > cycleDays)
    found.push(
      signal('over-cycle', id, null, {
        zh: `处方 ${cycleDays} 天，购买 ${boughtDays} 天`,
        en: `Prescribed for ${cycleDays} days, bought for ${boughtDays}`,
      }),
    )
  if (from > addDays(prescribedOn, MOST_GAP_DAYS))
    found.push(
      signal('late-purchase', id, null, {
        zh: `处方 ${prescribedOn}，购药 ${from}，超过 ${MOST_GAP_DAYS} 天`,
        en: `Prescribed ${prescribedOn}, bought ${from}: more than ${MOST_GAP_DAYS} days`,
      }),
    )
  return found
}

function together(one: SeenReceipt, other: SeenReceipt): Found[] {
  const otherClaim = other.claimId === one.claimId ? null : other.claimId
  const beside = (kind: FindingKind, zh: string, en: string) =>
    signal(kind, one.id, otherClaim, {
      zh: `${zh}（${other.claimNumber}）`,
      en: `${en} (${other.claimNumber})`,
    })
  if (isNearlySame(one, other))
    return [
      beside(
        'near-duplicate',
        `都是 ${one.place}，${one.to}，金额相同`,
        `Both at ${one.place} on ${one.to}, the same sum`,
      ),
    ]
  if (one.insuredId !== other.insuredId || !overlap(one, other)) return []
  // One stay may have several receipts.
  if (one.place === other.place && span(one) === span(other)) return []
  const settings = [settingOf(one.bill), settingOf(other.bill)]
  if (settings.every((setting) => setting === 'inpatient'))
    return [
      beside(
        'overlapping-stays',
        `${span(one)} 与 ${span(other)} 都在住院`,
        `Inpatient ${span(one)} and ${span(other)}`,
      ),
    ]
  const isOutside = settings.includes('inpatient') && settings.includes('outpatient')
  if (isOutside && one.place !== other.place && !touchesEdge(one, other))
    return [
      beside(
        'outpatient-during-stay',
        `${span(one)} ${one.place}，${span(other)} ${other.place}`,
        `${span(one)} ${one.place}, ${span(other)} ${other.place}`,
      ),
    ]
  return []
}

function isNearlySame(one: SeenReceipt, other: SeenReceipt) {
  return (
    one.place === other.place &&
    one.to === other.to &&
    costOf(one.bill) === costOf(other.bill) &&
    settingOf(one.bill) === settingOf(other.bill)
  )
}

type Span = { readonly from: Day; readonly to: Day }

/** Leaving one hospital and entering another on the same day is a transfer, no overlap. */
function overlap(one: Span, other: Span) {
  if (one.from === one.to || other.from === other.to)
    return one.from <= other.to && other.from <= one.to
  return one.from < other.to && other.from < one.to
}

function touchesEdge(one: Span, other: Span) {
  return [other.from, other.to].some((day) => day === one.from || day === one.to)
}

function span({ from, to }: Span) {
  return from === to ? from : `${from}–${to}`
}

export function signal(
  kind: FindingKind,
  receiptId: string | null,
  otherClaimId: string | null,
  evidence: Words,
): Found {
  return { kind, receiptId, otherClaimId, evidence }
}
