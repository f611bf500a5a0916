import { z } from 'zod'
import {
  checkPurchases,
  PolicyYear,
  printStep,
  QuietYears,
  SpecialDrugs,
  Yuan,
} from '#insurance/model/benefit-request.ts'
import { type Fen, toYuan } from '#insurance/model/fen.ts'
import { HealthClass } from '#insurance/model/product.ts'
import type { LadderFacts } from './facts.ts'
import { type Ladder, standLadder } from './ladder.ts'
import { tellLadderStep } from './step.ts'

/** What `cli ladder` reads. */
export const LadderRequest = z
  .strictObject({
    year: PolicyYear,
    basic: z.enum(['resident', 'employee']),
    healthClass: HealthClass,
    quietYears: QuietYears,
    inCatalogue: Yuan,
    paidByBasic: Yuan,
    selfPayInpatient: Yuan,
    specialDrugs: SpecialDrugs,
  })
  .superRefine((request, context) => {
    checkPurchases(request, context)
    if (request.paidByBasic > request.inCatalogue)
      context.addIssue({
        code: 'custom',
        path: ['paidByBasic'],
        message: '基本医保支付的不会多于医保范围内金额',
      })
  })
export type LadderRequest = z.infer<typeof LadderRequest>

/** Other programs do not tell about assistance, programmes and charity: these count as nothing. */
export function answerLadder(request: LadderRequest): Ladder {
  return standLadder(toFacts(request))
}

function toFacts(request: LadderRequest): LadderFacts {
  return {
    year: request.year,
    route: request.basic,
    insured: 'yes',
    healthClass: request.healthClass,
    quietYears: request.quietYears,
    aid: 'not-asked',
    programme: 'not-asked',
    paidByBasic: request.paidByBasic,
    afterBasic: (request.inCatalogue - request.paidByBasic) as Fen,
    paidBySerious: null,
    paidByAid: null,
    selfPay: request.selfPayInpatient,
    purchases: request.specialDrugs,
    paidByProgramme: 0 as Fen,
    granted: 0 as Fen,
  }
}

/** The answer as other programs read it. */
export function printLadder({ bill, rungs, remains, unlocks }: Ladder) {
  return {
    bill: toYuan(bill),
    payers: rungs.map((rung) => ({
      id: rung.payer,
      state: rung.state,
      low: toYuan(rung.low),
      high: toYuan(rung.high),
      counted: toYuan(rung.counted),
      steps: rung.steps.map((step) => printStep(step, tellLadderStep(step).zh)),
    })),
    remains: { low: toYuan(remains.low), high: toYuan(remains.high) },
    unlocks: unlocks.map(({ id, gain }) => ({
      id,
      gain: gain && { low: toYuan(gain.low), high: toYuan(gain.high) },
    })),
  }
}
