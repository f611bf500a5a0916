import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import { assess, type Benefit } from './benefit.ts'
import { addUp, type Fen, MOST_FEN, parseYuan, toYuan } from './fen.ts'
import { DrugListId, HealthClass, type Product } from './product.ts'
import { findProduct, PUBLISHED } from './products/published.ts'
import { listNotes, sumPurchases } from './purchases.ts'
import { type InsuranceStep, markOf, tellStep } from './step.ts'

/** An amount as other programs write it: `"50000.00"`. */
export const Yuan = z.string({ error: 'Invalid' }).transform((text, context): Fen => {
  const amount = parseYuan(text)
  if (amount === undefined) {
    context.addIssue({
      code: 'custom',
      message: '金额应写成 "50000.00" 的样子：元，两位小数，不为负',
    })
    return z.NEVER
  }
  return amount
})

/** A policy year for which there is a product, the newest first. */
export const PolicyYear = z.literal(PUBLISHED.map(({ year }) => year).reverse())

export const QuietYears = z.int().min(0).max(99)

export const SpecialDrugs = z
  .array(z.strictObject({ date: Day, list: DrugListId, amount: Yuan }))
  .max(1_000)

/** What `cli benefit` reads. */
export const BenefitRequest = z
  .strictObject({
    year: PolicyYear,
    healthClass: HealthClass,
    quietYears: QuietYears,
    ownPayAfterBasic: Yuan,
    ownPayAfterSerious: Yuan,
    selfPayInpatient: Yuan,
    specialDrugs: SpecialDrugs,
  })
  .superRefine((request, context) => {
    checkPurchases(request, context)
    if (request.ownPayAfterSerious > request.ownPayAfterBasic)
      context.addIssue({
        code: 'custom',
        path: ['ownPayAfterSerious'],
        message: '大病保险报销后的自付不会多于基本医保报销后的自付',
      })
  })
export type BenefitRequest = z.infer<typeof BenefitRequest>

/** Bought within the cover, from a list of that year, and not more than can be added up. */
export function checkPurchases(
  { year, specialDrugs }: Pick<BenefitRequest, 'year' | 'specialDrugs'>,
  context: z.RefinementCtx,
) {
  const cover = findProduct(year)?.cover
  if (!cover) return
  for (const [index, { date }] of specialDrugs.entries())
    if (date < cover.from || date > cover.to)
      context.addIssue({
        code: 'custom',
        path: ['specialDrugs', index, 'date'],
        message: `购药日期应在 ${cover.from} 至 ${cover.to} 之间`,
      })
  if (specialDrugs.reduce((sum, { amount }) => sum + amount, 0) > MOST_FEN)
    context.addIssue({ code: 'custom', path: ['specialDrugs'], message: '药费合计太大' })
}

export function answerBenefit(request: BenefitRequest): Benefit {
  const { healthClass, quietYears, specialDrugs } = request
  const product = findProduct(request.year) as Product
  const sums = {
    afterBasic: request.ownPayAfterBasic,
    afterSerious: request.ownPayAfterSerious,
    remaining: request.ownPayAfterSerious,
    selfPay: request.selfPayInpatient,
    domestic: sumPurchases(specialDrugs, 'domestic'),
    overseas: sumPurchases(specialDrugs, 'overseas'),
    innovative: sumPurchases(specialDrugs, 'innovative'),
  }
  addUp([sums.afterBasic, sums.selfPay])
  const facts = { healthClass, quietYears, route: 'resident' } as const
  return assess(product, facts, sums, listNotes(product, specialDrugs))
}

/** The answer as other programs read it. */
export function printBenefit({ liabilities, low, high }: Benefit) {
  return {
    liabilities: liabilities.map((one) => ({
      id: one.id,
      state: one.state,
      low: toYuan(one.low),
      high: toYuan(one.high),
      steps: one.steps.map((step) => printStep(step, tellStep(step).zh)),
    })),
    total: { low: toYuan(low), high: toYuan(high) },
  }
}

export function printStep(step: Pick<InsuranceStep, 'amount' | 'figures'>, text: string) {
  const source = markOf({ ...step, key: '', inputs: {} }) ?? 'given'
  return { text, amount: toYuan(step.amount), source }
}
