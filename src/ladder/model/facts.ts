import { z } from 'zod'
import { PolicyYear } from '#insurance/model/benefit-request.ts'
import { type Fen, MOST_FEN } from '#insurance/model/fen.ts'
import { DrugListId, HealthClass, Route } from '#insurance/model/product.ts'
import { findProduct } from '#insurance/model/products/published.ts'
import { Day } from '#platform/model/time.ts'

const Amount = z.int().min(0).max(MOST_FEN) as unknown as z.ZodType<Fen, number>

/** 不知道. */
const UNKNOWN = 'unknown'

/** 医疗救助对象, 因病致贫家庭, or neither. `not-asked`: left out of the reckoning, and said so. */
export const AidStatus = z.enum(['none', 'assistance', 'poverty-by-illness', UNKNOWN, 'not-asked'])
export type AidStatus = z.infer<typeof AidStatus>

/** A manufacturer's programme for the drug. */
export const ProgrammeStatus = z.enum(['none', 'applied', 'not-applied', UNKNOWN, 'not-asked'])
export type ProgrammeStatus = z.infer<typeof ProgrammeStatus>

/** What is known at the bedside, in fen; null and `unknown` are honest answers. */
export const LadderFacts = z
  .strictObject({
    year: PolicyYear,
    route: z.enum([...Route.options, UNKNOWN]),
    insured: z.enum(['yes', 'no', UNKNOWN]),
    healthClass: z.enum([...HealthClass.options, UNKNOWN]),
    quietYears: z.int().min(0).max(99).nullable(),
    aid: AidStatus,
    programme: ProgrammeStatus,
    /** 医保基金已支付. */
    paidByBasic: Amount.nullable(),
    /** 自付一 + 自付二 of the year. */
    afterBasic: Amount.nullable(),
    /** From the settlement sheet; null: reckon it. */
    paidBySerious: Amount.nullable(),
    paidByAid: Amount.nullable(),
    /** 住院自费. */
    selfPay: Amount.nullable(),
    purchases: z.array(z.strictObject({ date: Day, list: DrugListId, amount: Amount })).max(1_000),
    paidByProgramme: Amount,
    /** What charities have promised in writing. */
    granted: Amount,
  })
  .superRefine((facts, context) => {
    const { cover } = findProduct(facts.year) ?? {}
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    for (const [index, { date }] of facts.purchases.entries())
      if (cover && (date < cover.from || date > cover.to))
        wrong(['purchases', index, 'date'], `购药日期应在 ${cover.from} 至 ${cover.to} 之间`)
    if ((facts.paidByBasic ?? 0) + (facts.afterBasic ?? 0) > MOST_FEN)
      wrong(['afterBasic'], '金额合计太大')
    if (facts.purchases.reduce((sum, { amount }) => sum + amount, 0) > MOST_FEN)
      wrong(['purchases'], '药费合计太大')
  })
export type LadderFacts = z.output<typeof LadderFacts>
