import { z } from 'zod'
import { type Fen, fen, MOST_FEN } from '#insurance/model/fen.ts'
import { DrugListId, HealthClass, Route } from '#insurance/model/product.ts'
import { Day } from '#platform/model/time.ts'

const amount = z
  .int()
  .min(0)
  .max(MOST_FEN)
  .transform((value): Fen => fen(value))

const Line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('settled'),
    ...{ date: Day, afterBasic: amount, paidBySerious: amount, paidByAid: amount },
  }),
  z.object({
    kind: z.literal('self-pay'),
    ...{ date: Day, amount, setting: z.enum(['inpatient', 'outpatient']) },
  }),
  z.object({
    kind: z.literal('drug'),
    ...{ date: Day, list: DrugListId, amount, paidByProgramme: amount },
  }),
])

/** `YearFacts` on its way to whoever reads the explanation: the page reckons it again. */
export const StoredFacts = z.object({
  productVersion: z.string(),
  healthClass: HealthClass,
  quietYears: z.int(),
  route: Route,
  lines: z.array(Line),
})
export type StoredFacts = z.infer<typeof StoredFacts>

/** 理算: the year as it was adjudicated for a claim, and what that claim added. */
export const Reckoning = z.object({
  n: z.int(),
  facts: StoredFacts,
  owed: z.int(),
  owedBefore: z.int(),
  /** Reckoned again with the stored version, the stored bytes came out. */
  isReproduced: z.boolean(),
})
export type Reckoning = z.infer<typeof Reckoning>
