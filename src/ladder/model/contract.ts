import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { LadderFacts } from './facts.ts'

const staff = ['social-worker', 'lead'] as const

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}

export const ReckoningId = z.uuid().brand('ReckoningId')
export type ReckoningId = z.infer<typeof ReckoningId>

/** A kept reckoning: in fen, by the version of the product that was in force then. */
export const ReckoningLine = z.object({
  id: ReckoningId,
  keptAt: Instant,
  keptBy: AccountId,
  productVersion: z.string(),
  bill: z.int(),
  remainsLow: z.int(),
  remainsHigh: z.int(),
})
export type ReckoningLine = z.infer<typeof ReckoningLine>

export const Reckoning = ReckoningLine.extend({
  facts: LadderFacts,
  /** Whether the same facts and the same version still give the same bytes. */
  isReproduced: z.boolean(),
})
export type Reckoning = z.infer<typeof Reckoning>

export const keepReckoning = endpoint({
  method: 'POST',
  path: '/cases/:caseId/reckonings',
  summary: 'Keep who pays what, reckoned anew here from the facts, with the version of the product',
  roles: staff,
  input: z.object({ caseId: CaseId, facts: LadderFacts }),
  output: ReckoningLine,
  refusals: gone,
})

export const listReckonings = endpoint({
  method: 'GET',
  path: '/cases/:caseId/reckonings',
  summary: 'The kept reckonings of a case, newest first',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: z.object({ reckonings: z.array(ReckoningLine) }),
  refusals: gone,
})

export const openReckoning = endpoint({
  method: 'GET',
  path: '/cases/:caseId/reckonings/:reckoningId',
  summary: 'A kept reckoning with its facts, and whether it is still reproduced byte by byte',
  roles: staff,
  input: z.object({ caseId: CaseId, reckoningId: ReckoningId }),
  output: Reckoning,
  refusals: {
    ...gone,
    'no-such-reckoning': {
      zh: '没有找到这次测算。它可能不存在，也可能不在您可见的范围内。',
      en: 'No such reckoning, or it lies outside what you may see.',
    },
  },
})
