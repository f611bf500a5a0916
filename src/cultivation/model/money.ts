import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Amount } from './batch.ts'
import type { ProjectState } from './project.ts'

export const PaymentId = z.uuid().brand('PaymentId')
export type PaymentId = z.infer<typeof PaymentId>

/** Three different things, never added up. */
export const PaymentKind = z.enum(['planned', 'paid', 'spent'])
export type PaymentKind = z.infer<typeof PaymentKind>

export const paymentKindWords: Record<PaymentKind, Words> = {
  planned: { zh: '计划拨付', en: 'Planned' },
  paid: { zh: '已拨付', en: 'Paid' },
  spent: { zh: '已支出', en: 'Spent' },
}

export const Payment = z.object({
  id: PaymentId,
  kind: PaymentKind,
  amount: Amount,
  on: Day,
  purpose: z.string().trim().min(1).max(120),
  /** Number of the voucher, or where the papers lie. */
  evidence: z.string().trim().max(200),
  byName: z.string(),
  takenBack: z.boolean(),
})
export type Payment = z.infer<typeof Payment>

/** All in fen. `evidenced` is the part of what was spent for which there is a paper. */
export const Stand = z.object({
  planned: z.int(),
  paid: z.int(),
  spent: z.int(),
  evidenced: z.int(),
})
export type Stand = z.infer<typeof Stand>

type Told = Pick<Payment, 'kind' | 'amount' | 'evidence' | 'takenBack'>

export function standOf(payments: readonly Told[]): Stand {
  const stand = { planned: 0, paid: 0, spent: 0, evidenced: 0 }
  for (const { kind, amount, evidence, takenBack } of payments) {
    if (takenBack) continue
    stand[kind] += amount
    if (kind === 'spent' && evidence !== '') stand.evidenced += amount
  }
  return stand
}

const PAYABLE: readonly ProjectState[] = [
  ...(['awarded', 'running', 'midterm', 'final', 'returned', 'accepted'] as const),
]

export type MoneyObstacle = 'money-out-of-order' | 'over-award' | 'voucher-missing' | 'day-to-come'

interface Situation {
  readonly state: ProjectState
  readonly awarded: number
  readonly stand: Stand
  readonly today: Day
}

/** What stands in the way of writing an amount down. What is planned may lie ahead; the rest not. */
export function findMoneyObstacle(
  { kind, amount, on, evidence }: Pick<Payment, 'kind' | 'amount' | 'on' | 'evidence'>,
  { state, awarded, stand, today }: Situation,
): MoneyObstacle | undefined {
  if (!PAYABLE.includes(state) || (kind === 'spent' && state === 'awarded'))
    return 'money-out-of-order'
  if (kind !== 'planned' && on > today) return 'day-to-come'
  if (kind === 'paid' && evidence === '') return 'voucher-missing'
  return stand[kind] + amount > awarded ? 'over-award' : undefined
}
