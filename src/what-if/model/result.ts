import { z } from 'zod'
import { LIABILITIES } from '#insurance/model/product.ts'
import { Estimate } from './estimate.ts'
import { Dimension } from './groups.ts'
import { Scenario } from './scenario.ts'

/** What is asked: some products on the same people, the first of them the one to compare with. */
export const Comparison = z.object({
  people: z.object({ size: z.int().min(1_000).max(15_000_000), seed: z.int().min(1).max(999_999) }),
  scenarios: z.array(Scenario).min(1).max(6),
  /** One number of one scenario, in 21 settings. */
  sweep: z
    .object({
      scenario: z.int().min(0).max(5),
      knob: z.string().min(1).max(60),
      from: z.int(),
      to: z.int(),
    })
    .nullable(),
})
export type Comparison = z.infer<typeof Comparison>

/** At both ends of the numbers that are not published. */
export const Ends = z.object({ least: Estimate, most: Estimate })
export type Ends = z.infer<typeof Ends>

const count = z.int().nullable()

/** Null: too few to be told. All amounts at the end that pays least. */
export const GroupRow = z.object({
  /** A group of `groupsOf`, or `all`. */
  key: z.string(),
  people: z.int(),
  winners: count,
  losers: count,
  unchanged: count,
  before: z.int().nullable(),
  after: z.int().nullable(),
})
export type GroupRow = z.infer<typeof GroupRow>

export const ScenarioResult = z.object({
  name: z.string(),
  premium: z.int(),
  payout: Ends,
  /** Payout over premium, in hundredths of a per cent. */
  ratio: Ends,
  /** Fewer than five are not told. */
  paidPeople: z.int().nullable(),
  each: z.array(z.object({ id: z.enum(LIABILITIES), least: count, most: count })),
  /** Against the first; null for the first itself. */
  against: z
    .object({ difference: Ends, groups: z.record(Dimension, z.array(GroupRow)) })
    .nullable(),
})
export type ScenarioResult = z.infer<typeof ScenarioResult>

export const SweepPoint = z.object({ value: z.int(), payout: Ends, ratio: Ends })
export type SweepPoint = z.infer<typeof SweepPoint>

export const Result = z.object({
  people: z.object({
    rules: z.string(),
    size: z.int(),
    seed: z.int(),
    withCosts: z.int(),
    claims: z.int(),
  }),
  scenarios: z.array(ScenarioResult),
  sweep: z.array(SweepPoint).nullable(),
})
export type Result = z.infer<typeof Result>
