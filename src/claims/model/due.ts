import { LIABILITIES, type LiabilityId } from '#insurance/model/product.ts'
import type { ByLiability } from './adjudicate.ts'
import type { PaymentState } from './payment.ts'

export interface DuePayment {
  readonly liability: LiabilityId
  readonly amount: number
}

/** What went out before, and under which key (in hex). */
export interface SentPayment extends DuePayment {
  readonly state: PaymentState
  readonly key: string
}

export interface Due {
  /** What is to be paid now, liability by liability, in the order of the product. */
  readonly payments: readonly DuePayment[]
  /** What was paid beyond what is owed: kept back from later payments, never taken silently. */
  readonly receivable: number
}

/**
 * Owed less what was paid or is on its way. A liability on which too much was paid is first set off
 * against the others.
 */
export function reckonDue(owed: ByLiability, paid: ByLiability): Due {
  const open = LIABILITIES.map((liability) => ({
    liability,
    amount: (owed[liability] ?? 0) - (paid[liability] ?? 0),
  }))
  let tooMuch = open.reduce((sum, { amount }) => sum + Math.max(0, -amount), 0)
  const payments = open.flatMap(({ liability, amount }) => {
    if (amount <= 0) return []
    const setOff = Math.min(amount, tooMuch)
    tooMuch -= setOff
    return amount > setOff ? [{ liability, amount: amount - setOff }] : []
  })
  return { payments, receivable: tooMuch }
}

/** Paid or on its way, liability by liability. */
export function sumPaid(payments: readonly SentPayment[]): ByLiability {
  const sums: Partial<Record<LiabilityId, number>> = {}
  for (const { liability, amount, state } of payments)
    if (state !== 'failed') sums[liability] = (sums[liability] ?? 0) + amount
  return sums
}
