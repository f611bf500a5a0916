import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

export const PaymentId = z.uuid().brand('PaymentId')
export type PaymentId = z.infer<typeof PaymentId>

/** `unknown`: the bank did not say; it is asked again about the same key and never told to pay anew. */
export const PaymentState = z.enum(['sending', 'unknown', 'paid', 'failed'])
export type PaymentState = z.infer<typeof PaymentState>

export const paymentStateWords: Record<PaymentState, Words> = {
  sending: { zh: '已交银行', en: 'With the bank' },
  unknown: { zh: '银行结果不明', en: 'The bank has not said' },
  paid: { zh: '已到账', en: 'Paid' },
  failed: { zh: '银行退回', en: 'Returned by the bank' },
}

/** On its way: its amount is spoken for. */
export const IN_FLIGHT: readonly PaymentState[] = ['sending', 'unknown']

interface Keyed {
  readonly insuredId: string
  readonly year: number
  readonly liability: string
  /** The number of the adjudication within the insured-year. */
  readonly adjudication: number
}

/** What the key of a payment is made from: the same payment has the same key, however often tried. */
export function keyText({ insuredId, year, liability, adjudication }: Keyed) {
  return `${insuredId} ${year} ${liability} ${adjudication}`
}
